import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { test } from './fixture';
import { fillGallery } from './gallery-home';
import { tourGateway } from './gallery-gateway-tour';
import type { Look } from './gallery-steps';
import { tourEmptyHome, tourImport, tourNarrow, tourProfiles, tourSettings } from './gallery-tour';
import { tourWork } from './gallery-work-tour';

/** `npm run screenshots` names a folder. */
const PICTURES = process.env['VALISE_SCREENSHOTS'];

const LARGE = { width: 1440, height: 900 };
const SMALL = { width: 900, height: 600 };
/** In the small window only the import lays itself out anew; who takes pictures looks at all of it there too. */
const sizesOf = (tour: string) => (tour === 'the import' || PICTURES !== undefined ? [LARGE, SMALL] : [LARGE]);

/** Until no colour or place is on its way any more; what turns for ever is let be. */
async function settle(): Promise<void> {
  const ending = document.getAnimations().filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
  await Promise.allSettled(ending.map(({ finished }) => finished));
}

/** A theme changes colours and nothing else: all rules are asked in one theme, these in the other too. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** Of WCAG 2.2; axe asks it only of whom wants it. */
const TARGET_SIZE = { 'target-size': { enabled: true } };

const DIALOG = '[role=dialog][aria-modal=true]';

/** What the accessibility checker finds. */
async function violationsIn(page: Page, rules: readonly string[] | undefined): Promise<readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[]> {
  // A megabyte that is sent twice for each look, unless it is there already.
  const axeSource = await page.evaluate(() => 'axe' in window) ? 'void 0' : undefined;
  // In the page itself: the other mode opens a second page each time, for frames of other origins, of which there are none.
  const checker = new AxeBuilder({ page, ...(axeSource !== undefined && { axeSource }) }).options({ resultTypes: ['violations'], rules: TARGET_SIZE, ...(rules !== undefined && { runOnly: { type: 'rule', values: [...rules] } }) });
  // What is behind a dialog was looked at before it opened, and takes most of the time.
  if (await page.locator(DIALOG).count() > 0) checker.include(DIALOG);
  const { violations } = await checker.setLegacyMode().analyze();
  return violations;
}

/** In both themes (in the small window, where only the layout is another, in one): the accessibility checker finds nothing, nothing scrolls sideways, and a picture is taken where one is wanted. */
function lookAt(page: Page, width: number): Look {
  return async (scene) => {
    const themes = width < 1000 && PICTURES === undefined ? ['dark'] as const : ['light', 'dark'] as const;
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
      await page.evaluate(settle);
      const violations = await violationsIn(page, colorScheme === themes[0] ? undefined : COLOUR_RULES);
      expect.soft(violations.map(({ id, nodes }) => `${scene} ${colorScheme} ${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`)).toEqual([]);
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${scene} scrolls sideways`).toBeLessThanOrEqual(0);
      if (PICTURES === undefined) continue;
      mkdirSync(PICTURES, { recursive: true });
      await page.screenshot({ path: path.join(PICTURES, `${scene}-${colorScheme}-${width}.png`) });
    }
  };
}

// Each look costs a second or two.
test.setTimeout(240_000);

test.describe('before the first use', () => {
  test.use({ vault: 'none' });
  for (const { width, height } of sizesOf('an empty home')) {
    test(`an empty home at ${width}×${height}`, async ({ app }) => {
      await app.page.setViewportSize({ width, height });
      await tourEmptyHome(app, lookAt(app.page, width));
    });
  }
});

for (const [name, tour] of [['profiles', tourProfiles], ['the import', tourImport], ['settings', tourSettings], ['the gateway', tourGateway], ['work', tourWork]] as const) {
  for (const { width, height } of sizesOf(name)) {
    test(`${name} at ${width}×${height}`, async ({ app, home }) => {
      await fillGallery(home);
      await app.page.setViewportSize({ width, height });
      const refused: string[] = [];
      app.page.on('console', (message) => {
        if (/Content Security Policy/.test(message.text())) refused.push(message.text());
      });
      await tour(app, lookAt(app.page, width));
      if (name === 'profiles') expect(await tourNarrow(app)).toEqual([]);
      expect(refused).toEqual([]);
    });
  }
}
