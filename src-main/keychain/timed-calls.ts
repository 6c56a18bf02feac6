/**
 * Calls that are waited for `limit` milliseconds and no longer. While one that was given up still runs, further ones are refused
 * at once: each holds one of the few threads that Node shares between files, scrypt and name look-ups.
 */
export class TimedCalls {
  readonly #limit: number;
  #givenUp = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Rejects as `ask` does, or when the time is over; a result that comes later goes to `late`. */
  async call<Result>(ask: (signal: AbortSignal) => Promise<Result>, late: (result: Result) => void): Promise<Result> {
    if (this.#givenUp > 0) throw new Error('an earlier call is still without an answer');
    const abort = new AbortController();
    const asked = ask(abort.signal);
    let timer: NodeJS.Timeout | undefined;
    const over = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        this.#giveUp(asked, late);
        abort.abort();
        reject(new Error(`no answer within ${this.#limit / 1000} s`));
      }, this.#limit);
    });
    try {
      return await Promise.race([asked, over]);
    } finally {
      clearTimeout(timer);
    }
  }

  #giveUp<Result>(asked: Promise<Result>, late: (result: Result) => void): void {
    this.#givenUp += 1;
    const settle = (): void => {
      this.#givenUp -= 1;
    };
    void asked.then((result) => {
      settle();
      late(result);
    }, settle);
  }
}
