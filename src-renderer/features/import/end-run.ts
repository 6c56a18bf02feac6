import type { ImportReport } from '../../../src-shared/transfer/import-report';
import { isStopping } from '../../bridge/jobs';
import { undo } from '../../bridge/tell-undoable';
import { IMPORT_GATEWAY_TEXTS } from '../../texts/import-gateway-texts';
import { BACKGROUND_TEXTS } from '../../texts/import-result-texts';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { go, whereNow } from '../../ui/route';
import { showToast } from '../../ui/toast';
import { broughtEntities } from './brought-entities';
import { holdSourceSecret } from './gateway-source-secret';
import { setImport, useImportStore, type ImportState } from './import-store';
import { recallPlan } from './recall-plan';
import { codeOf, refusedBy } from './refused';

const { getState: now } = useImportStore;

/** It is over, however it went. */
const OVER = { busy: undefined, jobId: undefined } as const satisfies Partial<ImportState>;

/** It was done. Who looks at something else is told what it did, with the way to take it back. */
export function runDone(report: ImportReport): void {
  const { jobId } = now();
  const tooLate = jobId !== undefined && isStopping(jobId);
  holdSourceSecret(undefined);
  setImport({ ...OVER, step: 'result', report, planId: undefined, note: tooLate ? 'doneAlready' : undefined });
  if (isLookedAt()) return;
  const { historyId, mcpsImported, entities } = report;
  showToast(entities === undefined ? BACKGROUND_TEXTS.done(mcpsImported) : IMPORT_GATEWAY_TEXTS.done(broughtEntities(entities)), {
    close: SHARED_TEXTS.dismiss, action: { label: BACKGROUND_TEXTS.showResult, run: () => (historyId === undefined ? go('import') : go('import', String(historyId))) },
    ...(historyId !== undefined && { more: { label: SHARED_TEXTS.undo, run: () => void undo(historyId) } }),
  });
}

/** There are questions that nobody has answered yet. */
export function runAsks(): void {
  setImport({ ...OVER, step: 'decide', note: 'changedMeanwhile' });
  tellElsewhere(BACKGROUND_TEXTS.asks);
}

/** It was refused or cancelled: everything that was chosen stays. */
export async function runFailed(error: unknown): Promise<void> {
  const code = codeOf(error);
  setImport({ ...OVER, step: code === 'CONFLICTS_UNDECIDED' ? 'decide' : 'import', refused: refusedBy(error, 'run') });
  tellElsewhere(code === 'CANCELLED' ? BACKGROUND_TEXTS.cancelled : code === 'CONFLICTS_UNDECIDED' ? BACKGROUND_TEXTS.asks : BACKGROUND_TEXTS.refused);
  if (code === 'PLAN_NOT_FOUND') await recallPlan();
}

const isLookedAt = (): boolean => whereNow()[0] === 'import';

/** What happened stands in the wizard, in full. */
function tellElsewhere(text: string): void {
  if (!isLookedAt()) showToast(text, { close: SHARED_TEXTS.dismiss, action: { label: BACKGROUND_TEXTS.show, run: () => go('import') } });
}
