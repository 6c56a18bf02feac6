import type { Resolution, Strategy } from '../../../src-shared/transfer/resolution';
import type { Side } from './merge-trees';

/** What a person answers about one item. */
export interface ItemAnswers {
  readonly strategy: Strategy;
  /** The strategy is that of this item, not the one for all. */
  readonly decided: boolean;
  readonly fields: ReadonlyMap<string, Side>;
  readonly name: string | undefined;
  readonly choice: string | undefined;
  readonly blanks: ReadonlyMap<string, string>;
  /** Its kept secrets may go to a new destination. */
  readonly carry: boolean;
}

/** Gathers the answers item by item. `carried` has the keys of items whose kept secrets may go along. */
export class AnswerBook {
  readonly #resolution: Resolution;
  readonly #carried: ReadonlySet<string>;

  constructor(resolution: Resolution, carried: ReadonlySet<string>) {
    this.#resolution = resolution;
    this.#carried = carried;
  }

  of(key: string): ItemAnswers {
    const { strategy, decisions, fields, names, choices, blanks } = this.#resolution;
    const own = at(decisions, key);
    return {
      strategy: own ?? strategy,
      decided: own !== undefined,
      fields: new Map(Object.entries(at(fields, key) ?? {})),
      name: at(names, key),
      choice: at(choices, key),
      blanks: new Map(Object.entries(at(blanks, key) ?? {})),
      carry: this.#carried.has(key),
    };
  }
}

/** A key can be called as anything that every object has. */
const at = <Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined => (Object.hasOwn(record, key) ? record[key] : undefined);
