import type { SavedExport } from '../../../src-shared/contract/handed-file';
import { bridge } from '../../bridge/bridge';
import { valueOf } from '../../bridge/operation-error';
import { tellFailure } from '../../bridge/tell-failure';
import { EXPORT_RUN_TEXTS } from '../../texts/export-run-texts';
import { EXPORT_TEXTS } from '../../texts/export-texts';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { go } from '../../ui/route';
import { showToast } from '../../ui/toast';
import { endOf } from './export-end';

const close = SHARED_TEXTS.dismiss;

/** To those who closed the dialog while a file was written. */
export const tellGoesOn = (): void => void showToast(EXPORT_RUN_TEXTS.goesOn, { close, action: { label: EXPORT_RUN_TEXTS.showActivity, run: () => go('activity') } });

/** The same people: the file is there. */
export function tellSaved({ fileName, losses, saved }: SavedExport): void {
  const { showSaved } = bridge;
  const text = `${EXPORT_TEXTS.saved(fileName)}${losses.length === 0 ? '' : EXPORT_TEXTS.losses(losses.length)}`;
  showToast(text, { close, ...(showSaved !== undefined && saved !== undefined && { action: { label: EXPORT_TEXTS.showInFolder, run: () => void orTell(showSaved(saved)) } }) });
}

/** The same people: there is none. */
export function tellNotSaved(error: unknown): void {
  if (endOf(error) === 'cancelled') showToast(EXPORT_RUN_TEXTS.cancelledElsewhere, { close });
  else tellFailure(EXPORT_TEXTS.failed, error);
}

async function orTell(work: ReturnType<NonNullable<typeof bridge.showSaved>>): Promise<void> {
  try {
    valueOf(await work);
  } catch (error) {
    tellFailure(EXPORT_TEXTS.notShown, error);
  }
}
