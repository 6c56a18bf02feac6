import { expect, type Locator } from '@playwright/test';
import { ACTIVITY_TEXTS } from '../../src-renderer/texts/activity-texts';
import { RESULT_TEXTS } from '../../src-renderer/texts/import-result-texts';
import { sampleDocument } from '../sample-document';
import { test } from './fixture';
import { visit } from './gallery-steps';
import { ProfilePage } from './profile-page';

const COMMAND = 'npx -y @nordwind/a-server-with-a-name-that-no-column-has-room-for --read-only --region eu-central-1';
const [command = '', ...args] = COMMAND.split(' ');
const profileOf = (name: string): unknown => sampleDocument({ name }, [{ id: 'one', name: 'warehouse', type: 'stdio', command, args }]);

test.beforeEach(({ app }) => app.page.setViewportSize({ width: 900, height: 600 }));

test('the tip of a cut text is read in words, not letter by letter', async ({ app, home }) => {
  await home.run('import', home.write('work.json', profileOf('Work')));
  await new ProfilePage(app.page).open('Work');
  await app.page.getByText(COMMAND).hover();
  const tip = app.page.getByRole('tooltip', { name: COMMAND });
  await expect(tip).toBeVisible();
  // One letter a line it would be a column of a hundred.
  const { width = 0, height = 0 } = await tip.boundingBox() ?? {};
  expect(width).toBeGreaterThan(300);
  expect(height).toBeLessThan(80);
});

test('what is told of a step is cut off by nothing below it', async ({ app, home }) => {
  await home.run('import', ...Array.from({ length: 12 }, (_, index) => home.write(`work-${index}.json`, profileOf(`Work ${index}`))));
  await visit(app.page, 'activity');
  await app.page.getByRole('heading', { name: RESULT_TEXTS.happened }).waitFor();
  const facts = app.page.getByRole('region', { name: ACTIVITY_TEXTS.facts });
  expect(await facts.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBe(0);
  await app.page.getByRole('table', { name: RESULT_TEXTS.table }).scrollIntoViewIfNeeded();
  await expect(app.page.getByRole('table', { name: RESULT_TEXTS.table })).toBeInViewport();
});

test('with nothing to tell, that stands in the middle', async ({ app }) => {
  await visit(app.page, 'activity');
  const middle = async (part: Locator): Promise<number> => {
    const { x = 0, width = 0 } = await part.boundingBox() ?? {};
    return Math.round(x + width / 2);
  };
  const title = app.page.getByRole('heading', { name: ACTIVITY_TEXTS.nothing.title });
  await title.waitFor();
  expect(Math.abs(await middle(title) - await middle(app.page.getByRole('main')))).toBeLessThan(20);
});
