import type { Dialog } from 'electron';
import { refuse, strict } from './strict.ts';

const unanswered = (name: string) => (): never => refuse(`stand-in: dialog.${name} was shown and the test gave no answer`);

/** A test answers by putting its own function in place, as it would with Electron's. */
export const dialog = strict('dialog', {
  showOpenDialog: unanswered('showOpenDialog'),
  showSaveDialog: unanswered('showSaveDialog'),
  showMessageBox: unanswered('showMessageBox'),
  showErrorBox: (title: string, content: string) => console.error(`${title}\n${content}`),
} satisfies Partial<Dialog>);
