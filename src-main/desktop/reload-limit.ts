/** How often something may happen: at most `most` times within `span` milliseconds. */
export class ReloadLimit {
  readonly #most: number;
  readonly #span: number;
  #times: readonly number[] = [];

  constructor(most = 3, span = 60_000) {
    this.#most = most;
    this.#span = span;
  }

  /** Whether it may happen once more at `now`, which then counts. */
  allows(now: number): boolean {
    const recent = this.#times.filter((time) => now - time < this.#span);
    const allowed = recent.length < this.#most;
    this.#times = allowed ? [...recent, now] : recent;
    return allowed;
  }

  forget(): void {
    this.#times = [];
  }
}
