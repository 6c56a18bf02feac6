import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowsDiff, IconFileExport, IconFileImport, IconFileSearch, IconKey, IconPencil, IconX, type Icon } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { shareDone } from '../../../src-shared/transfer/job-progress';
import type { Job } from '../../../src-shared/transfer/job';
import { cancelJob, useIsStopping, useRunningJobs } from '../../bridge/jobs';
import { ACTIVITY_TEXTS } from '../../texts/activity-texts';
import { JOB_TEXTS, jobCount, jobState, jobTitle } from '../../texts/job-texts';
import { numberText } from '../../texts/plural';
import { Polite } from '../../ui/polite';
import { ProgressLine } from '../../ui/progress-line';
import { go } from '../../ui/route';

const GLYPHS: Readonly<Record<Job['kind'], Icon>> = { plan: IconFileSearch, apply: IconFileImport, rotate: IconKey, export: IconFileExport, compare: IconArrowsDiff, change: IconPencil, undo: IconArrowBackUp };

interface RunningJobsProps {
  /** The job that the wizard of this window waits for: it can be looked at there. */
  readonly wizardJob: string | undefined;
}

/** What runs now, whoever began it, with the way to stop it. Nothing where nothing runs. */
export function RunningJobs({ wizardJob }: RunningJobsProps): ReactElement {
  const jobs = useRunningJobs();
  return (
    <>
      {jobs.length > 0 && (
        <section className="running" aria-label={ACTIVITY_TEXTS.running}>
          <h2 className="group">{ACTIVITY_TEXTS.running} <span className="faint">{numberText(jobs.length)}</span></h2>
          <ul>{jobs.map((job) => <RunningJob key={job.id} job={job} opens={job.id === wizardJob} />)}</ul>
        </section>
      )}
      <Polite>{jobs.map((job) => `${jobTitle(job)}: ${jobState(job)}`).join('. ')}</Polite>
    </>
  );
}

function RunningJob({ job, opens }: { readonly job: Job; readonly opens: boolean }): ReactElement {
  const stopping = useIsStopping(job.id);
  const title = jobTitle(job);
  const state = stopping ? JOB_TEXTS.cancelling : jobState(job);
  const note = [state, stopping ? '' : jobCount(job), job.name ?? ''].filter((text) => text !== '').join(', ');
  const Glyph = GLYPHS[job.kind];
  return (
    <li className="entry">
      <span className="entry-main"><Glyph size={16} stroke={1.7} aria-hidden /><span className="row-main"><b className="cut">{title}</b><small className="cut">{note}</small></span></span>
      <span className="entry-progress"><ProgressLine label={JOB_TEXTS.progress(title)} share={shareDone(job)} size={6} text={state} /></span>
      {opens && <Button size="compact-sm" variant="subtle" color="gray" aria-label={ACTIVITY_TEXTS.openJob(title)} onClick={() => go('import')}>{ACTIVITY_TEXTS.open}</Button>}
      <Tooltip label={JOB_TEXTS.cancel}>
        <ActionIcon variant="subtle" color="gray" aria-label={JOB_TEXTS.cancelOne(title)} {...(stopping && { 'data-disabled': true, 'aria-disabled': true })} onClick={() => void cancelJob(job.id)}><IconX size={15} stroke={1.8} /></ActionIcon>
      </Tooltip>
    </li>
  );
}
