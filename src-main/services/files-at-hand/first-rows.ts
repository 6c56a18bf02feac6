import { MOST_REPORTED } from '../../../src-shared/transfer/file-report';

/** Shows the first of many rows of one kind, and counts all of them: a file can have more than a report should bring along. */
export class FirstRows<From, Row> {
  readonly rows: Row[] = [];
  readonly #show: (from: From) => Row;
  #total = 0;

  constructor(show: (from: From) => Row) {
    this.#show = show;
  }

  get total(): number {
    return this.#total;
  }

  add(rows: readonly From[]): void {
    this.#total += rows.length;
    for (const row of rows.slice(0, MOST_REPORTED - this.rows.length)) this.rows.push(this.#show(row));
  }
}
