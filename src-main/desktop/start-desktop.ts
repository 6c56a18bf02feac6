import { app, clipboard, powerMonitor, session, shell } from 'electron';
import type { RendererFiles } from '../files/renderer-files';
import type { Core } from '../operations/core';
import { setAppMenu } from './app-menu';
import { serveApp } from './app-protocol';
import type { Desk } from './desk';
import { desktopHandlers } from './desktop-handlers';
import { endWithWindows } from './end-with-windows';
import { askDestination, askFiles } from './file-dialogs';
import { followTheme } from './follow-theme';
import { guardSession } from './guard-session';
import { openGate } from './ipc-gate';
import { MainWindow } from './main-window';
import { SecretClipboard } from './secret-clipboard';
import { showJobs } from './show-jobs';
import { watchPage } from './watch-page';

export interface DesktopDoor {
  readonly core: Core;
  readonly files: RendererFiles;
  /** Absolute path of the built preload. */
  readonly preload: string;
  readonly platform: NodeJS.Platform;
}

/** Opens the window on the core. Electron has to be ready. */
export async function startDesktop({ core, files, preload, platform }: DesktopDoor): Promise<void> {
  process.on('uncaughtException', (error) => core.reportFault(error));
  process.on('unhandledRejection', (reason) => core.reportFault(reason));
  guardSession(session.defaultSession);
  serveApp(files);
  await followTheme(core);

  const main = new MainWindow({ platform, preload, development: !app.isPackaged });
  const secrets = new SecretClipboard(clipboard);
  openGate({ core, handlers: desktopHandlers({ core, desk: deskOf(main), clipboard: secrets }), isOurs: (contents) => main.owns(contents) });
  core.on((event) => main.tell(event));
  const jobs = showJobs(main, core);
  setAppMenu(main, platform);
  watchPage(main, core);
  // Told on macOS and Windows.
  powerMonitor.on('lock-screen', () => core.screenLocked());
  endWithWindows({ main, core, jobs, clipboard: secrets, platform });
  app.on('second-instance', () => main.show());
  await main.load();
}

const deskOf = (main: MainWindow): Desk => ({
  askFiles: () => askFiles(main.window),
  askDestination: (fileName) => askDestination(main.window, fileName),
  showInFolder: (path) => shell.showItemInFolder(path),
  openFolder: (path) => shell.openPath(path),
});
