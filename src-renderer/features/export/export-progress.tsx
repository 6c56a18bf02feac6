import { Button } from '@mantine/core';
import { useEffect, useRef, type ReactElement } from 'react';
import { shareDone } from '../../../src-shared/transfer/job-progress';
import { bridge } from '../../bridge/bridge';
import { EXPORT_RUN_TEXTS as TEXTS } from '../../texts/export-run-texts';
import { JOB_TEXTS, jobTitle, jobWords } from '../../texts/job-texts';
import { ProgressBlock } from '../../ui/progress-block';
import type { ExportRun } from './use-export-run';

interface ExportProgressProps {
  readonly run: ExportRun;
  /** What goes out, as long as the file has no name. */
  readonly title: string;
  readonly onBackground: () => void;
}

/** How far the file is, with the ways to stop it and to let it go on. */
export function ExportProgress({ run: { job, stopping, stop }, title, onBackground }: ExportProgressProps): ReactElement {
  const group = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone; a key that is pressed once more presses none of these.
  useEffect(() => group.current?.focus({ preventScroll: true }), []);
  const name = job === undefined ? title : jobTitle(job);
  return (
    <div ref={group} className="export-run" role="group" aria-label={name} tabIndex={-1}>
      <ProgressBlock label={JOB_TEXTS.progress(name)} {...jobWords(job, stopping)} share={job && shareDone(job)} />
      <div className="row">
        <span className="quiet small grow">{TEXTS.backgroundNote[bridge.door]}</span>
        <Button onClick={() => void stop()} {...(stopping && { 'data-disabled': true, 'aria-disabled': true })}>{stopping ? JOB_TEXTS.cancelling : JOB_TEXTS.cancel}</Button>
        <Button onClick={onBackground}>{TEXTS.background}</Button>
      </div>
    </div>
  );
}
