import { z } from 'zod';
import type { ImportPlan, PlanItem } from '../../../src-shared/transfer/import-plan';
import type { ReportItem } from '../../../src-shared/transfer/import-report';
import { itemsByKey } from './item-names';
import { textMark } from './text-mark';

/** Whose value a field keeps. */
export const SIDES = ['mine', 'theirs'] as const;
export type Side = (typeof SIDES)[number];

/** Keep mine, take theirs, keep both, choose field by field; of several that could be meant, one. */
export const CHOICES = ['skip', 'update', 'rename', 'merge', 'candidate'] as const;
export type Choice = (typeof CHOICES)[number];

/** What a person decided, and the mark of the question that it answers: another question is asked again. */
export const AnswerSchema = z.strictObject({
  choice: z.enum(CHOICES),
  about: z.string(),
  /** For `merge`: by `Difference.field`; stays when another choice is tried. */
  fields: z.record(z.string(), z.enum(SIDES)).optional(),
  /** For `rename`. */
  name: z.string().optional(),
  /** For `candidate`: its id. */
  candidate: z.string().optional(),
});
export type Answer = z.infer<typeof AnswerSchema>;

export interface Answers {
  /** By `PlanItem.key`. */
  readonly decisions: Readonly<Record<string, Answer>>;
  /** Whose kept secrets may go to the new destination: the question's mark by `PlanItem.key`. */
  readonly carries: Readonly<Record<string, string>>;
  /** Keys of the leaves of the tree that are not wanted. */
  readonly excluded: readonly string[];
}

/** What is asked about an item. */
export type Asked = Pick<PlanItem, 'state' | 'differences' | 'candidates'> & { readonly kind?: PlanItem['kind'] };

/** What is asked about an item, and the mark of it. */
export interface MarkedQuestion extends Asked {
  readonly about: string;
}

const marked = new WeakMap<ReportItem, { readonly planned: PlanItem | undefined; readonly question: MarkedQuestion }>();

/** What a report says is asked now, and its mark: worked out once for an item, for one answer changes nothing of what is asked of others. */
export function markedQuestion(item: ReportItem, planned: PlanItem | undefined): MarkedQuestion {
  const known = marked.get(item);
  if (known !== undefined && known.planned === planned) return known.question;
  const asked = askedOf(item, planned);
  const question = { ...asked, about: questionMark(asked) };
  marked.set(item, { planned, question });
  return question;
}

/** What a report says is asked now. Of a merged item it tells only what is theirs: as long as that is as planned, the plan tells the rest. */
export function askedOf({ kind, state, outcome, differences }: ReportItem, planned: PlanItem | undefined): Asked {
  const known = new Set(planned?.differences.map((difference) => JSON.stringify(told(difference))));
  const asPlanned = planned !== undefined && outcome === 'merged' && differences.every((difference) => known.has(JSON.stringify(told(difference))));
  return { state, differences: asPlanned ? planned.differences : differences, candidates: planned?.candidates, ...(kind === 'entity' && { kind }) };
}

/** The mark of what is asked: the state, what differs, what could be meant. */
export const questionMark = ({ state, differences, candidates = [] }: Asked): string =>
  textMark(JSON.stringify([state, differences.map(told), candidates.map(({ label }) => label)]));

const told = ({ field, mine, theirs, secretDiffers }: Asked['differences'][number]): readonly unknown[] => [field, mine ?? null, theirs ?? null, secretDiffers];

/** Marks by `PlanItem.key`. */
export interface Marks {
  readonly get: (key: string) => string | undefined;
}

/** Of everything that a report tells; worked out where one is asked for. */
export function questionMarks(plan: ImportPlan, items: readonly ReportItem[]): Marks {
  const planned = itemsByKey(plan);
  const told = new Map(items.map((item) => [item.key, item]));
  return {
    get: (key) => {
      const item = told.get(key);
      return item && markedQuestion(item, planned.get(key)).about;
    },
  };
}

/** What can be answered: of several that could be meant one is taken, or none; where no field differs there is nothing to merge, and an entry of a gateway is taken whole. */
export function choicesOf({ kind, state, differences }: Asked): readonly Choice[] {
  if (state === 'ambiguous') return ['skip', 'candidate'];
  return differences.length === 0 || kind === 'entity' ? ['skip', 'update', 'rename'] : ['skip', 'update', 'rename', 'merge'];
}

/**
 * Where items of an earlier plan stand in a newer one: new keys by old ones. `from` gives for each source of the newer plan its index
 * in the earlier one, `wanted` the old keys that are looked for. An item is the same by its source, subject and turn among those of the
 * same subject.
 */
export function movedKeys(before: ImportPlan, after: ImportPlan, from: readonly (number | undefined)[], wanted: ReadonlySet<string>): ReadonlyMap<string, string> {
  if (wanted.size === 0) return new Map();
  const places = new Map(from.flatMap((old, now) => (old === undefined ? [] : [[old, now] as const])));
  const known = itemsByKey(before);
  const subjects = new Set([...wanted].flatMap((key) => known.get(key)?.subject ?? []));
  const found = new Map([...identities(after, subjects, (source) => source)].map(([key, identity]) => [identity, key]));
  return new Map([...identities(before, subjects, (source) => places.get(source))].flatMap(([key, identity]) => {
    const moved = wanted.has(key) ? found.get(identity) : undefined;
    return moved === undefined ? [] : [[key, moved] as const];
  }));
}

function* identities(plan: ImportPlan, subjects: ReadonlySet<string>, placeOf: (source: number) => number | undefined): Generator<readonly [key: string, identity: string]> {
  const turns = new Map<string, number>();
  for (const { key, kind, source, subject } of plan.items) {
    const place = subjects.has(subject) ? placeOf(source) : undefined;
    if (place === undefined) continue;
    const identity = `${place} ${kind} ${subject}`;
    const turn = turns.get(identity) ?? 0;
    turns.set(identity, turn + 1);
    yield [key, `${turn} ${identity}`];
  }
}

/** Keys of everything that was answered, what could be meant included. */
export const answeredKeys = ({ decisions, carries, excluded }: Answers): ReadonlySet<string> =>
  new Set([...Object.keys(decisions), ...Object.keys(carries), ...excluded, ...Object.values(decisions).flatMap(({ candidate }) => candidate ?? [])]);

/** The same answers under the keys of a newer plan; those of items that are gone go too. */
export function moveAnswers({ decisions, carries, excluded }: Answers, keys: ReadonlyMap<string, string>): Answers {
  const moved = <Value>(record: Readonly<Record<string, Value>>, change: (value: Value) => Value): Record<string, Value> =>
    Object.fromEntries(Object.entries(record).flatMap(([key, value]) => {
      const now = keys.get(key);
      return now === undefined ? [] : [[now, change(value)] as const];
    }));
  return { decisions: moved(decisions, (answer) => movedAnswer(answer, keys)), carries: moved(carries, (about) => about), excluded: excluded.flatMap((key) => keys.get(key) ?? []) };
}

/** What could be meant may itself be an item of the import. */
const movedAnswer = ({ candidate, ...answer }: Answer, keys: ReadonlyMap<string, string>): Answer =>
  (candidate === undefined ? answer : { ...answer, candidate: keys.get(candidate) ?? candidate });
