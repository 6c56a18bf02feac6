import { useEffect, useRef, useState } from 'react';
import type { Job } from '../../../src-shared/transfer/job';
import { stopJob, useIsStopping, useJob } from '../../bridge/jobs';
import { linesOf, OperationError } from '../../bridge/operation-error';
import { JOB_TEXTS } from '../../texts/job-texts';
import { showFailure } from '../../ui/failure-dialog';

export interface FollowedJob {
  readonly busy: boolean;
  /** As it was last told. */
  readonly job: Job | undefined;
  readonly stopping: boolean;
  /** How the last try ended, where it did not end well. */
  readonly failure: { readonly code: string; readonly lines: readonly string[] } | undefined;
  /** `work` gets the name to give the job. `elsewhere`: who asked is not there any more when it fails. */
  readonly run: (work: (jobId: string) => Promise<void>, elsewhere: (lines: readonly string[]) => void) => Promise<void>;
  readonly stop: () => Promise<void>;
  /** Whether who asked is still there. */
  readonly isOpen: () => boolean;
}

/** One job after another, as a dialog asks for them. It goes on when the dialog is closed. */
export function useFollowedJob(): FollowedJob {
  const [jobId, setJobId] = useState<string>();
  const [failure, setFailure] = useState<FollowedJob['failure']>();
  const open = useRef(false);
  const job = useJob(jobId);
  const stopping = useIsStopping(jobId);
  useEffect(() => {
    open.current = true;
    return () => {
      open.current = false;
    };
  }, []);
  const run: FollowedJob['run'] = async (work, elsewhere) => {
    const id = crypto.randomUUID();
    setJobId(id);
    setFailure(undefined);
    try {
      await work(id);
    } catch (error) {
      const code = error instanceof OperationError ? error.failure.code : 'INTERNAL';
      // Who asked for the end of it need not be told.
      if (!open.current) {
        if (code !== 'CANCELLED') elsewhere(linesOf(error));
      } else setFailure({ code, lines: linesOf(error) });
    } finally {
      setJobId(undefined);
    }
  };
  const stop = async (): Promise<void> => {
    if (jobId === undefined || stopping) return;
    try {
      await stopJob(jobId);
    } catch (error) {
      showFailure(JOB_TEXTS.notCancelled, linesOf(error));
    }
  };
  return { busy: jobId !== undefined, job, stopping, failure, run, stop, isOpen: () => open.current };
}
