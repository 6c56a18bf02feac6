import { _electron, type ElectronApplication } from '@playwright/test';
import path from 'node:path';
import { findChromium } from '../find-chromium.mjs';
import type { TemporaryHome } from '../temporary-home';
import { dropFiles } from './drop-files';
import { SHOWN, type WindowApp } from './running-app';

const PROJECT = path.resolve(import.meta.dirname, '../..');
/** A build of one's own (VALISE_OUT) is an app of its own, with a package.json that names its main module. */
const APP = process.env['VALISE_OUT'] ?? '.';
const STAND_IN = path.join(PROJECT, 'e2e/electron-stand-in/electron-stand-in');
/** What a real window needs to find its screen. */
const SCREEN = ['DISPLAY', 'XAUTHORITY', 'WAYLAND_DISPLAY', 'XDG_RUNTIME_DIR', 'SystemRoot', 'TEMP'];

export const isRealElectron = process.env['VALISE_ELECTRON'] === 'real';

/** The environment of a window on this home, and nothing else of this process. */
export function windowEnvironment(home: TemporaryHome): Record<string, string> {
  const screen = SCREEN.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]] as const]));
  return { PATH: process.env['PATH'] ?? '', ...Object.fromEntries(screen), VALISE_CHROMIUM: findChromium() ?? '', ...home.environment };
}

/** `files`: what its command line names. */
export async function openWindow(home: TemporaryHome, files: readonly string[] = []): Promise<WindowApp> {
  const electron = await _electron.launch({
    cwd: PROJECT, args: [APP, ...files], env: windowEnvironment(home),
    ...(!isRealElectron && { executablePath: STAND_IN }),
  });
  const said: Buffer[] = [];
  electron.process().stderr?.on('data', (chunk: Buffer) => said.push(chunk));
  const page = await electron.firstWindow();
  await page.locator(SHOWN).first().waitFor({ timeout: 15_000 }).catch((error: unknown) => {
    throw new Error(`the window shows nothing\n${Buffer.concat(said).toString()}`, { cause: error });
  });
  return {
    door: 'window', page, home, electron,
    answerOpenDialog: (paths) => answerOpenDialog(electron, paths),
    answerSaveDialog: (file) => answerSaveDialog(electron, file),
    drop: (paths) => dropFiles(page, paths),
    readClipboard: () => electron.evaluate(({ clipboard }) => clipboard.readText()),
    menu: (command) => electron.evaluate(({ Menu }, id) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById(id);
      if (!item) throw new Error(`the menu has no ${id}`);
      (item.click as () => void)();
    }, command),
    close: () => electron.close(),
  };
}

/** Resolves when another document than before is shown. */
export async function reloadWindow({ page, electron }: WindowApp): Promise<void> {
  await page.evaluate(() => Object.assign(window, { before: true }));
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload());
  await page.waitForFunction((shown) => !('before' in window) && document.querySelector(shown) !== null, SHOWN);
}

const answerOpenDialog = (electron: ElectronApplication, paths: readonly string[] | undefined): Promise<void> =>
  electron.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: filePaths === null, filePaths: filePaths ?? [] });
  }, paths === undefined ? null : [...paths]);

const answerSaveDialog = (electron: ElectronApplication, file: string | undefined): Promise<void> =>
  electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' });
  }, file ?? null);
