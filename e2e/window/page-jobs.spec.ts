import { expect } from '@playwright/test';
import { COMMAND_TEXT } from '../../src-shared/contract/commands';
import { ACTIVITY_TEXTS } from '../../src-renderer/texts/activity-texts';
import { BACKGROUND_TEXTS, RESULT_TEXTS, RUN_TEXTS } from '../../src-renderer/texts/import-result-texts';
import { JOB_TEXTS } from '../../src-renderer/texts/job-texts';
import { SHARED_TEXTS } from '../../src-renderer/texts/shared-texts';
import { bringMany, IMPORT_MANY, MANY, MANY_SERVERS } from './bring-many';
import { test } from './fixture';
import { hear } from './hear';
import { pressDuring, pressWhenThere } from './press-during';

test('an import is cancelled while it writes, ends in the background, is undone from there, and forgotten', async ({ app, home }) => {
  const { page } = app;
  const wizard = await bringMany(app);
  const before = home.everything();

  await test.step('cancelled while it writes, everything is as before and the answers are there', async () => {
    const heard = await hear(page);
    await pressDuring(page, JOB_TEXTS.phases.write, JOB_TEXTS.cancel);
    await wizard.goOn(IMPORT_MANY);
    await expect(wizard.title).toHaveText(RUN_TEXTS.cancelledTitle);
    // How far it is, for those who don't see the line.
    expect(await heard()).toContainEqual(expect.stringMatching(new RegExp(`^(${[JOB_TEXTS.waits, ...Object.values(JOB_TEXTS.phases)].join('|')})`)));
    // A vault is no part of what is imported: it is made before the first secret is sealed.
    const { profiles, mcps, sealed_blobs, history } = home.everything();
    expect({ profiles, mcps, sealed_blobs, history }).toEqual({ profiles: before['profiles'], mcps: before['mcps'], sealed_blobs: before['sealed_blobs'], history: before['history'] });
    await page.getByRole('button', { name: SHARED_TEXTS.back, exact: true }).click();
    await wizard.isAt('review');
  });

  await test.step('the same in the background ends with a word of it', async () => {
    await pressDuring(page, '', RUN_TEXTS.background);
    await wizard.goOn(IMPORT_MANY);
    const told = page.getByRole('alert').filter({ hasText: BACKGROUND_TEXTS.done(MANY_SERVERS) });
    await expect(told).toBeVisible();
    expect(page.url()).not.toContain('import');
    expect(home.rows()['profiles']).toHaveLength(MANY);
    const kept = home.everything();
    await pressWhenThere(page, JOB_TEXTS.cancel);
    await told.getByRole('button', { name: SHARED_TEXTS.undo, exact: true }).click();
    await expect(page.getByRole('alert').filter({ hasText: JOB_TEXTS.cancelled })).toBeVisible();
    expect(home.everything()).toEqual(kept);
    await page.getByRole('button', { name: COMMAND_TEXT['show.activity'], exact: true }).click();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(page.getByRole('alert').filter({ hasText: SHARED_TEXTS.undone })).toBeVisible();
    expect(home.rows()['profiles']).toEqual([]);
  });

  await test.step('Activity has the whole report', async () => {
    await page.getByRole('button', { name: COMMAND_TEXT['show.activity'], exact: true }).click();
    const activity = page.getByRole('region', { name: ACTIVITY_TEXTS.title, exact: true });
    await activity.getByRole('button', { name: /^Imported many\.zip/ }).click();
    await expect(page.getByRole('table', { name: RESULT_TEXTS.table })).toHaveAttribute('aria-rowcount', String(MANY + MANY_SERVERS + 1));
    await page.getByRole('button', { name: RESULT_TEXTS.again, exact: true }).click();
    await expect(wizard.title).toHaveText(RESULT_TEXTS.title(MANY_SERVERS, MANY_SERVERS));
    await expect(page.getByText(RESULT_TEXTS.undone)).toBeVisible();
    await page.getByRole('button', { name: RESULT_TEXTS.backToActivity, exact: true }).click();
  });

  await test.step('the history is cleared after a question', async () => {
    await page.getByRole('button', { name: ACTIVITY_TEXTS.clear, exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: ACTIVITY_TEXTS.clearConfirm(2), exact: true }).click();
    await expect(page.getByRole('heading', { name: ACTIVITY_TEXTS.nothing.title })).toBeVisible();
    expect(home.ask('SELECT count(*) AS count FROM history')).toEqual([{ count: 0 }]);
  });
});

test('a window that is loaded again in the middle of an import shows its end', async ({ app, home }) => {
  const { page } = app;
  const wizard = await bringMany(app);
  await page.evaluate((phases) => {
    new MutationObserver(() => {
      const said = document.querySelector('.progress-line')?.textContent ?? '';
      if (phases.some((phase) => said.startsWith(phase))) location.reload();
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  }, Object.values(JOB_TEXTS.phases));
  await Promise.all([page.waitForEvent('load'), wizard.goOn(IMPORT_MANY)]);
  await expect(wizard.title).toHaveText(RESULT_TEXTS.title(MANY_SERVERS, MANY_SERVERS));
  expect(home.rows()['profiles']).toHaveLength(MANY);
  await page.getByRole('button', { name: RESULT_TEXTS.undo, exact: true }).click();
  await expect(page.getByText(RESULT_TEXTS.undone)).toBeVisible();
});
