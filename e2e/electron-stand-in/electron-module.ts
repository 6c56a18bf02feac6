// What `import … from 'electron'` gives the main process here. A member that is missing does not link, and so is named.
import { BrowserWindow as standInBrowserWindow } from './browser-window.ts';
import { clipboard as standInClipboard } from './clipboard.ts';
import { dialog as standInDialog } from './dialog.ts';
import { app as standInApp } from './electron-app.ts';
import { ipcMain as standInIpcMain } from './ipc-main.ts';
import { Menu as StandInMenu, MenuItem as StandInMenuItem } from './menu.ts';
import { nativeTheme as standInNativeTheme } from './native-theme.ts';
import { powerMonitor as standInPowerMonitor } from './power-monitor.ts';
import { protocol as standInProtocol } from './protocol.ts';
import { session as standInSession } from './session.ts';
import { shell as standInShell } from './shell.ts';
import { webContents as standInWebContents } from './web-contents.ts';

export const app = standInApp;
export const BrowserWindow = standInBrowserWindow;
export const clipboard = standInClipboard;
export const dialog = standInDialog;
export const ipcMain = standInIpcMain;
export const Menu = StandInMenu;
export const MenuItem = StandInMenuItem;
export const nativeTheme = standInNativeTheme;
export const powerMonitor = standInPowerMonitor;
export const protocol = standInProtocol;
export const session = standInSession;
export const shell = standInShell;
export const webContents = standInWebContents;
