import { app } from 'electron';
import { AppError } from '../../src-shared/errors/app-error';
import type { Core } from '../operations/core';
import { askToReload } from './file-dialogs';
import type { MainWindow } from './main-window';
import { ReloadLimit } from './reload-limit';

/** Brings a page back whose process is gone, and asks where that does not help. What is kept is not in that process. */
export function watchPage(main: MainWindow, core: Core): void {
  const { webContents } = main.window;
  const limit = new ReloadLimit();
  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    core.reportFault(new AppError('INTERNAL', { reason: `the window's process ended: ${reason}` }));
    if (limit.allows(Date.now())) webContents.reload();
    else void afterTooMany(main, limit);
  });
  main.window.on('unresponsive', () => core.reportFault(new AppError('INTERNAL', { reason: 'the window does not answer' })));
}

async function afterTooMany(main: MainWindow, limit: ReloadLimit): Promise<void> {
  if (!(await askToReload(main.window))) return app.quit();
  limit.forget();
  main.window.webContents.reload();
}
