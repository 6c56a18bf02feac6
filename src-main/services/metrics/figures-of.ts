import type { Figures, ResultCount, Spread } from '../../../src-shared/contract/figures';
import { FILE_ORDER, type EntityType } from '../../../src-shared/gateway/entity-type';
import type { Distribution, Labelled } from './metric-family';

/** What is counted when it is asked for. */
export interface MetricsMoment {
  /** When this process began to count. */
  readonly since: Date;
  readonly jobsRunning: number;
  readonly kept: readonly { readonly name: string; readonly counts: Readonly<Partial<Record<EntityType, number>>> }[];
}

interface Families {
  readonly operations: readonly Labelled<number>[];
  readonly durations: readonly Labelled<Distribution>[];
  readonly transfers: readonly Labelled<number>[];
  readonly transferSeconds: readonly Labelled<Distribution>[];
  readonly sizes: readonly Labelled<Distribution>[];
  readonly exported: readonly Labelled<number>[];
  readonly imported: readonly Labelled<number>[];
  readonly conflicts: readonly Labelled<number>[];
}

const TYPES = [...FILE_ORDER, 'other'] as const;

/** Families of figures by what they tell of. */
export function figuresOf(families: Families, { since, jobsRunning, kept }: MetricsMoment): Figures {
  const { operations, durations, transfers, transferSeconds, sizes, exported, imported, conflicts } = families;
  const strategy = (name: string): number => valueAt(conflicts, { strategy: name });
  return {
    since: since.toISOString(), jobsRunning,
    operations: durations.map(({ labels: { operation = '' }, value }) => ({ operation, results: resultsOf(operations, { operation }), seconds: plain(value) })),
    transfers: (['export', 'import', 'push'] as const).flatMap((direction) => {
      const seconds = spreadAt(transferSeconds, { direction });
      const bytes = spreadAt(sizes, { direction });
      return seconds === undefined ? [] : [{ direction, results: resultsOf(transfers, { direction }), seconds, ...(bytes !== undefined && { bytes }) }];
    }),
    exported: Object.fromEntries(FILE_ORDER.map((type) => [type, valueAt(exported, { type })] as const).filter(([, count]) => count > 0)),
    imported: TYPES.filter((type) => imported.some(({ labels }) => labels['type'] === type)).map((type) => {
      const outcome = (name: string): number => valueAt(imported, { type, outcome: name });
      return { type, outcomes: { created: outcome('created'), updated: outcome('updated'), renamed: outcome('renamed'), unchanged: outcome('unchanged'), skipped: outcome('skipped'), failed: outcome('failed') } };
    }),
    conflicts: { update: strategy('update'), rename: strategy('rename'), skip: strategy('skip'), fail: strategy('fail') },
    kept: kept.map(({ name, counts }) => ({ environment: name, counts: { ...counts } })),
  };
}

type Labels = Readonly<Record<string, string>>;

const of = <Value>(values: readonly Labelled<Value>[], wanted: Labels): readonly Labelled<Value>[] =>
  values.filter(({ labels }) => Object.entries(wanted).every(([name, value]) => labels[name] === value));

const valueAt = (values: readonly Labelled<number>[], labels: Labels): number => of(values, labels)[0]?.value ?? 0;

/** What went well first, then by how often. */
const resultsOf = (values: readonly Labelled<number>[], labels: Labels): ResultCount[] =>
  of(values, labels).map(({ labels: { result = '' }, value }) => ({ result, count: value }))
    .toSorted((one, other) => Number(other.result === 'ok') - Number(one.result === 'ok') || other.count - one.count);

function spreadAt(values: readonly Labelled<Distribution>[], labels: Labels): Spread | undefined {
  const found = of(values, labels)[0]?.value;
  return found && plain(found);
}

const plain = ({ bounds, within, count, sum }: Distribution): Spread => ({ bounds: [...bounds], within: [...within], count, sum });
