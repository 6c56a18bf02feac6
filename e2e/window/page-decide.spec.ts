import { expect } from '@playwright/test';
import { BLANKS_TEXTS } from '../../src-renderer/texts/import-blanks-texts';
import { DECIDE_TEXTS } from '../../src-renderer/texts/import-decide-texts';
import { RESULT_TEXTS } from '../../src-renderer/texts/import-result-texts';
import { REVIEW_TEXTS } from '../../src-renderer/texts/import-review-texts';
import { IMPORT_TEXTS } from '../../src-renderer/texts/import-texts';
import { canary } from '../canary';
import { Serving } from '../serving';
import { CLASHES, fillClashing, secretOf, writeClashing } from './clashing-home';
import { test } from './fixture';
import { expectNotInPage, expectNotOnDisk } from './hidden-secrets';
import { ImportWizard } from './import-wizard';
import { Keyboard } from './keyboard';

const TYPED = canary('decide typed');
const SECRETS = [TYPED, ...Array.from({ length: CLASHES.changed }, (_, index) => [secretOf(index, 'mine'), secretOf(index, 'theirs')]).flat()];

test.beforeEach(({ home }) => fillClashing(home));

test('forty conflicts are merged, kept, renamed and filled in without a mouse', async ({ app, home }) => {
  const { page } = app;
  const keys = new Keyboard(page);
  const wizard = new ImportWizard(page);
  const before = home.rows();
  await app.drop(writeClashing(home));
  await expect(wizard.next(IMPORT_TEXTS.review(46))).toBeEnabled();
  await keys.press('ControlOrMeta+Enter');
  await expect(wizard.next(REVIEW_TEXTS.decide(40))).not.toHaveAttribute('aria-disabled');
  await keys.press('ControlOrMeta+Enter');
  await wizard.isAt('decide');
  await expect(wizard.next(DECIDE_TEXTS.left(40))).toHaveAttribute('aria-disabled', 'true');

  await test.step('one is merged field by field', async () => {
    await expect(page.getByRole('table', { name: DECIDE_TEXTS.table })).toContainText(DECIDE_TEXTS.secret.different);
    await keys.press('m');
    await expect(wizard.side('Arguments', DECIDE_TEXTS.mine)).toBeFocused();
    await keys.press('1');
    await expect(wizard.side('Arguments', DECIDE_TEXTS.mine)).toBeChecked();
    await expect(wizard.side('TOKEN', DECIDE_TEXTS.mine)).toBeFocused();
    await keys.press('2', '2');
    await expect(wizard.conflictOf('changed-00')).toContainText(DECIDE_TEXTS.fieldsLeft(1));
    await expect(wizard.next(DECIDE_TEXTS.left(40))).toHaveAttribute('aria-disabled', 'true');
    await keys.press('ArrowLeft', 'ArrowUp', 'ArrowDown');
    await expect(wizard.side('Description', DECIDE_TEXTS.mine)).toBeFocused();
    await expect(wizard.conflictOf('changed-00')).toContainText(DECIDE_TEXTS.choices.merge);
    await expect(wizard.next(DECIDE_TEXTS.left(39))).toBeVisible();
  });

  await test.step('one is kept beside mine, under a name that is free', async () => {
    await keys.press('j', '2');
    await expect(wizard.conflict).toContainText('changed-02');
    await keys.press('3');
    await expect(wizard.conflict).toContainText('changed-03');
    await keys.press('k');
    await expect(wizard.copyName).toHaveValue(/^changed-02 \(\d{8}-\d{6}\)$/);
    await expect(page.getByText(DECIDE_TEXTS.free)).toBeVisible();
    await keys.tabTo(wizard.copyName);
    await keys.press('ControlOrMeta+a');
    await keys.type('spare');
    await expect(page.getByText(DECIDE_TEXTS.nameFault('a kept server of the profile has this name'))).toBeVisible();
    await expect(wizard.conflict).toContainText(DECIDE_TEXTS.nameTaken);
    await expect(wizard.next(DECIDE_TEXTS.left(38))).toBeVisible();
    await keys.press('ControlOrMeta+a');
    await keys.type('another');
    await expect(page.getByText(DECIDE_TEXTS.free)).toBeVisible();
    await expect(wizard.next(DECIDE_TEXTS.left(37))).toBeVisible();
    await keys.press('Enter');
    await expect(wizard.conflict).toContainText('changed-03');
  });

  await test.step('what several could be meant by is chosen, or left out', async () => {
    await expect(wizard.conflict).toBeFocused();
    await keys.press('1', 'End');
    await expect(wizard.conflict).toContainText('Twins');
    await keys.press('2');
    await keys.press('End', 'ArrowUp', 'ArrowUp', 'ArrowUp');
    await expect(wizard.conflict).toContainText('shared-00');
    await keys.press('1');
    await expect(wizard.conflict).toContainText('shared-01');
    await keys.press('2');
    await expect(wizard.conflict).toContainText('shared-02');
    await keys.press('0');
    await expect(wizard.next(DECIDE_TEXTS.left(32))).toBeVisible();
  });

  await test.step('the rest gets one answer', async () => {
    await keys.tabTo(page.getByRole('group', { name: DECIDE_TEXTS.forTheLeft(32) }).getByRole('button', { name: DECIDE_TEXTS.choices.update }));
    await keys.press('Enter');
    await expect(page.getByText(DECIDE_TEXTS.forTheLeft(0))).toBeVisible();
    await expectNotInPage(page, SECRETS);
    await expect(wizard.next(BLANKS_TEXTS.goOn(4))).not.toHaveAttribute('aria-disabled');
    await keys.press('ControlOrMeta+Enter');
    await wizard.isAt('blanks');
  });

  await test.step('a secret is typed once, for two of the three that want it', async () => {
    await keys.tabTo(wizard.secret('EXTRA_KEY'));
    await keys.type(TYPED);
    await expect(wizard.secretIsFor('Work/changed-00')).toBeChecked();
    await expect(wizard.secretIsFor('Work/fresh')).not.toBeChecked();
    await keys.tabTo(wizard.secretIsFor('Work/changed-01'));
    await keys.press('Space');
    const button = wizard.next(BLANKS_TEXTS.leftEmpty(REVIEW_TEXTS.import(44, 2), 2));
    await expect(button).not.toHaveAttribute('aria-disabled');
    expect(home.rows()).toEqual(before);
    await keys.press('ControlOrMeta+Enter');
    await expect(wizard.title).toHaveText(RESULT_TEXTS.title(44, 46));
    await expect(wizard.results.first()).toContainText(RESULT_TEXTS.outcomes.merged);
    await expect(page.getByRole('button', { name: RESULT_TEXTS.toFillIn(2) })).toBeVisible();
  });
  await expectNotInPage(page, SECRETS);
  expectNotOnDisk(home, SECRETS);

  await test.step('and that is what is kept', async () => {
    const names = home.ask(`SELECT mcps.name FROM mcps JOIN profiles ON profiles.id = profile_id WHERE profiles.name = 'Work' ORDER BY mcps.name`).map(({ name }) => name);
    const numbered = (name: string, count: number): string[] => Array.from({ length: count }, (_, index) => `${name}-${String(index).padStart(2, '0')}`);
    expect(names).toEqual(['another', ...numbered('changed', CLASHES.changed), 'fresh', 'spare', ...numbered('taken', CLASHES.taken), ...numbered('twice', CLASHES.twice)]);
    expect(home.ask(`SELECT mcps.name FROM mcps JOIN profiles ON profiles.id = profile_id WHERE profiles.name = 'List' ORDER BY mcps.name`)).toEqual([{ name: 'shared-00' }, { name: 'shared-01' }]);

    // Through another process: it knows no more than what is on the disk.
    await using other = await Serving.start(home);
    const show = async (mcp: string): Promise<Readonly<Record<string, string>>> => {
      const { fields } = (await other.call('GET', `/profiles/work/mcps/${mcp}`)).json as { readonly fields: readonly { readonly field: string; readonly shown: string }[] };
      return Object.fromEntries(fields.map(({ field, shown }) => [field, shown]));
    };
    const reveal = async (mcp: string, field: string): Promise<unknown> => ((await other.call('POST', `/profiles/work/mcps/${mcp}/reveal`, { field })).json as { readonly value?: unknown }).value;
    expect(await show('c0')).toMatchObject({ 'args[2]': 'mine', description: 'mine 0' });
    expect(await Promise.all([reveal('c0', 'env.TOKEN'), reveal('c0', 'env.EXTRA_KEY'), reveal('c1', 'env.EXTRA_KEY'), reveal('fresh', 'env.EXTRA_KEY')])).toEqual([secretOf(0, 'theirs'), TYPED, TYPED, undefined]);
    expect(await Promise.all([reveal('c2', 'env.TOKEN'), reveal('c3', 'env.TOKEN'), reveal('c4', 'env.TOKEN')])).toEqual([secretOf(2, 'mine'), secretOf(3, 'mine'), secretOf(4, 'theirs')]);
    expect(await show('d0')).toMatchObject({ 'args[0]': 'second' });
    expect(await show('t0')).toMatchObject({ 'args[0]': 'theirs' });
  });
});

test('a secret that was typed is gone once the vault is locked', async ({ app, home }) => {
  const { page } = app;
  const keys = new Keyboard(page);
  const wizard = new ImportWizard(page);
  const server = (region: string): unknown => ({ command: 'uvx', args: ['mcp-weather', region], env: { WEATHER_KEY: '<YOUR_KEY>' } });
  await app.drop([`${home.work}/${home.write('weather.json', { mcpServers: { north: server('north'), south: server('south') } })}`]);
  await wizard.goOn(IMPORT_TEXTS.review(2));
  await wizard.goOn(BLANKS_TEXTS.goOn(2));
  await wizard.isAt('blanks');
  await keys.tabTo(wizard.secret('WEATHER_KEY'));
  await keys.type(TYPED);
  await expect(wizard.next(BLANKS_TEXTS.leftEmpty(REVIEW_TEXTS.import(2, 1), 1))).not.toHaveAttribute('aria-disabled');
  await keys.press('ControlOrMeta+l');
  await expect(wizard.secret('WEATHER_KEY')).toHaveValue('');
  await expect(wizard.next(BLANKS_TEXTS.leftEmpty(REVIEW_TEXTS.import(2, 1), 2))).toBeVisible();
  await expectNotInPage(page, SECRETS);
});
