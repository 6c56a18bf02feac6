import { IconCheck, IconLoader2 } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { shareDone } from '../../../src-shared/transfer/job-progress';
import type { Job } from '../../../src-shared/transfer/job';
import { RUN_TEXTS } from '../../texts/import-result-texts';
import { JOB_TEXTS, jobWords } from '../../texts/job-texts';
import { ProgressBlock } from '../../ui/progress-block';
import { phaseStates, type PhaseState } from './run-phases';

const MARKS: Readonly<Record<PhaseState, ReactElement>> = {
  done: <IconCheck size={16} stroke={2} aria-hidden />,
  now: <IconLoader2 size={16} stroke={2} className="spin" aria-hidden />,
  next: <span className="ring" aria-hidden />,
};

/** How far an import is, phase by phase; what is heard of it can be nothing yet. */
export function RunProgress({ job, stopping }: { readonly job: Job | undefined; readonly stopping: boolean }): ReactElement {
  return (
    <>
      <ProgressBlock label={JOB_TEXTS.progress(RUN_TEXTS.title)} {...jobWords(job, stopping)} share={job && shareDone(job)} />
      <p className="now"><span className="quiet">{job?.name !== undefined && RUN_TEXTS.now}</span><span className="mono break">{job?.name}</span></p>
      <ol className="phases" aria-label={RUN_TEXTS.phases}>
        {phaseStates(job).map(([phase, at]) => (
          <li key={phase} data-state={at} aria-current={at === 'now' ? 'step' : undefined}>{MARKS[at]}<b>{JOB_TEXTS.phases[phase]}</b><span className="quiet">{RUN_TEXTS.phaseNotes[phase]}</span></li>
        ))}
      </ol>
      <p className="quiet small">{RUN_TEXTS.cancelNote}</p>
    </>
  );
}
