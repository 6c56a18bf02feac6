import { cancelJob } from '../../bridge/jobs';
import { useImportStore } from './import-store';

/** Asks the import that runs to stop; who waits for it hears how it ended. */
export async function stopRun(): Promise<void> {
  const { jobId } = useImportStore.getState();
  if (jobId !== undefined) await cancelJob(jobId);
}
