import type { OperationInput } from '../../../src-shared/contract/operations';
import type { FormatId } from '../../../src-shared/transfer/format-id';
import type { ImportPlan } from '../../../src-shared/transfer/import-plan';
import { call } from '../../bridge/use-operation';
import { isWholeAim, targetOf, targetsOf, type Aim, type Aims } from './aim';
import { movedKeys } from './answers';
import { loadItems } from './load-items';
import { heldSourceSecret } from './gateway-source-secret';
import { lookThrough } from './look-through';
import { newJobId } from './new-job-id';
import type { Brought, Origin } from './origin';
import { usePlanningStore } from './planning-store';

/** A source of the plan so far, by its index, or something that is brought anew. */
export type Wished = (KeptSource | { readonly brought: Brought }) & {
  readonly as: FormatId | null;
  /** Without what is sealed in it. */
  readonly withoutSecrets: boolean;
};

interface KeptSource {
  readonly index: number;
  readonly origin: Origin | null;
  /** It shall be read as something else than before. */
  readonly changed?: boolean;
  /** Goes to the core with the plan, and nowhere else. */
  readonly password?: string;
}

/** What is to be planned. */
export interface Wish extends Aims {
  readonly sources: readonly Wished[];
  /** Where gateway configuration goes, by id or name; absent: where the core says. */
  readonly environment: string | undefined;
}

export interface MadePlan {
  readonly plan: ImportPlan;
  /** The keys that some items of the plan before have now, by those that they had. */
  readonly moved: (keys: Iterable<string>) => ReadonlyMap<string, string>;
}

type PlanInput = OperationInput<'import.plan'>;

/**
 * Plans what is wished, whole; undefined when it is not wanted any more. Where files before others went or are read as something else,
 * the keys by which single profiles are sent elsewhere are known only afterwards: then it is planned once more.
 * @throws OperationError
 */
export async function makePlan(wish: Wish, before: ImportPlan | undefined, isWanted: () => boolean): Promise<MadePlan | undefined> {
  const { sources, aim, aims, environment } = wish;
  const target = isWholeAim(aim) ? targetOf(aim) : undefined;
  const sourceSecret = heldSourceSecret();
  const ask = (from: PlanInput['sources'], targets: Aims['aims']): Promise<ImportPlan | undefined> =>
    planWhole({ sources: from, targets: targetsOf(targets), ...(target !== undefined && { target }), ...(environment !== undefined && { environment }), ...(sourceSecret !== undefined && { sourceSecret }) }, isWanted);
  const stay = keysStay(sources);
  const plan = await ask(sources.map((source) => ({ ...sourceOf(source, before), ...said(source) })), stay ? aims : {});
  if (plan === undefined) return undefined;
  const from = sources.map((source) => ('index' in source ? source.index : undefined));
  const moved: MadePlan['moved'] = (keys) => (before === undefined ? new Map() : movedKeys(before, plan, from, new Set(keys)));
  const own = movedAims(aims, moved(Object.keys(aims)));
  if (stay || Object.keys(targetsOf(own)).length === 0) return { plan, moved };
  const again = await ask(plan.sources.map((_, index) => ({ planId: plan.planId, index, ...said(sources[index]) })), own);
  await discardPlan(plan.planId);
  return again && { plan: again, moved };
}

/** The same aims under the keys of a newer plan. */
export const movedAims = (aims: Aims['aims'], keys: ReadonlyMap<string, string>): Readonly<Record<string, Aim>> =>
  Object.fromEntries(Object.entries(aims).flatMap(([key, aim]) => {
    const now = keys.get(key);
    return now === undefined ? [] : [[now, aim] as const];
  }));

/** Keys count through the sources: they stay as long as those that were there come first, as they were. */
export const keysStay = (sources: readonly Wished[]): boolean => sources.every((source, at) => !('index' in source) || (source.index === at && !source.changed));

const said = (source: Wished | undefined): { readonly as?: FormatId; readonly withoutSecrets?: true } =>
  ({ ...(source !== undefined && source.as !== null && { as: source.as }), ...(source?.withoutSecrets === true && { withoutSecrets: true }) });

function sourceOf(source: Wished, before: ImportPlan | undefined): PlanInput['sources'][number] {
  if ('index' in source) return { planId: before?.planId ?? '', index: source.index, ...(source.password !== undefined && { password: source.password }) };
  return 'handle' in source.brought ? { handle: source.brought.handle } : { clientFile: source.brought.clientFile };
}

async function planWhole(input: PlanInput, isWanted: () => boolean): Promise<ImportPlan | undefined> {
  const jobId = newJobId();
  usePlanningStore.setState({ jobId, loaded: undefined });
  const first = await call('import.plan', { ...input, jobId });
  const whole = isWanted() ? await wholePlan(first, isWanted) : undefined;
  if (whole === undefined) await discardPlan(first.planId);
  return whole;
}

/** The plan with all its items; undefined when it is not wanted any more. @throws OperationError */
export async function wholePlan(plan: ImportPlan, isWanted: () => boolean): Promise<ImportPlan | undefined> {
  const whole = await loadItems(plan, {
    read: (from) => call('import.items', { planId: plan.planId, from }), isWanted,
    onLoaded: (done, total) => usePlanningStore.setState({ loaded: { done, total } }),
  });
  if (whole === undefined) return undefined;
  await lookThrough(whole);
  return isWanted() ? whole : undefined;
}

export async function discardPlan(planId: string): Promise<void> {
  try {
    await call('import.discard', { planId });
  } catch (error) {
    // The core forgets the oldest of its plans by itself; there is nothing that a person could do.
    console.warn(error);
  }
}
