import { call, queries } from '../../bridge/use-operation';
import { FRESH, setImport, useImportStore } from './import-store';
import { planAgain } from './plan-sources';
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
    const plan = await call('import.recall', { planId });
    if (now().planId !== planId) return;
    const changed = before !== undefined && JSON.stringify(before) !== JSON.stringify(plan);
    setImport({ plan: changed || before === undefined ? plan : before, busy: undefined, ...(changed && { note: 'changedMeanwhile' }), ...(now().refused?.during === 'recall' && { refused: undefined }) });
    await Promise.all([queries.invalidateQueries({ queryKey: ['import.apply'] }), ...(changed ? [queries.invalidateQueries({ queryKey: ['import.show'] })] : [])]);
  } catch (error) {
    if (now().planId !== planId) return;
    if (codeOf(error) === 'PLAN_NOT_FOUND') return setImport({ ...FRESH, names, note: 'gone' });
    setImport({ busy: undefined, refused: refusedBy(error, 'recall') });
    // The profile it should go into was removed: planned without it, and asked for anew.
    if (codeOf(error) === 'PROFILE_NOT_FOUND' && before !== undefined) {
      setImport({ aim: { kind: 'files' } });
      await planAgain();
    }
  }
}
