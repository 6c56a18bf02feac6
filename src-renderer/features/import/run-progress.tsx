import { IconCheck, IconLoader2 } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { shareDone } from '../../../src-shared/transfer/job-progress';
import type { Job } from '../../../src-shared/transfer/job';
import { RUN_TEXTS } from '../../texts/import-result-texts';
import { JOB_TEXTS, jobCount, jobState } from '../../texts/job-texts';
import { Polite } from '../../ui/polite';
import { ProgressLine } from '../../ui/progress-line';
import { phaseStates, type PhaseState } from './run-phases';

const MARKS: Readonly<Record<PhaseState, ReactElement>> = {
  done: <IconCheck size={16} stroke={2} aria-hidden />,
  now: <IconLoader2 size={16} stroke={2} className="spin" aria-hidden />,
  next: <span className="ring" aria-hidden />,
};

/** How far an import is, phase by phase; what is heard of it can be nothing yet. */
export function RunProgress({ job, stopping }: { readonly job: Job | undefined; readonly stopping: boolean }): ReactElement {
  const state = stopping ? JOB_TEXTS.cancelling : job === undefined ? JOB_TEXTS.waits : jobState(job);
  const share = job && shareDone(job);
  const count = job === undefined || stopping ? '' : jobCount(job);
  return (
    <>
      <div className="progress-line"><b>{state}</b><span className="grow" /><span className="quiet">{count}</span></div>
      <ProgressLine label={JOB_TEXTS.progress(RUN_TEXTS.title)} share={share} text={state} />
      <p className="now"><span className="quiet">{job?.name !== undefined && RUN_TEXTS.now}</span><span className="mono break">{job?.name}</span></p>
      <ol className="phases" aria-label={RUN_TEXTS.phases}>
        {phaseStates(job).map(([phase, at]) => (
          <li key={phase} data-state={at} aria-current={at === 'now' ? 'step' : undefined}>{MARKS[at]}<b>{JOB_TEXTS.phases[phase]}</b><span className="quiet">{RUN_TEXTS.phaseNotes[phase]}</span></li>
        ))}
      </ol>
      <p className="quiet small">{RUN_TEXTS.cancelNote}</p>
      <Polite>{[state, count].filter((text) => text !== '').join(', ')}</Polite>
    </>
  );
}
