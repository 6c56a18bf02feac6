import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { shareDone } from '../../src-shared/transfer/job-progress';
import { JOB_TEXTS } from '../texts/job-texts';
import { SHARED_TEXTS } from '../texts/shared-texts';
import { whileTold } from '../ui/while-told';
import { cancelJob, useIsStopping, useRunningJobs } from './jobs';

/** Makes a change that may be of ten thousand rows, and says so where it takes a while: how far it is, and with a way to stop it. */
export const whileChanging = <Value,>(message: string, work: () => Promise<Value>): Promise<Value> => whileTold(<ChangeNote message={message} />, SHARED_TEXTS.dismiss, work);

/** Small changes are no jobs: of them there is nothing to tell but that they go on. */
function ChangeNote({ message }: { readonly message: string }): ReactElement {
  const job = useRunningJobs().findLast(({ kind }) => kind === 'change' || kind === 'undo');
  const stopping = useIsStopping(job?.id);
  if (job === undefined) return <>{message}</>;
  const share = shareDone(job);
  return (
    <span className="toast">
      {/* Who hears it would hear every step: Activity tells it in its own time. */}
      <span>{stopping ? JOB_TEXTS.cancelling : message} {share !== undefined && !stopping && <span className="faint" aria-hidden>{JOB_TEXTS.percent(share)}</span>}</span>
      {!stopping && <Button size="compact-sm" onClick={() => void cancelJob(job.id)}>{JOB_TEXTS.cancel}</Button>}
    </span>
  );
}
