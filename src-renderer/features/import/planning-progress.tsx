import { Button } from '@mantine/core';
import { useEffect, useState, type ReactElement } from 'react';
import { lookForJobs, useJob } from '../../bridge/jobs';
import { shareDone } from '../../../src-shared/transfer/job-progress';
import { IMPORT_TEXTS } from '../../texts/import-texts';
import { JOB_TEXTS, jobCount, jobState } from '../../texts/job-texts';
import { Polite } from '../../ui/polite';
import { ProgressLine } from '../../ui/progress-line';
import { stopPlanning } from './plan-sources';
import { usePlanningStore } from './planning-store';

/** Shorter than this nobody needs to see that something runs. */
const NOTICED = 300;
const LONG = 1000;

interface PlanningProgressProps {
  readonly label?: string;
  /** Above something that stays: only what takes long is worth the room. */
  readonly above?: boolean;
}

/** How far reading and comparing is, with the way to stop it. */
export function PlanningProgress({ label = IMPORT_TEXTS.reading, above = false }: PlanningProgressProps): ReactElement | null {
  const { loaded, jobId } = usePlanningStore();
  const job = useJob(jobId);
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setLong(true);
      void lookForJobs();
    }, above ? LONG : NOTICED);
    return () => clearTimeout(timer);
  }, [above]);
  if (!long) return null;
  const state = loaded !== undefined ? IMPORT_TEXTS.loading : job === undefined ? label : jobState(job);
  const count = loaded !== undefined ? IMPORT_TEXTS.loadedOf(loaded.done, loaded.total) : job === undefined ? '' : jobCount(job);
  const share = loaded !== undefined ? loaded.done / loaded.total : job && shareDone(job);
  return (
    <div className={above ? 'wizard-notes' : 'planning'}>
      <div className="progress-line">
        <b className="nowrap">{state}</b>
        <span className="quiet grow cut">{[count, job?.name ?? ''].filter((text) => text !== '').join(', ')}</span>
        {jobId !== undefined && <Button size="compact-sm" onClick={() => void stopPlanning()}>{JOB_TEXTS.cancel}</Button>}
      </div>
      <ProgressLine label={JOB_TEXTS.progress(label)} share={share} text={state} />
      <Polite>{[state, count].filter((text) => text !== '').join(', ')}</Polite>
    </div>
  );
}
