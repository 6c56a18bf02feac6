/** As many as one look takes. */
const MOST = 10_000;

/** Paths of files that were opened from outside (a dock, a file manager, a command line) until the window asks for them: it may not be there yet. */
export class WaitingFiles {
  #paths: string[] = [];
  #tell: (() => void) | undefined;

  add(paths: readonly string[]): void {
    if (paths.length === 0) return;
    this.#paths = [...this.#paths, ...paths].slice(0, MOST);
    this.#tell?.();
  }

  /** Each path is given once. */
  take(): readonly string[] {
    const taken = this.#paths;
    this.#paths = [];
    return taken;
  }

  /** Of those that come from now on; the window asks for those before when it is there. */
  onWaiting(tell: () => void): void {
    this.#tell = tell;
  }
}
