import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { shareDone } from '../../src-shared/transfer/job-progress';
import { JOB_TEXTS } from '../texts/job-texts';
import { SHARED_TEXTS } from '../texts/shared-texts';
import { whileTold } from '../ui/while-told';
import { cancelJob, useIsStopping, useRunningJobs } from './jobs';

/** Makes a change that may be of ten thousand rows, and says so where it takes a while: how far it is, and with a way to stop it. `work` gets the name to give its job. */
export function whileChanging<Value>(message: string, work: (jobId: string) => Promise<Value>): Promise<Value> {
  const jobId = crypto.randomUUID();
  return whileTold(<ChangeNote message={message} jobId={jobId} />, SHARED_TEXTS.dismiss, () => work(jobId));
}

/** Small changes are no jobs: of them there is nothing to tell but that they go on. */
function ChangeNote({ message, jobId }: { readonly message: string; readonly jobId: string }): ReactElement {
  const job = useRunningJobs().find(({ id }) => id === jobId);
  const stopping = useIsStopping(jobId);
  if (job === undefined) return <>{message}</>;
  const share = shareDone(job);
  return (
    <span className="toast">
      {/* Who hears it would hear every step: Activity tells it in its own time. */}
      <span>{stopping ? JOB_TEXTS.cancelling : message} {share !== undefined && !stopping && <span className="faint" aria-hidden>{JOB_TEXTS.percent(share)}</span>}</span>
      {!stopping && <Button size="compact-sm" onClick={() => void cancelJob(jobId)}>{JOB_TEXTS.cancel}</Button>}
    </span>
  );
}
