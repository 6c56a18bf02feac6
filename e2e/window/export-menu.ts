import { expect, type Locator, type Page } from '@playwright/test';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { COMMAND_TEXT, type CommandName } from '../../src-shared/contract/commands';
import { EXPORT_TEXTS } from '../../src-renderer/texts/export-texts';
import type { RunningApp } from './running-app';

/** The Export menu and the dialog behind its last three items. */
export class ExportMenu {
  readonly #app: RunningApp;
  readonly #page: Page;

  constructor(app: RunningApp) {
    this.#app = app;
    this.#page = app.page;
  }

  get items(): Locator {
    return this.#page.getByRole('menuitem');
  }

  get dialog(): Locator {
    return this.#page.getByRole('dialog');
  }

  async open(): Promise<void> {
    await this.#page.getByRole('button', { name: EXPORT_TEXTS.menu, exact: true }).click();
    await expect(this.items.first()).toBeVisible();
  }

  async choose(command: CommandName): Promise<void> {
    await this.open();
    await this.items.filter({ hasText: COMMAND_TEXT[command] }).click();
  }

  /** Does what ends in a file, and gives back its bytes. */
  async savedBy(file: string, act: () => Promise<void>): Promise<Buffer> {
    await this.#app.answerSaveDialog(file);
    await act();
    // A thousand profiles that are sealed take their time where others have the computer too.
    await expect.poll(() => existsSync(file) && statSync(file).size > 0, { timeout: 45_000 }).toBe(true);
    return readFileSync(file);
  }

  /** In the dialog: exports to a file, waits for what is said of it, and closes. */
  async saveTo(file: string, count: number): Promise<Buffer> {
    const bytes = await this.savedBy(file, () => this.dialog.getByRole('button', { name: EXPORT_TEXTS.exportButton(count, true) }).click());
    await expect(this.dialog.getByRole('heading', { name: EXPORT_TEXTS.doneTitle(count) })).toBeVisible();
    await this.dialog.getByRole('button', { name: EXPORT_TEXTS.done, exact: true }).click();
    await expect(this.dialog).toBeHidden();
    return bytes;
  }
}
