import { useEffect } from 'react';
import { repeatStops } from '../../bridge/jobs';
import { forgetWhenLocked } from './blanks-store';
import { useImportStore } from './import-store';
import { resumeRun } from './resume-run';

/** The job of the import that this window runs, wherever the window is; one that ran before it was loaded again is followed on. */
export function useWizardJob(): string | undefined {
  useEffect(() => {
    void resumeRun();
    const stops = [repeatStops(), forgetWhenLocked()];
    return () => stops.forEach((stop) => stop());
  }, []);
  return useImportStore(({ jobId }) => jobId);
}
