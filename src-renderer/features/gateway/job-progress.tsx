import { Button } from '@mantine/core';
import { useEffect, useRef, type ReactElement } from 'react';
import { shareDone } from '../../../src-shared/transfer/job-progress';
import { JOB_TEXTS, jobWords } from '../../texts/job-texts';
import { ProgressBlock } from '../../ui/progress-block';
import type { FollowedJob } from './use-followed-job';

interface JobProgressProps {
  readonly followed: FollowedJob;
  /** What is done. */
  readonly title: string;
  readonly note?: string | undefined;
}

/** How far the work with a live gateway is, and the way to stop it. */
export function JobProgress({ followed: { job, stopping, stop }, title, note }: JobProgressProps): ReactElement {
  const group = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone; a key that is pressed once more presses none of these.
  useEffect(() => group.current?.focus({ preventScroll: true }), []);
  return (
    <div ref={group} className="job-progress" role="group" aria-label={title} tabIndex={-1}>
      <p><b>{title}</b></p>
      <ProgressBlock label={JOB_TEXTS.progress(title)} {...jobWords(job, stopping)} share={job && shareDone(job)} />
      <div className="row">
        <span className="quiet small grow">{note}</span>
        <Button onClick={() => void stop()} {...(stopping && { 'data-disabled': true, 'aria-disabled': true })}>{stopping ? JOB_TEXTS.cancelling : JOB_TEXTS.cancel}</Button>
      </div>
    </div>
  );
}
