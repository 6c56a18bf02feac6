import { AppError } from '../../src-shared/errors/app-error';
import type { PlanItem } from '../../src-shared/transfer/import-plan';
import { ItemNames } from './item-names';
import type { GivenAnswers } from './read-answers';

export type ByKey<Value> = Record<string, Value>;

/** A value, nothing where it was left open, or what is wrong with it. */
export interface Read<Value> {
  readonly value?: Value;
  readonly fault?: string;
}

/** Reads answers section by section, and remembers all that is wrong with them. */
export class AnswerReader {
  readonly #file: string;
  readonly #names: ItemNames;
  readonly #faults: string[] = [];

  /** @throws AppError USAGE where the answers are those to other files */
  constructor({ file, digest: stated }: Pick<GivenAnswers, 'file' | 'digest'>, items: readonly PlanItem[], digest: string) {
    if (stated !== undefined && stated !== digest) throw new AppError('USAGE', { reason: `The answers in ${file} are those to other files: their digest is not the one of these. Write the plan anew with --plan` });
    this.#file = file;
    this.#names = new ItemNames(items, stated !== undefined);
  }

  byKey<Given, Value>(section: string, given: Readonly<Record<string, Given>>, fits: (item: PlanItem) => boolean, read: (given: Given, item: PlanItem) => Read<Value>): ByKey<Value> {
    return Object.fromEntries(Object.entries(given).flatMap(([name, answer]) => {
      const item = this.#item(section, name, fits);
      const { value, fault } = item === undefined ? {} : read(answer, item);
      if (fault !== undefined) this.#faults.push(`${section}, ${name}: ${fault}`);
      return item === undefined || value === undefined ? [] : [[item.key, value] as const];
    }));
  }

  /** Sections that answer field by field; a field that is left open has no answer. */
  fields<Value extends string>(section: string, given: Readonly<Record<string, Readonly<Record<string, Value | readonly unknown[]>>>>, fieldsOf: (item: PlanItem) => readonly string[]): ByKey<ByKey<Value>> {
    return this.byKey(section, given, (item) => fieldsOf(item).length > 0, (answers, item) => {
      const known = new Set(fieldsOf(item));
      const strange = Object.keys(answers).filter((field) => !known.has(field));
      if (strange.length > 0) return { fault: `it asks nothing about ${strange.join(', ')}` };
      return { value: Object.fromEntries(Object.entries(answers).flatMap(([field, value]) => (typeof value === 'string' ? [[field, value]] : []))) };
    });
  }

  keys(section: string, names: readonly string[]): string[] {
    return names.flatMap((name) => this.#item(section, name, () => true)?.key ?? []);
  }

  /** @throws AppError */
  end(): void {
    if (this.#faults.length > 0) throw new AppError('DOCUMENT_INVALID', { place: { file: this.#file }, items: this.#faults.slice(0, 1000) });
  }

  #item(section: string, name: string, fits: (item: PlanItem) => boolean): PlanItem | undefined {
    const found = this.#names.find(name, fits);
    if ('item' in found) return found.item;
    this.#faults.push(`${section}, ${name}: ${found.fault}`);
    return undefined;
  }
}
