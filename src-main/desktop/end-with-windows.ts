import { app } from 'electron';
import type { Core } from '../operations/core';
import { askToEnd } from './file-dialogs';
import type { MainWindow } from './main-window';
import type { SecretClipboard } from './secret-clipboard';
import type { ShownJobs } from './show-jobs';

interface EndParts {
  readonly main: MainWindow;
  readonly core: Core;
  readonly jobs: ShownJobs;
  readonly clipboard: SecretClipboard;
  readonly platform: NodeJS.Platform;
}

/**
 * The app ends with its window, on macOS when it is told to. What is being written is asked about first; ended in the middle, it leaves
 * everything as it was before: what is kept changes in one transaction, and a file gets its name when it is whole. No secret of ours stays
 * on the clipboard.
 */
export function endWithWindows({ main, core, jobs, clipboard, platform }: EndParts): void {
  const { window } = main;
  let quitting = false;
  let asking = false;
  let sure = false;
  app.on('before-quit', () => {
    quitting = true;
  });
  window.on('close', (event) => {
    if (platform === 'darwin' && !quitting) {
      event.preventDefault();
      return window.hide();
    }
    if (sure || !jobs.anyWriting()) return;
    event.preventDefault();
    quitting = false;
    if (asking) return;
    asking = true;
    void askToEnd(window).then((end) => {
      asking = false;
      if (!end) return;
      sure = true;
      app.quit();
    });
  });
  if (platform === 'darwin') app.on('activate', () => main.show());
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (!clipboard.holdsSecret) return;
    event.preventDefault();
    void clipboard.clear().finally(() => app.quit());
  });
  app.on('quit', () => core.close());
}
