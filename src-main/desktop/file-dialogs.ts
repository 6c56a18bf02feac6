import { app, dialog, type BaseWindow, type OpenDialogOptions, type SaveDialogOptions } from 'electron';
import { extname, join } from 'node:path';

const OPEN: OpenDialogOptions = {
  title: 'Import',
  buttonLabel: 'Import',
  properties: ['openFile', 'multiSelections', 'showHiddenFiles'],
  filters: [{ name: 'Configuration', extensions: ['json', 'jsonc', 'yaml', 'yml'] }, { name: 'All files', extensions: ['*'] }],
};

const KINDS: Readonly<Record<string, string>> = { '.json': 'JSON', '.yaml': 'YAML', '.toml': 'TOML', '.zip': 'Zip archive' };

/** The files to import; undefined: cancelled. */
export async function askFiles(window: BaseWindow | undefined): Promise<readonly string[] | undefined> {
  const { canceled, filePaths } = await (window === undefined ? dialog.showOpenDialog(OPEN) : dialog.showOpenDialog(window, OPEN));
  return canceled || filePaths.length === 0 ? undefined : filePaths;
}

/** Where to save, after asking about a file that is there; undefined: cancelled. */
export async function askDestination(window: BaseWindow | undefined, fileName: string): Promise<string | undefined> {
  const ending = extname(fileName);
  const kind = KINDS[ending];
  const options: SaveDialogOptions = {
    title: 'Export',
    defaultPath: join(app.getPath('downloads'), fileName),
    // Linux asks about a file that is there only when told to.
    properties: ['showOverwriteConfirmation', 'createDirectory'],
    filters: kind === undefined ? [] : [{ name: kind, extensions: [ending.slice(1)] }],
  };
  const { canceled, filePath } = await (window === undefined ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options));
  return canceled || filePath === '' ? undefined : filePath;
}

/** After the window's page has failed again and again: whether to try once more. */
export async function askToReload(window: BaseWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: 'The window fails again and again.',
    detail: 'Your profiles are safe: everything that was saved is in the database, and the command line still reaches it.',
    buttons: ['Try again', 'Quit'], defaultId: 0, cancelId: 1,
  });
  return response === 0;
}

/** While an import or an export runs, the key or what is kept changes: whether to end all the same. */
export async function askToEnd(window: BaseWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: 'Valise is still writing.',
    detail: 'If Valise quits now, nothing of it is kept: everything stays as it was before.',
    buttons: ['Keep running', 'Quit'], defaultId: 0, cancelId: 0,
  });
  return response === 1;
}

/** Where the system starts the app without Chromium's sandbox, as an AppImage does where user namespaces are refused: whether to go on. */
export async function askWithoutSandbox(): Promise<boolean> {
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    message: "Valise was started without Chromium's sandbox.",
    detail: 'The window shows nothing but files of its own, but one layer that guards it is missing. The deb package, or a system that allows user namespaces, has it.',
    buttons: ['Quit', 'Go on without it'], defaultId: 0, cancelId: 0,
  });
  return response === 1;
}

/** After a fault that nobody caught: whether the person wants to save what whoever helps needs to know. */
export async function tellFault(window: BaseWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'Valise met a fault of its own.',
    detail: 'What was saved is safe, and the log has where it happened, without your secrets. If something behaves oddly from here on, quit and start Valise again.',
    buttons: ['Continue', 'Save diagnostics…'], defaultId: 0, cancelId: 0,
  });
  return response === 1;
}

/** Why there is no window. Can be shown before Electron is ready. */
export const showStartFailure = (lines: readonly string[]): void => dialog.showErrorBox('Valise could not start', lines.join('\n'));
