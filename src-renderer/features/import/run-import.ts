import type { ImportReport } from '../../../src-shared/transfer/import-report';
import type { Resolution } from '../../../src-shared/transfer/resolution';
import { isStopping, lookForJobs } from '../../bridge/jobs';
import { OperationError } from '../../bridge/operation-error';
import { call } from '../../bridge/use-operation';
import { questionMarks } from './answers';
import { blankRows, filledBlanks } from './blank-rows';
import { useBlanksStore } from './blanks-store';
import { broughtBlanks } from './brought-blanks';
import { buildResolution } from './build-resolution';
import type { ImportNumbers } from './import-numbers';
import { runAsks, runDone, runFailed } from './end-run';
import { setImport, useImportStore } from './import-store';
import { leftOutKeys } from './left-out-keys';
import { newJobId } from './new-job-id';
import { previewReport } from './preview-report';
import { openQuestions, questionsOf } from './questions';
import { bringUpToDate } from './recall-plan';
import { codeOf } from './refused';
import { resumeRun } from './resume-run';

const { getState: now } = useImportStore;

/** Shorter than this nobody needs to see that something runs. */
const NOTICED = 300;
/** Others can write in between this often before an import gives up. */
const ATTEMPTS = 5;

/** Imports what was chosen. It goes on in the background; when it is refused, everything that was chosen stays. */
export async function runImport(numbers: ImportNumbers): Promise<void> {
  const { planId, busy, step, run } = now();
  if (planId === undefined || busy !== undefined) return;
  const jobId = newJobId();
  setImport({ busy: 'running', jobId, refused: undefined, note: undefined, run: { numbers, from: step === 'import' ? run?.from ?? 'review' : step } });
  const noticed = setTimeout(() => {
    setImport({ step: 'import' });
    void lookForJobs();
  }, NOTICED);
  try {
    const report = await applyUntilCurrent(planId, jobId);
    if (report === undefined) runAsks();
    else runDone(report);
  } catch (error) {
    // It may run on where it is: its job says.
    await (codeOf(error) === 'CONNECTION_LOST' ? resumeRun() : runFailed(error));
  } finally {
    clearTimeout(noticed);
  }
}

/** Undefined: there are questions that nobody has answered yet, for what is kept changed meanwhile. */
async function applyUntilCurrent(planId: string, jobId: string): Promise<ImportReport | undefined> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const resolution = await answersThatHold(planId);
      if (isStopping(jobId)) throw new OperationError({ code: 'CANCELLED', details: {} });
      return resolution && await call('import.apply', { planId, resolution, dryRun: false, replan: false, jobId });
    } catch (error) {
      if (codeOf(error) !== 'PLAN_STALE' || attempt === ATTEMPTS) throw error;
      await bringUpToDate(planId);
    }
  }
}

/** The answers, each to what it was given for. A dry run says what is asked now: the plan may be newer than what was on screen. */
async function answersThatHold(planId: string): Promise<Resolution | undefined> {
  const state = now();
  const { plan, partial, settings } = state;
  if (plan === undefined) return undefined;
  const { excluded } = leftOutKeys(plan, state.excluded, state);
  const asked = buildResolution(state, { marks: undefined, partial, excluded, settings });
  const { items } = previewReport(plan, await call('import.apply', { planId, resolution: { ...asked, partial: true }, dryRun: true }), asked);
  if (openQuestions(questionsOf(plan, items, state.decisions, excluded, asked)).length > 0) return undefined;
  const { typed, apart } = useBlanksStore.getState();
  const blanks = filledBlanks(blankRows(broughtBlanks(plan, items, state.decisions), apart), typed);
  return buildResolution(state, { marks: questionMarks(plan, items), partial, excluded, settings, blanks });
}
