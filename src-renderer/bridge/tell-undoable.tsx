import type { ReactNode } from 'react';
import { undoneText } from '../texts/undone-text';
import { SHARED_TEXTS } from '../texts/shared-texts';
import { showToast } from '../ui/toast';
import { OperationError } from './operation-error';
import { tellFailure } from './tell-failure';
import { call } from './use-operation';
import { whileChanging } from './while-changing';

/** Says what was done, with a button that takes it back. Without a history entry nothing changed, and nothing is said. */
export function tellUndoable(message: ReactNode, historyId: number | undefined): void {
  if (historyId === undefined) return;
  showToast(message, { close: SHARED_TEXTS.dismiss, action: { label: SHARED_TEXTS.undo, run: () => void undo(historyId) } });
}

let isUndoing = false;

/** Takes a step back and says so; what stands against it is said in full. Pressed again meanwhile it does nothing: the step before was not meant. */
export async function undo(historyId: number | undefined): Promise<void> {
  if (isUndoing) return;
  isUndoing = true;
  try {
    const done = await whileChanging(SHARED_TEXTS.undoing, (jobId) => call('history.undo', { id: historyId, jobId }));
    showToast(undoneText(done), { close: SHARED_TEXTS.dismiss });
  } catch (error) {
    // A key pressed once too often is no failure.
    if (historyId === undefined && error instanceof OperationError && error.failure.code === 'UNDO_NOT_POSSIBLE') return void showToast(SHARED_TEXTS.nothingToUndo, { close: SHARED_TEXTS.dismiss });
    tellFailure(SHARED_TEXTS.notUndone, error);
  } finally {
    isUndoing = false;
  }
}
