import type { ElectronApplication, Page } from '@playwright/test';
import type { CommandName } from '../../src-shared/contract/commands';
import type { TemporaryHome } from '../temporary-home';

/** There as soon as the renderer has drawn; Mantine puts its styles first. */
export const SHOWN = '#root > :not(style)';

/** Valise as a person has it before them, in a home of its own. What it runs on is not for a spec to know. */
export interface RunningApp {
  readonly door: 'window' | 'page';
  readonly page: Page;
  readonly home: TemporaryHome;
  /** What the next question for files to open is answered with; undefined cancels it. */
  readonly answerOpenDialog: (paths: readonly string[] | undefined) => Promise<void>;
  /** Where the next export goes; undefined cancels it, which a page can't do, for it does not ask. */
  readonly answerSaveDialog: (path: string | undefined) => Promise<void>;
  /** Drops files and folders from outside onto the middle of what is shown. */
  readonly drop: (paths: readonly string[]) => Promise<void>;
  readonly readClipboard: () => Promise<string>;
  /** Chooses from the native menu; a page has none. */
  readonly menu: (command: CommandName) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface WindowApp extends RunningApp {
  readonly door: 'window';
  readonly electron: ElectronApplication;
}
