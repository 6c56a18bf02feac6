import type { MenuItemConstructorOptions } from 'electron';
import { refuse } from './strict.ts';

const ROLES: ReadonlySet<string> = new Set<NonNullable<MenuItemConstructorOptions['role']>>([
  'appMenu', 'windowMenu', 'help', 'about', 'quit', 'close', 'undo', 'redo', 'cut', 'copy', 'paste', 'selectAll', 'reload', 'toggleDevTools', 'resetZoom', 'zoomIn', 'zoomOut', 'togglefullscreen',
]);

export class MenuItem {
  readonly id: string | undefined;
  readonly label: string;
  readonly role: string | undefined;
  readonly type: string;
  readonly accelerator: string | undefined;
  readonly registerAccelerator: boolean;
  readonly enabled: boolean;
  readonly toolTip: string;
  readonly submenu: Menu | undefined;
  readonly click: () => void;

  constructor({ id, label = '', role, type = 'normal', accelerator, registerAccelerator = true, enabled = true, toolTip = '', submenu, click }: MenuItemConstructorOptions) {
    if (role !== undefined && !ROLES.has(role)) refuse(`stand-in: the menu role ${role} is not written`);
    if (role === undefined && type !== 'separator' && submenu === undefined && click === undefined) refuse(`stand-in: the menu item ${label} does nothing`);
    this.id = id;
    this.label = label;
    this.role = role;
    this.type = type;
    this.accelerator = accelerator;
    this.registerAccelerator = registerAccelerator;
    this.enabled = enabled;
    this.toolTip = toolTip;
    this.submenu = Array.isArray(submenu) ? Menu.buildFromTemplate(submenu) : undefined;
    // What Electron hands over besides (item, window, key event) is not used by this app.
    this.click = () => (click as (() => void) | undefined)?.();
  }
}

let applicationMenu: Menu | null = null;

/** A menu that nobody sees; tests find its items by id, as they would in Electron. */
export class Menu {
  readonly items: MenuItem[] = [];

  static buildFromTemplate(template: readonly MenuItemConstructorOptions[]): Menu {
    const menu = new Menu();
    menu.items.push(...template.map((options) => new MenuItem(options)));
    return menu;
  }

  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu;
  }

  static getApplicationMenu(): Menu | null {
    return applicationMenu;
  }

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }

  popup(): void {
    refuse('stand-in: there is nobody to see a menu');
  }
}
