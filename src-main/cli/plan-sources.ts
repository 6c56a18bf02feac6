import { AppError } from '../../src-shared/errors/app-error';
import { ITEMS_AT_ONCE, type ImportPlan, type PlanItem } from '../../src-shared/transfer/import-plan';
import type { OperationInput } from '../../src-shared/contract/operations';
import type { CommandContext } from './command-context';
import { followJob } from './follow-job';
import type { OpenedSources } from './open-sources';

/** Plans the sources of a command under the eyes of whoever watches. @throws AppError CANCELLED; those of import.plan */
export const planSources = (context: CommandContext, sources: OpenedSources, request: Omit<OperationInput<'import.plan'>, 'sources' | 'jobId'>): Promise<ImportPlan> =>
  followJob(context, async (jobId, isStopped) => {
    context.terminal.progress('Reading…');
    const plan = await context.call('import.plan', { ...request, sources: await sources.hand(), jobId });
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
