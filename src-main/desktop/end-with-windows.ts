import { app } from 'electron';
import type { Core } from '../operations/core';
import type { MainWindow } from './main-window';
import type { SecretClipboard } from './secret-clipboard';

interface EndParts {
  readonly main: MainWindow;
  readonly core: Core;
  readonly clipboard: SecretClipboard;
  readonly platform: NodeJS.Platform;
}

/** The app ends with its window, on macOS when it is told to. No secret of ours stays on the clipboard. */
export function endWithWindows({ main, core, clipboard, platform }: EndParts): void {
  let quitting = false;
  app.on('before-quit', () => {
    quitting = true;
  });
  if (platform === 'darwin') {
    main.window.on('close', (event) => {
      if (quitting) return;
      event.preventDefault();
      main.window.hide();
    });
    app.on('activate', () => main.show());
  }
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (!clipboard.holdsSecret) return;
    event.preventDefault();
    void clipboard.clear().finally(() => app.quit());
  });
  app.on('quit', () => core.close());
}
