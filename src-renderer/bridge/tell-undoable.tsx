import type { ReactNode } from 'react';
import { SHARED_TEXTS } from '../texts/shared-texts';
import { showFailure } from '../ui/failure-dialog';
import { showToast } from '../ui/toast';
import { call } from './use-operation';
import { linesOf } from './operation-error';

/** Says what was done, with a button that takes it back. Without a history entry nothing changed, and nothing is said. */
export function tellUndoable(message: ReactNode, historyId: number | undefined): void {
  if (historyId === undefined) return;
  showToast(message, { close: SHARED_TEXTS.dismiss, action: { label: SHARED_TEXTS.undo, run: () => void undo(historyId) } });
}

/** Takes a step back and says so; what stands against it is said in full. */
export async function undo(historyId: number | undefined): Promise<void> {
  try {
    await call('history.undo', historyId === undefined ? {} : { id: historyId });
    showToast(SHARED_TEXTS.undone, { close: SHARED_TEXTS.dismiss });
  } catch (error) {
    showFailure(SHARED_TEXTS.notUndone, linesOf(error));
  }
}
