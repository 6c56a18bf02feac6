import { AppError } from '../../src-shared/errors/app-error';
import { ITEMS_AT_ONCE, type ImportPlan, type PlanItem } from '../../src-shared/transfer/import-plan';
import { isLocked } from '../../src-shared/transfer/locked-source';
import type { OperationInput } from '../../src-shared/contract/operations';
import type { CommandContext } from './command-context';
import { followJob } from './follow-job';
import type { OpenedSources } from './open-sources';

/** How the sources of a command are planned, all of them. */
export type PlanRequest = Omit<OperationInput<'import.plan'>, 'sources' | 'jobId'>;

/** What is said of one source of an earlier plan. */
export interface PlannedSource {
  readonly password?: string;
}

/** Plans the sources of a command under the eyes of whoever watches. @throws AppError CANCELLED; those of import.plan */
export const planSources = async (context: CommandContext, sources: OpenedSources, request: PlanRequest): Promise<ImportPlan> =>
  followed(context, () => sources.hand(), request);

/** The same sources once more, unlocked where they were; the earlier plan is gone then. @throws AppError as planSources */
export async function planAgain(context: CommandContext, { planId, sources }: ImportPlan, request: PlanRequest, said: (index: number) => PlannedSource = () => ({})): Promise<ImportPlan> {
  const plan = await followed(context, () => Promise.resolve(sources.map((_, index) => ({ planId, index, ...said(index) }))), request);
  await context.call('import.discard', { planId });
  return plan;
}

/** Positions of the sources that wait for a password. */
export const lockedIn = ({ sources }: ImportPlan): readonly number[] => sources.flatMap((source, index) => (isLocked(source) ? [index] : []));

const followed = (context: CommandContext, hand: OpenedSources['hand'], request: PlanRequest): Promise<ImportPlan> =>
  followJob(context, async (jobId, isStopped) => {
    context.terminal.progress('Reading…');
    const plan = await context.call('import.plan', { ...request, sources: await hand(), jobId });
    if (isStopped()) throw new AppError('CANCELLED');
    return plan;
  });

/** All items of a plan, those that it did not bring along too. */
export async function allItems({ planId, items, total }: ImportPlan, { call }: Pick<CommandContext, 'call'>): Promise<readonly PlanItem[]> {
  const all = [...items];
  while (all.length < total) {
    const more = await call('import.items', { planId, from: all.length, most: ITEMS_AT_ONCE });
    if (more.length === 0) break;
    all.push(...more);
  }
  return all;
}
