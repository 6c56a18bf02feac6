import type { PlanItem } from '../../src-shared/transfer/import-plan';
import { ItemNames } from './item-names';
import type { GivenAnswers } from './read-answers';
import { refuseAnswers, type AnswerFault } from './refuse-answers';

export type ByKey<Value> = Record<string, Value>;

/** A value, nothing where it was left open, or what is wrong with it. */
export interface Read<Value> {
  readonly value?: Value;
  readonly fault?: string;
  /** What of the answer is wrong, where it has parts. */
  readonly field?: string | undefined;
}

/** Reads answers section by section, and remembers all that is wrong with them. */
export class AnswerReader {
  readonly #locate: GivenAnswers['locate'];
  readonly #names: ItemNames;
  readonly #faults: AnswerFault[] = [];

  /** @throws AppError ANSWERS_INVALID where the answers are those to other files */
  constructor({ locate, digest: stated }: Pick<GivenAnswers, 'locate' | 'digest'>, items: readonly PlanItem[], digest: string) {
    if (stated !== undefined && stated !== digest) refuseAnswers([{ path: ['digest'], text: 'digest: the answers are those to other files, or the files have changed' }], locate);
    this.#locate = locate;
    this.#names = new ItemNames(items, stated !== undefined);
  }

  byKey<Given, Value>(section: string, given: Readonly<Record<string, Given>>, fits: (item: PlanItem) => boolean, read: (given: Given, item: PlanItem) => Read<Value>): ByKey<Value> {
    return Object.fromEntries(Object.entries(given).flatMap(([name, answer]) => {
      const item = this.#item(section, name, fits);
      const { value, fault, field } = item === undefined ? {} : read(answer, item);
      if (fault !== undefined) this.#faults.push({ path: [section, name, ...(field === undefined ? [] : [field])], text: `${section}, ${name}: ${fault}` });
      return item === undefined || value === undefined ? [] : [[item.key, value] as const];
    }));
  }

  /** Sections that answer field by field; a field that is left open has no answer. */
  fields<Value extends string>(section: string, given: Readonly<Record<string, Readonly<Record<string, Value | readonly unknown[]>>>>, fieldsOf: (item: PlanItem) => readonly string[]): ByKey<ByKey<Value>> {
    return this.byKey(section, given, (item) => fieldsOf(item).length > 0, (answers, item) => {
      const known = new Set(fieldsOf(item));
      const strange = Object.keys(answers).filter((field) => !known.has(field));
      if (strange.length > 0) return { fault: `it asks nothing about ${strange.join(', ')}`, field: strange[0] };
      return { value: Object.fromEntries(Object.entries(answers).flatMap(([field, value]) => (typeof value === 'string' ? [[field, value]] : []))) };
    });
  }

  keys(section: string, names: readonly string[]): string[] {
    return names.flatMap((name, index) => this.#item(section, name, () => true, index)?.key ?? []);
  }

  /** @throws AppError ANSWERS_INVALID */
  end(): void {
    if (this.#faults.length > 0) refuseAnswers(this.#faults, this.#locate);
  }

  /** `at` is what the answer stands under in its section, where that is not its name. */
  #item(section: string, name: string, fits: (item: PlanItem) => boolean, at: string | number = name): PlanItem | undefined {
    const found = this.#names.find(name, fits);
    if ('item' in found) return found.item;
    this.#faults.push({ path: [section, at], text: `${section}, ${name}: ${found.fault}` });
    return undefined;
  }
}
