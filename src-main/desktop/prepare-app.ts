import { app } from 'electron';
import { APP_VERSION } from '../../src-shared/app-version';
import { AppError } from '../../src-shared/errors/app-error';
import { failureLines } from '../../src-shared/errors/error-text';
import { registerAppProtocol } from './app-protocol';
import { showStartFailure } from './file-dialogs';
import { givenFiles } from './given-files';
import { guardContents } from './guard-contents';
import type { WaitingFiles } from './waiting-files';

/** Says what has to be said before Electron is ready. `folder` is for Chromium's own files. False: it can't be had, and the app ends. */
export function prepareApp(folder: string, waiting: WaitingFiles, makeFolder: (folder: string) => void): boolean {
  try {
    makeFolder(folder);
  } catch (error) {
    endUnstarted(error);
    return false;
  }
  app.setName('Valise');
  // As the installer has it: Windows shows notifications only of apps that it knows.
  if (process.platform === 'win32') app.setAppUserModelId('app.valise.desktop');
  app.setPath('userData', folder);
  app.setAboutPanelOptions({ applicationName: 'Valise', applicationVersion: APP_VERSION });
  // macOS tells of files before it is ready, and of each alone; other systems name them on the command line.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    waiting.add([path]);
  });
  waiting.add(givenFiles(process.argv, process.cwd(), app.isPackaged));
  app.enableSandbox();
  registerAppProtocol();
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
  return true;
}

/** False: another process has the window of this home and shows it now; this one ends. */
export function isOnlyWindow(): boolean {
  const only = app.requestSingleInstanceLock();
  if (!only) app.quit();
  return only;
}

/** Not for the entry to await: Electron is ready only after that module has been evaluated. */
export const whenReady = (start: () => Promise<void>): Promise<void> => app.whenReady().then(start).catch(endUnstarted);

function endUnstarted(error: unknown): void {
  const { code, details } = error instanceof AppError ? error : new AppError('INTERNAL');
  showStartFailure(failureLines({ code, details }, 'window'));
  app.exit(1);
}
