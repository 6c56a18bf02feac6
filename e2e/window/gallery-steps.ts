import type { Page } from '@playwright/test';

/** Called wherever there is something to look at; the name is that of a picture. */
export type Look = (scene: string) => Promise<void>;

export const press = (page: Page, name: string | RegExp, role: 'button' | 'menuitem' | 'tab' = 'button'): Promise<void> =>
  page.getByRole(role, { name, ...(typeof name === 'string' && { exact: true }) }).first().click();

export const visit = (page: Page, ...steps: readonly string[]): Promise<void> => page.evaluate((hash) => {
  location.hash = hash;
}, `#/${steps.join('/')}`);

/** Closes what is open, and waits until it is gone. */
export async function leave(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}
