import { Button, Progress } from '@mantine/core';
import { useEffect, useState, type ReactElement } from 'react';
import { bridge } from '../../bridge/bridge';
import { IMPORT_TEXTS } from '../../texts/import-texts';
import { stopPlanning } from './plan-sources';
import { usePlanningStore } from './planning-store';

/** Shorter than this nobody needs to see that something runs. */
const NOTICED = 300;

/** How far reading and comparing is, with the way to stop it. */
export function PlanningProgress({ label = IMPORT_TEXTS.reading }: { readonly label?: string }): ReactElement {
  const { job, loaded, jobId } = usePlanningStore();
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), NOTICED);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => bridge.on('job.changed', (told) => {
    if (told.id === usePlanningStore.getState().jobId) usePlanningStore.setState({ job: told });
  }), []);
  const what = loaded !== undefined ? IMPORT_TEXTS.planning.loading : job === undefined ? label : IMPORT_TEXTS.planning.phases[job.phase];
  const { done, total } = loaded ?? job ?? { done: 0, total: undefined };
  const known = total !== undefined && total > 0;
  return (
    <div className="planning" role="status" aria-label={label}>
      {long && (
        <>
          <div className="progress-line">
            <b>{what}</b>{known && <span className="quiet">{IMPORT_TEXTS.planning.of(done, total)}</span>}
            {loaded === undefined && job?.name !== undefined && <span className="quiet cut">{job.name}</span>}
            <span className="grow" />
            {jobId !== undefined && <Button size="compact-sm" onClick={() => void stopPlanning()}>{IMPORT_TEXTS.planning.stop}</Button>}
          </div>
          <Progress.Root size={6}>
            <Progress.Section value={known ? (done / total) * 100 : 100} animated={!known} striped={!known} aria-label={IMPORT_TEXTS.planning.label} role="progressbar" withAria={known} />
          </Progress.Root>
        </>
      )}
    </div>
  );
}
