import { expect } from '@playwright/test';
import { once } from 'node:events';
import { RESULT_TEXTS } from '../../src-renderer/texts/import-result-texts';
import { bringMany, IMPORT_MANY, MANY_SERVERS } from './bring-many';
import { test } from './fixture';

test('quitting in the middle of an import leaves everything as it was before', async ({ windowApp }) => {
  const { home, electron } = windowApp;
  const wizard = await bringMany(windowApp);

  // In the main process, where the bar is moved: the import would be over before a question from here is answered.
  await electron.evaluate(({ app, dialog, BrowserWindow }) => {
    dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false });
    const [window] = BrowserWindow.getAllWindows();
    if (window === undefined) throw new Error('there is no window');
    window.setProgressBar = (value) => {
      if (value > 0 && value < 1) app.quit();
    };
  });
  const ended = once(electron.process(), 'exit');
  await wizard.goOn(IMPORT_MANY);
  await ended;
  expect(Object.values(home.rows()).flat()).toHaveLength(0);
});

test('the task bar follows an import; whoever wants it to go on may, and the bar goes with it', async ({ windowApp }) => {
  const { electron } = windowApp;
  const wizard = await bringMany(windowApp);
  await electron.evaluate(({ app, dialog, BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const seen: { bars: number[]; asked: number } = { bars: [], asked: 0 };
    Object.assign(globalThis, { seen });
    dialog.showMessageBox = () => {
      seen.asked += 1;
      return Promise.resolve({ response: 0, checkboxChecked: false });
    };
    if (window === undefined) throw new Error('there is no window');
    window.setProgressBar = (value) => {
      if (seen.bars.length === 0) app.quit();
      seen.bars.push(value);
    };
  });
  await wizard.goOn(IMPORT_MANY);
  await expect(wizard.title).toHaveText(RESULT_TEXTS.title(MANY_SERVERS, MANY_SERVERS));
  const { bars, asked } = await electron.evaluate(() => (globalThis as unknown as { readonly seen: { readonly bars: readonly number[]; readonly asked: number } }).seen);
  expect(bars.some((value) => value > 0 && value <= 1)).toBe(true);
  expect([bars.at(-1), asked]).toEqual([-1, 1]);
});
