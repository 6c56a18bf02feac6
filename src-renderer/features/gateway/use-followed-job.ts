import { useState } from 'react';
import type { Job } from '../../../src-shared/transfer/job';
import { cancelJob, useIsStopping, useJob } from '../../bridge/jobs';
import { linesOf, OperationError } from '../../bridge/operation-error';
import { useStillShown } from '../../ui/use-still-shown';

export interface FollowedJob {
  readonly busy: boolean;
  /** As it was last told. */
  readonly job: Job | undefined;
  readonly stopping: boolean;
  /** How the last try ended, where it did not end well. */
  readonly failure: { readonly code: string; readonly reason: string | undefined; readonly lines: readonly string[] } | undefined;
  /** `work` gets the name to give the job. `elsewhere`: who asked is not there any more when it fails. */
  readonly run: (work: (jobId: string) => Promise<void>, elsewhere: (failure: NonNullable<FollowedJob['failure']>) => void) => Promise<void>;
  readonly stop: () => Promise<void>;
  /** Whether who asked is still there. */
  readonly isOpen: () => boolean;
}

/** One job after another, as a dialog asks for them. It goes on when the dialog is closed. */
export function useFollowedJob(): FollowedJob {
  const [jobId, setJobId] = useState<string>();
  const [failure, setFailure] = useState<FollowedJob['failure']>();
  const isOpen = useStillShown();
  const job = useJob(jobId);
  const stopping = useIsStopping(jobId);
  const run: FollowedJob['run'] = async (work, elsewhere) => {
    const id = crypto.randomUUID();
    setJobId(id);
    setFailure(undefined);
    try {
      await work(id);
    } catch (error) {
      const { code, details } = error instanceof OperationError ? error.failure : { code: 'INTERNAL', details: {} as { readonly reason?: string } };
      const failed = { code, reason: details.reason, lines: linesOf(error) };
      // Who asked for the end of it need not be told.
      if (isOpen()) setFailure(failed);
      else if (code !== 'CANCELLED') elsewhere(failed);
    } finally {
      setJobId(undefined);
    }
  };
  const stop = async (): Promise<void> => {
    if (jobId !== undefined && !stopping) await cancelJob(jobId);
  };
  return { busy: jobId !== undefined, job, stopping, failure, run, stop, isOpen };
}
