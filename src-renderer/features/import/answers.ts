import type { ImportPlan, ItemState } from '../../../src-shared/transfer/import-plan';
import type { ReportItem } from '../../../src-shared/transfer/import-report';
import type { Strategy } from '../../../src-shared/transfer/resolution';
import { textMark } from './text-mark';

/** Keep mine, take theirs, keep both. Merging per field would be a fourth. */
export type Choice = Exclude<Strategy, 'fail'>;

/** What a person decided, and the mark of the question that it answers: another question is asked again. */
export interface Answer {
  readonly choice: Choice;
  readonly about: string;
}

export interface Answers {
  /** By `PlanItem.key`. */
  readonly decisions: Readonly<Record<string, Answer>>;
  /** Whose kept secrets may go to the new destination: the question's mark by `PlanItem.key`. */
  readonly carries: Readonly<Record<string, string>>;
  /** Keys of the leaves of the tree that are not wanted. */
  readonly excluded: readonly string[];
}

/** The mark of what is asked about an item: its state, and what differs. */
export const questionMark = ({ state, differences }: Pick<ReportItem, 'state' | 'differences'>): string =>
  textMark(JSON.stringify([state, differences.map(({ field, mine, theirs, secretDiffers }) => [field, mine ?? null, theirs ?? null, secretDiffers])]));

/** Marks by key, of everything that a report tells. */
export const questionMarks = (items: readonly ReportItem[]): ReadonlyMap<string, string> =>
  new Map(items.flatMap((item) => (item.key === undefined ? [] : [[item.key, questionMark(item)] as const])));

/** What can be answered: of several kept servers that could be meant none can be taken. */
export const choicesOf = (state: ItemState): readonly Choice[] => (state === 'ambiguous' ? ['skip'] : ['skip', 'update', 'rename']);

/**
 * Where the items of an earlier plan stand in a newer one: new keys by old ones. `from` gives for each source of the newer plan its
 * index in the earlier one. An item is the same by its source, subject and turn among those of the same subject.
 */
export function movedKeys(before: ImportPlan, after: ImportPlan, from: readonly (number | undefined)[]): ReadonlyMap<string, string> {
  const places = new Map(from.flatMap((old, now) => (old === undefined ? [] : [[old, now] as const])));
  const found = new Map([...identities(after, (source) => source)].map(([key, identity]) => [identity, key]));
  return new Map([...identities(before, (source) => places.get(source))].flatMap(([key, identity]) => {
    const moved = found.get(identity);
    return moved === undefined ? [] : [[key, moved] as const];
  }));
}

function* identities(plan: ImportPlan, placeOf: (source: number) => number | undefined): Generator<readonly [key: string, identity: string]> {
  const turns = new Map<string, number>();
  for (const { key, kind, source, subject } of plan.items) {
    const place = placeOf(source);
    if (place === undefined) continue;
    const identity = JSON.stringify([place, kind, subject]);
    const turn = turns.get(identity) ?? 0;
    turns.set(identity, turn + 1);
    yield [key, `${identity}${turn}`];
  }
}

/** The same answers under the keys of a newer plan; those of items that are gone go too. */
export function moveAnswers({ decisions, carries, excluded }: Answers, keys: ReadonlyMap<string, string>): Answers {
  const moved = <Value>(record: Readonly<Record<string, Value>>): Record<string, Value> =>
    Object.fromEntries(Object.entries(record).flatMap(([key, value]) => {
      const now = keys.get(key);
      return now === undefined ? [] : [[now, value] as const];
    }));
  return { decisions: moved(decisions), carries: moved(carries), excluded: excluded.flatMap((key) => keys.get(key) ?? []) };
}
