import type { ImportPlan } from '../../src-shared/transfer/import-plan';
import { isLocked } from '../../src-shared/transfer/locked-source';
import { askPassword } from './ask-password';
import type { CommandContext } from './command-context';
import { fileTitle } from './given-paths';
import { lockedIn, planAgain, type PlanRequest, type PlannedSource } from './plan-sources';

/** How often a person may try for one file. */
const TRIES = 3;

/**
 * Asks a person for the password of each locked file, and tries what opens one for all others that wait. With just Enter, and after three
 * wrong ones, a file stays locked. @throws AppError CANCELLED
 */
export async function unlockPlan(context: CommandContext, plan: ImportPlan, request: PlanRequest): Promise<ImportPlan> {
  let current = plan;
  for (const index of lockedIn(plan)) current = await unlockSource(context, current, index, request);
  return current;
}

async function unlockSource(context: CommandContext, plan: ImportPlan, index: number, request: PlanRequest): Promise<ImportPlan> {
  const { terminal } = context;
  const name = fileTitle(plan.sources[index]?.name ?? '');
  let current = plan;
  for (let tries = 0; tries < TRIES && isLocked(current.sources[index] ?? {}); tries += 1) {
    if (tries > 0) terminal.err(`That is not the password of ${name}.`);
    const password = await askPassword(name, terminal);
    if (password === undefined) return current;
    current = await planAgain(context, current, request, (at): PlannedSource => ({ ...(at === index && { password }) }));
    if (isLocked(current.sources[index] ?? {})) continue;
    return lockedIn(current).length === 0 ? current : planAgain(context, current, { ...request, password });
  }
  if (isLocked(current.sources[index] ?? {})) terminal.err(`${name} stays locked.`);
  return current;
}
