import type { MenuItemConstructorOptions } from 'electron';
import { basename, dirname } from 'node:path';
import { COMMAND_KEYS, COMMAND_TEXT, EXPORT_MENU, type CommandName } from '../../src-shared/contract/commands';

export interface MenuParts {
  readonly platform: NodeJS.Platform;
  /** Only then a page can be loaded anew and looked into. */
  readonly development: boolean;
  readonly choose: (command: CommandName) => void;
  /** What was opened last, as paths. */
  readonly recent: readonly string[];
  readonly openRecent: (path: string) => void;
  readonly forgetRecent: () => void;
  /** Commands that can't act now, each with the reason. */
  readonly blocked: Readonly<Partial<Record<CommandName, string>>>;
}

type Items = MenuItemConstructorOptions[];

const LINE: MenuItemConstructorOptions = { type: 'separator' };

/** The native menu, with every command that the window has. */
export function menuTemplate({ platform, development, choose, recent, openRecent, forgetRecent, blocked }: MenuParts): Items {
  const mac = platform === 'darwin';
  // Keys are shown here and acted on by the window, which knows whether a text field has them and has them in a browser too.
  const command = (name: CommandName): MenuItemConstructorOptions => {
    const accelerator = mac && name === 'change.undo' ? undefined : COMMAND_KEYS[name];
    const reason = blocked[name];
    return {
      id: name, label: COMMAND_TEXT[name], click: () => choose(name), ...(accelerator !== undefined && { accelerator, registerAccelerator: false }),
      // The reason is seen on macOS alone; in the window it is seen everywhere.
      ...(reason !== undefined && { enabled: false, toolTip: reason }),
    };
  };
  const role = (name: NonNullable<MenuItemConstructorOptions['role']>): MenuItemConstructorOptions => ({ role: name });

  const file: Items = [
    command('profile.new'), LINE, command('import.open'), recentMenu({ recent, openRecent, forgetRecent }),
    { label: 'Export', submenu: EXPORT_MENU.map((name) => (name === null ? LINE : command(name))) },
    LINE, command('vault.lock'), LINE, role(mac ? 'close' : 'quit'),
  ];
  // Undo and redo are those of text fields; the page has their keys, and menus on Windows and Linux would take them away first.
  const edit: Items = [
    { role: 'undo', registerAccelerator: false }, { role: 'redo', registerAccelerator: false }, command('change.undo'), LINE,
    role('cut'), role('copy'), role('paste'), role('selectAll'), LINE, command('search.focus'),
  ];
  const view: Items = [
    command('show.profiles'), command('show.mcps'), command('show.secrets'), command('show.gateway'), command('show.activity'), ...(mac ? [] : [command('show.settings')]),
    LINE, command('palette.open'), LINE,
    role('resetZoom'), role('zoomIn'), role('zoomOut'), LINE, role('togglefullscreen'),
    ...(development ? [LINE, role('reload'), role('toggleDevTools')] : []),
  ];
  const help: Items = [command('keys.show'), command('diagnostics.save'), ...(mac ? [] : [LINE, role('about')])];
  return [
    ...(mac ? [appMenu(command('show.settings'))] : []),
    { label: '&File', submenu: file }, { label: '&Edit', submenu: edit }, { label: '&View', submenu: view },
    role('windowMenu'), { role: 'help', label: '&Help', submenu: help },
  ];
}

/** The menu of the app on macOS, with the settings where that system has them. */
const appMenu = (settings: MenuItemConstructorOptions): MenuItemConstructorOptions => ({
  role: 'appMenu',
  submenu: [{ role: 'about' }, LINE, { ...settings, label: 'Settings…' }, LINE, { role: 'services' }, LINE, { role: 'hide' }, { role: 'hideOthers' }, { role: 'unhide' }, LINE, { role: 'quit' }],
});

/** Files of one name are told apart by their folder. */
function recentMenu({ recent, openRecent, forgetRecent }: Pick<MenuParts, 'recent' | 'openRecent' | 'forgetRecent'>): MenuItemConstructorOptions {
  const names = recent.map((path) => basename(path));
  const items = recent.map((path, index): MenuItemConstructorOptions => {
    const name = names[index] ?? path;
    const label = names.indexOf(name) === names.lastIndexOf(name) ? name : `${name} — ${dirname(path)}`;
    return { label: label.replaceAll('&', '&&'), click: () => openRecent(path) };
  });
  return {
    label: 'Import recent', enabled: recent.length > 0,
    submenu: [...items, LINE, { label: 'Clear this list', click: forgetRecent }],
  };
}
