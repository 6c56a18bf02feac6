import { linesOf } from '../../bridge/operation-error';
import { stopJob } from '../../bridge/jobs';
import { JOB_TEXTS } from '../../texts/job-texts';
import { showFailure } from '../../ui/failure-dialog';
import { useImportStore } from './import-store';

/** Asks the import that runs to stop; who waits for it hears how it ended. */
export async function stopRun(): Promise<void> {
  const { jobId } = useImportStore.getState();
  if (jobId === undefined) return;
  try {
    await stopJob(jobId);
  } catch (error) {
    showFailure(JOB_TEXTS.notCancelled, linesOf(error));
  }
}
