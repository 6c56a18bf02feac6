import { expect, type Locator, type Page } from '@playwright/test';
import { PROFILES_TEXTS } from '../../src-renderer/texts/profiles-texts';
import { SERVER_TEXTS } from '../../src-renderer/texts/server-texts';
import { SHARED_TEXTS } from '../../src-renderer/texts/shared-texts';

const { detail: DETAIL, table: TABLE, secret: SECRET } = PROFILES_TEXTS;

/** The list of profiles and the open one. */
export class ProfilePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get rows(): Locator {
    return this.page.getByRole('list', { name: PROFILES_TEXTS.title }).getByRole('button');
  }

  /** What was just done is told here, and taken back. */
  get told(): Locator {
    return this.page.getByRole('alert');
  }

  isOpen(name: string): Promise<void> {
    return expect(this.page.getByRole('region', { name, exact: true })).toBeVisible();
  }

  async open(name: string): Promise<void> {
    await this.rows.filter({ hasText: name }).click();
    await this.isOpen(name);
  }

  mcps(profile: string): Locator {
    return this.page.getByRole('table', { name: TABLE.label(profile), exact: true });
  }

  switchOf(mcp: string): Locator {
    return this.page.getByRole('switch', { name: SERVER_TEXTS.switchLabel(mcp), exact: true });
  }

  async choose(profile: string, item: string): Promise<void> {
    await this.page.getByRole('button', { name: DETAIL.more(profile) }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  async chooseFor(mcp: string, item: string): Promise<void> {
    await this.page.getByRole('button', { name: TABLE.moreFor(mcp) }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  unfold(mcp: string): Promise<void> {
    return this.page.getByRole('button', { name: TABLE.detailsOf(mcp), exact: true }).click();
  }

  /** Types over what stands there, and leaves with Enter. */
  async write(label: string, now: string | RegExp, text: string): Promise<void> {
    await this.page.getByRole('button', { name: now }).click();
    const input = this.page.getByLabel(label, { exact: true }).and(this.page.locator('input'));
    await input.fill(text);
    await input.press('Enter');
  }

  holdButton(field: string): Locator {
    return this.page.getByRole('button', { name: SECRET.hold(field) });
  }

  copyButton(field: string): Locator {
    return this.page.getByRole('button', { name: SECRET.copy(field) });
  }

  blank(field: string): Locator {
    return this.page.getByLabel(SECRET.fill(field), { exact: true }).and(this.page.locator('textarea'));
  }

  async undo(): Promise<void> {
    await this.told.getByRole('button', { name: SHARED_TEXTS.undo, exact: true }).last().click();
    await expect(this.told.filter({ hasText: SHARED_TEXTS.undone }).last()).toBeVisible();
  }
}
