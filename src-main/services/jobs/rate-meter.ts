/** How far back a rate looks, in milliseconds. */
const WINDOW_MS = 3000;

/** Steps a second over the last seconds. */
export class RateMeter {
  #marks: { readonly at: number; readonly done: number }[] = [];

  restart(): void {
    this.#marks = [];
  }

  /** Undefined until there is enough to tell. `now` in milliseconds. */
  rate(now: number, done: number): number | undefined {
    const last = this.#marks.at(-1);
    if (last === undefined || now - last.at >= WINDOW_MS / 30) this.#marks.push({ at: now, done });
    while (this.#marks.length > 2 && now - (this.#marks[1]?.at ?? now) > WINDOW_MS) this.#marks.shift();
    const [first] = this.#marks;
    if (first === undefined || now - first.at < WINDOW_MS / 10) return undefined;
    return Math.max(0, ((done - first.done) * 1000) / (now - first.at));
  }
}
