import type { Failure } from '../../../src-shared/errors/outcome';
import { endOfJob } from '../../bridge/jobs';
import { OperationError } from '../../bridge/operation-error';
import { call } from '../../bridge/use-operation';
import { runDone, runFailed } from './end-run';
import { FRESH, setImport, useImportStore } from './import-store';
import { recallPlan } from './recall-plan';

const { getState: now } = useImportStore;

/** After the window was loaded again, or has lost who runs it: an import that ran then is followed to its end. */
export async function resumeRun(): Promise<void> {
  const { busy, jobId } = now();
  if (jobId === undefined || busy !== 'running') return;
  try {
    const job = await endOfJob(jobId);
    if (job?.state === 'done') await showEnd(job.historyId);
    // Nobody knows of it where Valise was started anew, or where it never came to writing.
    else await showStopped(job?.state === 'cancelled' ? { code: 'CANCELLED', details: {} } : job && (job.failure ?? { code: 'INTERNAL', details: {} }));
  } catch (error) {
    await runFailed(error);
  }
}

/** The plan first: what was chosen stands on it. */
async function showStopped(failure: Failure | undefined): Promise<void> {
  const { run } = now();
  setImport({ busy: undefined, jobId: undefined, step: run?.from ?? 'review' });
  await recallPlan();
  if (failure !== undefined && now().plan !== undefined) await runFailed(new OperationError(failure));
}

async function showEnd(historyId: number | undefined): Promise<void> {
  try {
    if (historyId === undefined) return setImport({ ...FRESH, note: 'doneBefore' });
    const { report, items } = await call('history.report', { id: historyId });
    runDone({ ...report, items });
  } catch (error) {
    // It was done; a locked vault keeps its report, and Activity shows it once that is open.
    console.warn(error);
    setImport({ ...FRESH, note: 'doneBefore' });
  }
}
