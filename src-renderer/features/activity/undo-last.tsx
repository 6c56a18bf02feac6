import { undo } from '../../bridge/tell-undoable';
import { useCommandHandler } from '../../ui/command-registry';

/** Takes the last change back, from wherever the window is. */
export function UndoLast(): null {
  useCommandHandler('change.undo', () => void undo(undefined));
  return null;
}
