import { useEffect, useRef, useState } from 'react';
import type { SavedExport, SaveRequest } from '../../../src-shared/contract/handed-file';
import type { Job } from '../../../src-shared/transfer/job';
import { bridge } from '../../bridge/bridge';
import { isStopping, cancelJob, useIsStopping, useJob } from '../../bridge/jobs';
import { valueOf } from '../../bridge/operation-error';
import { endOf, type ExportEnd } from './export-end';
import { tellGoesOn, tellNotSaved, tellSaved } from './tell-elsewhere';
import { useLasting } from '../../ui/use-lasting';
import { useStillShown } from '../../ui/use-still-shown';

/** Shorter than this nobody needs to see that a file is written; in milliseconds. */
const NOTICED = 400;

interface Saving {
  readonly request: SaveRequest;
  /** `tooLate`: a person had asked to cancel. */
  readonly onSaved: (saved: SavedExport, tooLate: boolean) => void;
}

export interface ExportRun {
  readonly busy: boolean;
  /** A file is written, and for so long that it shows. */
  readonly shown: boolean;
  /** As it was last told; undefined before. */
  readonly job: Job | undefined;
  readonly stopping: boolean;
  /** How the last try ended, where there is no file of it. */
  readonly end: ExportEnd | undefined;
  /** Ends in a file; who closes the dialog meanwhile is told of it all the same. */
  readonly save: (saving: Saving) => Promise<void>;
  /** What is over at once. */
  readonly attempt: (work: () => Promise<void>) => Promise<void>;
  readonly stop: () => Promise<void>;
  /** Something else is wanted now: how the last try ended says nothing of it. */
  readonly forget: () => void;
}

/** One export after another, as a dialog asks for them. */
export function useExportRun(): ExportRun {
  const [jobId, setJobId] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [end, setEnd] = useState<ExportEnd>();
  const open = useStillShown();
  const job = useJob(jobId);
  const stopping = useIsStopping(jobId);
  // A window asks where to first: nothing runs before that is answered. A page waits for an answer from the start.
  const shown = useLasting(jobId !== undefined && (bridge.door === 'page' || job !== undefined), NOTICED);

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setEnd(undefined);
    try {
      await work();
    } catch (error) {
      if (open()) setEnd(endOf(error));
      else tellNotSaved(error);
    } finally {
      setBusy(false);
      setJobId(undefined);
    }
  };
  const save = ({ request, onSaved }: Saving): Promise<void> => attempt(async () => {
    const id = crypto.randomUUID();
    setJobId(id);
    const saved = valueOf(await bridge.saveExport({ ...request, jobId: id }));
    // The person closed the dialog of the system: nothing to say.
    if (saved === undefined) return;
    onSaved(saved, isStopping(id));
    if (!open()) tellSaved(saved);
  });
  const stop = async (): Promise<void> => {
    if (jobId !== undefined && !stopping) await cancelJob(jobId);
  };
  useGoesOn(shown);
  return { busy, shown, job, stopping, end, save, attempt, stop, forget: () => setEnd(undefined) };
}

/** Says so when what is shown is closed: it does not end with that. */
function useGoesOn(shown: boolean): void {
  const now = useRef(shown);
  useEffect(() => {
    now.current = shown;
  }, [shown]);
  useEffect(() => () => {
    if (now.current) tellGoesOn();
  }, []);
}
