import type { MenuItemConstructorOptions } from 'electron';
import { COMMAND_KEYS, COMMAND_TEXT, EXPORT_MENU, type CommandName } from '../../src-shared/contract/commands';

export interface MenuParts {
  readonly platform: NodeJS.Platform;
  /** Only then a page can be loaded anew and looked into. */
  readonly development: boolean;
  readonly choose: (command: CommandName) => void;
}

type Items = MenuItemConstructorOptions[];

const LINE: MenuItemConstructorOptions = { type: 'separator' };

/** The native menu, with every command that the window has. */
export function menuTemplate({ platform, development, choose }: MenuParts): Items {
  const mac = platform === 'darwin';
  // Keys are shown here and acted on by the window, which knows whether a text field has them and has them in a browser too.
  const command = (name: CommandName): MenuItemConstructorOptions => {
    const accelerator = mac && name === 'change.undo' ? undefined : COMMAND_KEYS[name];
    return { id: name, label: COMMAND_TEXT[name], click: () => choose(name), ...(accelerator !== undefined && { accelerator, registerAccelerator: false }) };
  };
  const role = (name: NonNullable<MenuItemConstructorOptions['role']>): MenuItemConstructorOptions => ({ role: name });

  const file: Items = [
    command('profile.new'), LINE, command('import.open'),
    { label: 'Export', submenu: EXPORT_MENU.map((name) => (name === null ? LINE : command(name))) },
    LINE, command('vault.lock'), LINE, role(mac ? 'close' : 'quit'),
  ];
  // Undo and redo are those of text fields; the page has their keys, and menus on Windows and Linux would take them away first.
  const edit: Items = [
    { role: 'undo', registerAccelerator: false }, { role: 'redo', registerAccelerator: false }, command('change.undo'), LINE,
    role('cut'), role('copy'), role('paste'), role('selectAll'), LINE, command('search.focus'),
  ];
  const view: Items = [
    command('show.profiles'), command('show.mcps'), command('show.secrets'), command('show.gateway'), command('show.activity'), command('show.settings'),
    LINE, command('palette.open'), LINE,
    role('resetZoom'), role('zoomIn'), role('zoomOut'), LINE, role('togglefullscreen'),
    ...(development ? [LINE, role('reload'), role('toggleDevTools')] : []),
  ];
  const help: Items = [command('keys.show'), ...(mac ? [] : [LINE, role('about')])];
  return [
    ...(mac ? [role('appMenu')] : []),
    { label: '&File', submenu: file }, { label: '&Edit', submenu: edit }, { label: '&View', submenu: view },
    role('windowMenu'), { role: 'help', label: '&Help', submenu: help },
  ];
}
