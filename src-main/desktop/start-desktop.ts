import { join } from 'node:path';
import { app, clipboard, powerMonitor, session, shell } from 'electron';
import type { CommandName } from '../../src-shared/contract/commands';
import type { RendererFiles } from '../files/renderer-files';
import type { Core } from '../operations/core';
import { AppMenu } from './app-menu';
import { serveApp } from './app-protocol';
import type { Desk } from './desk';
import { desktopHandlers } from './desktop-handlers';
import { endWithWindows } from './end-with-windows';
import { askDestination, askFiles, askWithoutSandbox } from './file-dialogs';
import { followTheme } from './follow-theme';
import { givenFiles } from './given-files';
import { guardSession } from './guard-session';
import { openGate } from './ipc-gate';
import { MainWindow } from './main-window';
import { RecentFiles } from './recent-files';
import { SecretClipboard } from './secret-clipboard';
import { showJobs } from './show-jobs';
import { showNotification } from './show-notification';
import { tellFinished } from './tell-finished';
import type { WaitingFiles } from './waiting-files';
import { watchFaults } from './watch-faults';
import { watchPage } from './watch-page';

export interface DesktopDoor {
  readonly core: Core;
  readonly files: RendererFiles;
  /** Absolute path of the built preload. */
  readonly preload: string;
  readonly platform: NodeJS.Platform;
  /** For how the window stood and what was opened last. */
  readonly folder: string;
  /** What was opened from outside, from before there was a window on. */
  readonly waiting: WaitingFiles;
}

/** Opens the window on the core. Electron has to be ready. */
export async function startDesktop({ core, files, preload, platform, folder, waiting }: DesktopDoor): Promise<void> {
  const faults = watchFaults(core);
  if (app.isPackaged && app.commandLine.hasSwitch('no-sandbox') && !(await askWithoutSandbox())) return app.quit();
  guardSession(session.defaultSession);
  serveApp(files);
  await followTheme(core);

  const main = new MainWindow({ platform, preload, placeFile: join(folder, 'window-place.json'), development: !app.isPackaged });
  const choose = (command: CommandName): void => {
    main.show();
    main.tell({ name: 'command.chosen', payload: { command } });
  };
  faults.showIn(main, choose);
  const menu = new AppMenu({ main, platform, choose, recent: new RecentFiles(join(folder, 'recent-files.json')), open: (paths) => waiting.add(paths) });
  const secrets = new SecretClipboard(clipboard);
  openGate({ core, handlers: desktopHandlers({ core, desk: deskOf(main, menu, waiting), clipboard: secrets }), isOurs: (contents) => main.owns(contents) });
  core.on((event) => main.tell(event));
  const jobs = showJobs(main, core);
  tellFinished({ core, choose, isInFront: () => main.isInFront, notify: showNotification });
  waiting.onWaiting(() => {
    main.show();
    main.tell({ name: 'files.waiting', payload: {} });
  });
  watchPage(main, core);
  // Told on macOS and Windows.
  powerMonitor.on('lock-screen', () => core.screenLocked());
  endWithWindows({ main, core, jobs, clipboard: secrets, platform });
  app.on('second-instance', (_event, words, from) => {
    main.show();
    waiting.add(givenFiles(words, from, app.isPackaged));
  });
  await main.load();
}

const deskOf = (main: MainWindow, menu: AppMenu, waiting: WaitingFiles): Desk => ({
  opened: (paths) => menu.opened(paths),
  takeWaiting: () => waiting.take(),
  block: (blocked) => menu.block(blocked),
  askFiles: () => askFiles(main.window),
  askDestination: (fileName) => askDestination(main.window, fileName),
  showInFolder: (path) => shell.showItemInFolder(path),
  openFolder: (path) => shell.openPath(path),
});
