import { app, Menu } from 'electron';
import { menuTemplate } from './menu-template';
import type { MainWindow } from './main-window';

/**
 * The native menu. Where the window draws its own title bar (Windows, Linux) the system shows no menu bar over it, so F10, the key that
 * has opened menu bars there since there are any, shows the same menu in the window.
 */
export function setAppMenu(main: MainWindow, platform: NodeJS.Platform): void {
  const menu = Menu.buildFromTemplate(menuTemplate({
    platform,
    development: !app.isPackaged,
    choose: (command) => {
      main.show();
      main.tell({ name: 'command.chosen', payload: { command } });
    },
  }));
  Menu.setApplicationMenu(menu);
  if (platform === 'darwin') return;
  main.window.webContents.on('before-input-event', (event, { type, key, shift, control, alt, meta }) => {
    if (type !== 'keyDown' || key !== 'F10' || shift || control || alt || meta) return;
    event.preventDefault();
    menu.popup({ window: main.window, x: 0, y: 0 });
  });
}
