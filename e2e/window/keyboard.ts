import { expect, type Locator, type Page } from '@playwright/test';
import { PALETTE_TEXTS } from '../../src-renderer/texts/commands-texts';

/** A person without a mouse: after every key the focus has to be on something that is in sight. */
export class Keyboard {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.#page.keyboard.press(key);
      await this.seesFocus();
    }
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
    await this.seesFocus();
  }

  /** Goes there by Tab, or Shift+Tab. */
  async tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await expect(target).toBeAttached();
    for (let left = 60; left > 0 && !(await this.#has(target)); left -= 1) await this.press(key);
    await expect(target).toBeFocused();
  }

  /** What is found first in the palette by these words: a command, a profile, an MCP. */
  async run(words: string, found: string): Promise<void> {
    await this.press('ControlOrMeta+k');
    const palette = this.#page.getByRole('dialog', { name: PALETTE_TEXTS.title });
    await expect(palette.getByRole('combobox')).toBeFocused();
    await this.type(words);
    await expect(palette.getByRole('option').first()).toContainText(found);
    await expect(palette.getByRole('option', { selected: true })).toContainText(found);
    await this.#page.keyboard.press('Enter');
    await expect(palette).toBeHidden();
    await this.seesFocus();
  }

  async seesFocus(): Promise<void> {
    await expect.poll(() => this.#page.evaluate(whereFocusIs), { message: 'the focus is in sight' }).toBe('in sight');
  }

  #has(target: Locator): Promise<boolean> {
    return target.evaluate((element) => element === document.activeElement);
  }
}

/** Runs in the page. */
function whereFocusIs(): string {
  const { activeElement: at } = document;
  if (at === null || at === document.body) return 'nowhere';
  // Switches and radios are drawn by their labels.
  const drawn = at instanceof HTMLInputElement && at.getBoundingClientRect().width === 0 ? at.labels?.[0] ?? at : at;
  const { left, right, top, bottom, width, height } = drawn.getBoundingClientRect();
  const name = `${at.tagName.toLowerCase()} ${at.getAttribute('aria-label') ?? at.textContent.slice(0, 40)}`;
  if (width === 0 || height === 0) return `on ${name}, which has no size`;
  if (right <= 0 || bottom <= 0 || left >= innerWidth || top >= innerHeight) return `on ${name}, out of sight`;
  return 'in sight';
}
