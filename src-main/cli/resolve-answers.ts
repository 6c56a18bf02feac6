import { AppError } from '../../src-shared/errors/app-error';
import { CONFLICT_STATES, type PlanItem } from '../../src-shared/transfer/import-plan';
import type { Resolution, Target } from '../../src-shared/transfer/resolution';
import { ItemNames } from './item-names';
import type { GivenAnswers } from './read-answers';
import { targetOf } from './target-of';

type ByKey<Value> = Record<string, Value>;
type AnsweredItems = Pick<Resolution, 'decisions' | 'fields' | 'names' | 'choices' | 'blanks' | 'excluded' | 'carrySecrets'>;

/** The targets that answers give to profiles, by key. @throws AppError DOCUMENT_INVALID */
export function resolveTargets(answers: GivenAnswers, items: readonly PlanItem[], digest: string): ByKey<Target> {
  const book = new AnswerReader(answers, items, digest);
  const targets = book.byKey('targets', answers.targets, ({ kind }) => kind === 'profile', (given, item) => {
    const target = typeof given === 'string' ? targetOf(given) : given;
    if (item.kind !== 'profile') return { fault: 'only a profile has a target' };
    return target === undefined ? { fault: 'give new, new:NAME, merge:NAME or replace:NAME' } : { value: target };
  });
  book.end();
  return targets;
}

/** Answers by the keys of the plan that they answer. @throws AppError DOCUMENT_INVALID with every answer that does not fit, USAGE for other files */
export function resolveAnswers(answers: GivenAnswers, items: readonly PlanItem[], digest: string): AnsweredItems {
  const book = new AnswerReader(answers, items, digest);
  const resolved: AnsweredItems = {
    decisions: book.byKey('decisions', answers.decisions, isAsked, (given) => (Array.isArray(given) ? {} : { value: given })),
    fields: book.fields('fields', answers.fields, ({ differences }) => differences.map(({ field }) => field)),
    names: book.byKey('names', answers.names, isAsked, (value) => ({ value })),
    choices: book.byKey('choices', answers.choices, ({ candidates }) => candidates !== undefined, chosenCandidate),
    blanks: book.fields('blanks', answers.blanks, ({ blanks, withheld, differences }) => [...blanks, ...withheld, ...differences.map(({ field }) => field)]),
    excluded: book.keys('excluded', answers.excluded),
    carrySecrets: book.keys('carrySecrets', answers.carrySecrets),
  };
  book.end();
  return resolved;
}

const isAsked = ({ state }: PlanItem): boolean => CONFLICT_STATES.has(state);

/** By id, or by what is told of it. */
function chosenCandidate(given: string | readonly unknown[], { candidates = [] }: PlanItem): Read<string> {
  if (typeof given !== 'string') return {};
  const chosen = candidates.filter(({ id, label }) => id === given || label === given);
  const [candidate] = chosen;
  return candidate === undefined || chosen.length > 1 ? { fault: 'it is the id of none of the candidates' } : { value: candidate.id };
}

/** A value, nothing where it was left open, or what is wrong with it. */
interface Read<Value> {
  readonly value?: Value;
  readonly fault?: string;
}

/** Reads answers section by section, and remembers all that is wrong with them. */
class AnswerReader {
  readonly #file: string;
  readonly #names: ItemNames;
  readonly #faults: string[] = [];

  constructor({ file, digest: stated }: GivenAnswers, items: readonly PlanItem[], digest: string) {
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
