/** Rows between two tellings: some milliseconds of work. */
const ROWS_BETWEEN = 64;

/** Tells now and then how many rows a run has come through. */
export class RowPace {
  readonly #tell: (done: number) => void;
  #done = 0;

  /** `tell` is called before the first row, and then every 64 rows; what it throws comes out of `next`. */
  constructor(tell: (done: number) => void) {
    this.#tell = tell;
  }

  /** One more row is begun. */
  next(): void {
    if (this.#done % ROWS_BETWEEN === 0) this.#tell(this.#done);
    this.#done += 1;
  }
}
