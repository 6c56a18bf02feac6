import { call, queries } from '../../bridge/use-operation';
import { FRESH, setImport, useImportStore } from './import-store';
import { isSamePlan } from './load-items';
import { wholePlan } from './make-plan';
import { planAgain } from './plan-sources';
import { IDLE, usePlanningStore } from './planning-store';
import { codeOf, refusedBy } from './refused';

const { getState: now } = useImportStore;

let running: Promise<void> | undefined;

/** Gets the plan again: after the window was loaded anew, or because what is kept changed. The core makes it anew where it has to. */
export function recallPlan(): Promise<void> {
  running ??= recallOnce().finally(() => {
    running = undefined;
  });
  return running;
}

async function recallOnce(): Promise<void> {
  const { planId, plan: before, busy, names } = now();
  if (planId === undefined || busy === 'running' || busy === 'planning') return;
  if (before === undefined) setImport({ busy: 'recalling', refused: undefined });
  try {
    await bringUpToDate(planId);
    if (now().refused?.during === 'recall') setImport({ refused: undefined });
  } catch (error) {
    if (now().planId !== planId) return;
    if (codeOf(error) === 'PLAN_NOT_FOUND') return setImport({ ...FRESH, names, note: 'gone' });
    if (codeOf(error) === 'PROFILE_NOT_FOUND' && before !== undefined) return planWithoutTarget();
    setImport({ refused: refusedBy(error, 'recall') });
  } finally {
    if (now().busy === 'recalling') setImport({ busy: undefined });
    if (now().busy === undefined) usePlanningStore.setState(IDLE);
  }
}

/** A profile that it should go into was removed: it is planned as the files say, and asked for anew. */
async function planWithoutTarget(): Promise<void> {
  setImport({ aim: FRESH.aim, aims: FRESH.aims });
  await planAgain();
  setImport({ note: 'changedMeanwhile' });
}

/** Puts the plan as it is now in place of the one on screen, with everything that was asked about it. @throws OperationError */
export async function bringUpToDate(planId: string): Promise<void> {
  const isWanted = (): boolean => now().planId === planId;
  const plan = await wholePlan(await call('import.recall', { planId }), isWanted);
  if (plan === undefined || !isWanted()) return;
  const { plan: before } = now();
  const changed = before !== undefined && !(await isSamePlan(before, plan));
  if (!isWanted()) return;
  if (changed || before === undefined) setImport({ plan, ...(changed && { note: 'changedMeanwhile' }) });
  await Promise.all([queries.invalidateQueries({ queryKey: ['import.apply'] }), queries.invalidateQueries({ queryKey: ['import.checkName'] }), ...(changed ? [queries.invalidateQueries({ queryKey: ['import.show'] })] : [])]);
}
