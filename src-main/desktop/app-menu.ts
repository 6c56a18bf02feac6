import { app, Menu } from 'electron';
import type { CommandName } from '../../src-shared/contract/commands';
import type { MainWindow } from './main-window';
import { menuTemplate } from './menu-template';
import type { RecentFiles } from './recent-files';

interface AppMenuParts {
  readonly main: MainWindow;
  readonly platform: NodeJS.Platform;
  readonly recent: RecentFiles;
  readonly choose: (command: CommandName) => void;
  readonly open: (paths: readonly string[]) => void;
}

/**
 * The native menu. Where the window draws its own title bar (Windows, Linux) the system shows no menu bar over it, so F10, the key that
 * has opened menu bars there since there are any, shows the same menu in the window.
 */
export class AppMenu {
  readonly #parts: AppMenuParts;
  #menu: Menu;
  #blocked: Readonly<Partial<Record<CommandName, string>>> = {};

  constructor(parts: AppMenuParts) {
    this.#parts = parts;
    this.#menu = this.#build();
    const { main, platform } = parts;
    if (platform === 'darwin') return;
    main.window.webContents.on('before-input-event', (event, { type, key, shift, control, alt, meta }) => {
      if (type !== 'keyDown' || key !== 'F10' || shift || control || alt || meta) return;
      event.preventDefault();
      this.#menu.popup({ window: main.window, x: 0, y: 0 });
    });
  }

  /** Shows these commands as ones that can't act. */
  block(blocked: Readonly<Partial<Record<CommandName, string>>>): void {
    this.#blocked = blocked;
    this.#menu = this.#build();
  }

  /** Remembers what was opened, here and in the system's own list (dock, task bar). */
  opened(paths: readonly string[]): void {
    if (paths.length === 0) return;
    this.#parts.recent.add(paths);
    for (const path of paths.slice(-MOST_TOLD)) app.addRecentDocument(path);
    this.#menu = this.#build();
  }

  #build(): Menu {
    const { platform, recent, choose, open } = this.#parts;
    const menu = Menu.buildFromTemplate(menuTemplate({
      platform, choose, blocked: this.#blocked, recent: recent.paths,
      development: !app.isPackaged,
      openRecent: (path) => open([path]),
      forgetRecent: () => {
        recent.clear();
        app.clearRecentDocuments();
        this.#menu = this.#build();
      },
    }));
    Menu.setApplicationMenu(menu);
    return menu;
  }
}

/** The system keeps no more. */
const MOST_TOLD = 10;
