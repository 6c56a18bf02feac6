import type { CommandName } from '../../src-shared/contract/commands';

/** What of the system the desktop operations use. Undefined from a question: the person cancelled. */
export interface Desk {
  askFiles(): Promise<readonly string[] | undefined>;
  askDestination(fileName: string): Promise<string | undefined>;
  /** Remembers what was opened, for the menus of this app and of the system. */
  opened(paths: readonly string[]): void;
  /** What was opened from outside since this was last asked. */
  takeWaiting(): readonly string[];
  /** Shows in the menu which commands can't act now, and why. */
  block(blocked: Readonly<Partial<Record<CommandName, string>>>): void;
  showInFolder(path: string): void;
  /** An empty text when it is open, else why not. */
  openFolder(path: string): Promise<string>;
}
