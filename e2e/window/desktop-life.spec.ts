import { expect } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type {} from '../../src-renderer/bridge/bridge';
import { FAILURE_TEXTS } from '../../src-renderer/texts/failure-texts';
import { FRAME_TEXTS } from '../../src-renderer/texts/frame-texts';
import { IMPORT_TEXTS } from '../../src-renderer/texts/import-texts';
import { test } from './fixture';
import { openWindow, windowEnvironment } from './window-door';

const SECRET = 'ghp_Ab3dEf6hIj9kLm2nOp5qRs8tUv1wXy4zAb7c';
const PROJECT = path.resolve(import.meta.dirname, '../..');

/** What the log has from now on: others of the same window have written to it. */
function logSince(data: string): () => string {
  const log = path.join(data, 'logs', 'valise.log');
  const read = (): string => (existsSync(log) ? readFileSync(log, 'utf8') : '');
  const { length } = read();
  return () => read().slice(length);
}

test.describe('in a home that was never used', () => {
  test.use({ vault: 'none' });

  test("Chromium's own files are kept below the home, apart from the database", async ({ windowApp: { page, home, electron } }) => {
    await page.evaluate(() => window.valise?.call('profile.list', {}));
    expect(await electron.evaluate(({ app }) => app.getPath('userData'))).toBe(path.join(home.data, 'window'));
    expect(existsSync(home.databaseFile)).toBe(true);
    expect(readdirSync(home.data).filter((name) => !name.startsWith('valise.db')).toSorted()).toEqual(['logs', 'window']);
  });
});

test.describe('in a window that was open before', () => {
  test.use({ inWindow: 'shared' });

  test('a second window on the same home shows the first, hands over its files and ends', async ({ windowApp: { home, electron, page } }) => {
    await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
    const second = spawn(electron.process().spawnfile, ['.', path.join(home.work, home.write('handed-over.json', { mcpServers: { github: { command: 'npx' } } }))], { cwd: PROJECT, env: windowEnvironment(home), stdio: 'ignore' });
    expect((await once(second, 'exit'))[0]).toBe(0);
    const windows = (): Promise<readonly boolean[]> => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible()));
    await expect.poll(windows).toEqual([true]);
    await expect(page.getByRole('main').getByText('handed-over.json').first()).toBeVisible();
    const recent = await electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []).find(({ label }) => label === 'Import recent')?.submenu?.items.map(({ label }) => label));
    expect(recent?.[0]).toBe('handed-over.json');
  });

  test('what can not act is off in the menu', async ({ windowApp: { electron } }) => {
    const enabled = (id: string): Promise<boolean | undefined> => electron.evaluate(({ Menu }, name) => Menu.getApplicationMenu()?.getMenuItemById(name)?.enabled, id);
    // Both at once: before the window has said what it can do, nothing can act.
    await expect.poll(() => Promise.all([enabled('export.current'), enabled('import.open')])).toEqual([false, true]);
  });

  test('a fault that nobody caught is shown once, and logged without its words', async ({ windowApp: { home, electron } }) => {
    const since = logSince(home.data);
    await electron.evaluate(({ dialog }) => {
      const shown: string[] = [];
      Object.assign(globalThis, { shown });
      dialog.showMessageBox = (...given: unknown[]) => {
        shown.push((given.at(-1) as { readonly message: string }).message);
        return Promise.resolve({ response: 0, checkboxChecked: false });
      };
      setTimeout(() => { throw new Error('hunter2 is the password'); });
      void Promise.reject(new TypeError('hunter2 once more'));
    });
    await expect.poll(since).toMatch(/internal fault[^]*internal fault/);
    expect(since()).toContain('TypeError');
    expect(since()).not.toContain('hunter2');
    await expect.poll(() => electron.evaluate(() => (globalThis as unknown as { readonly shown: unknown }).shown)).toEqual(['Valise met a fault of its own.']);
  });

  test('a fault of the page is logged and copied without its words', async ({ windowApp: { home, page, electron } }) => {
    const since = logSince(home.data);
    await page.evaluate(() => { setTimeout(() => { throw new RangeError('hunter2 in the page'); }); });
    await expect.poll(since).toContain('page: RangeError');
    expect(since()).not.toContain('hunter2');
    await expect(page.getByRole('dialog')).toContainText(FRAME_TEXTS.fault.title);
    await page.getByRole('dialog').getByRole('button', { name: FAILURE_TEXTS.copy }).click();
    await expect(page.getByRole('dialog').getByRole('button', { name: FAILURE_TEXTS.copied })).toBeVisible();
    const copied = (): Promise<string> => electron.evaluate(({ clipboard }) => clipboard.readText());
    await expect.poll(copied).toMatch(/^Valise met a fault of its own\n[^]*\nRangeError[^]*\nValise \d/);
    expect(await copied()).not.toContain('hunter2');
  });

  test('a page can bring no other page into it', async ({ windowApp: { electron } }) => {
    const stopped = await electron.evaluate(({ BrowserWindow }) => {
      let prevented = false;
      BrowserWindow.getAllWindows()[0]?.webContents.emit('will-attach-webview', { preventDefault: () => { prevented = true; } }, {}, { src: 'https://example.com/' });
      return prevented;
    });
    expect(stopped).toBe(true);
  });

  test('diagnostics are saved from the menu', async ({ windowApp }) => {
    const file = path.join(windowApp.home.work, 'diagnostics.json');
    await windowApp.answerSaveDialog(file);
    await windowApp.menu('diagnostics.save');
    await expect(windowApp.page.getByText('Saved diagnostics.json')).toBeVisible();
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ versions: { Valise: expect.any(String) as unknown } });
  });

  test('nothing that needs asking is granted to the page', async ({ windowApp: { page } }) => {
    const states = await page.evaluate(() => Promise.all(
      ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'].map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state),
    ));
    expect(states.filter((state) => state === 'granted')).toEqual([]);
  });
});

test('the window opens where it stood, with the file that the command line names', async ({ home }) => {
  const first = await openWindow(home);
  await first.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 60, width: 1000, height: 700 }));
  await first.close();
  const second = await openWindow(home, [path.join(home.work, home.write('named.json', { mcpServers: { github: { command: 'npx' } } }))]);
  await expect(second.page.getByRole('main').getByText('named.json').first()).toBeVisible();
  await expect(second.page.getByRole('main')).not.toContainText(IMPORT_TEXTS.faultTitle('named.json'));
  expect(await second.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds())).toEqual({ x: 40, y: 60, width: 1000, height: 700 });
  await second.close();
});

test('a page whose process is gone comes back', async ({ windowApp: { electron } }) => {
  const ask = (expression: string): Promise<unknown> => electron.evaluate(({ BrowserWindow }, code) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code) as Promise<unknown>, expression);
  await ask('window.before = true');
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
  await expect.poll(() => ask(`document.querySelector('#root > :not(style)') !== null && !('before' in window)`).catch(() => false)).toBe(true);
  expect(await ask(`window.valise.call('profile.list', {})`)).toMatchObject({ ok: true });
});

test('what another process changes is told to the window', async ({ windowApp: { page, home } }) => {
  await page.evaluate(() => {
    const told: unknown[] = [];
    Object.assign(window, { told });
    window.valise?.on('kept.changed', (payload) => told.push(payload));
  });
  await home.run('import', home.write('Work.json', { mcpServers: { github: { command: 'npx' } } }));
  await page.waitForFunction(() => (window as unknown as { readonly told: readonly unknown[] }).told.length > 0);
});

test('the menu says what was chosen, and the system follows the theme', async ({ windowApp }) => {
  const { page, electron } = windowApp;
  await page.evaluate(() => {
    const told: unknown[] = [];
    Object.assign(window, { told });
    window.valise?.on('command.chosen', (payload) => told.push(payload));
  });
  await windowApp.menu('show.activity');
  await windowApp.menu('export.template');
  await expect.poll(() => page.evaluate(() => (window as unknown as { readonly told: unknown }).told)).toEqual([{ command: 'show.activity' }, { command: 'export.template' }]);

  const theme = (): Promise<string> => electron.evaluate(({ nativeTheme }) => nativeTheme.themeSource);
  expect(await theme()).toBe('system');
  await page.evaluate(() => window.valise?.call('settings.update', { theme: 'dark' }));
  await expect.poll(theme).toBe('dark');
});

test('a secret is copied without the page seeing it, and leaves the clipboard with the app', async ({ windowApp }) => {
  const { page, home, electron } = windowApp;
  await home.run('import', home.write('Work.json', { mcpServers: { github: { command: 'npx', env: { TOKEN: SECRET } } } }));
  const copied = await page.evaluate(async () => {
    const groups = await window.valise?.call('mcp.groups', {});
    const member = groups?.ok === true ? groups.value.groups[0]?.members[0] : undefined;
    return window.valise?.desktop('clipboard.copySecret', { profileId: member?.profileId ?? '', mcpId: member?.id ?? '', field: 'env.TOKEN' });
  });
  expect(copied).toEqual({ ok: true, value: {} });
  expect(await windowApp.readClipboard()).toBe(SECRET);
  const note = path.join(home.work, 'clipboard');
  await electron.evaluate(({ clipboard }, file) => {
    const clear = clipboard.clear.bind(clipboard);
    clipboard.clear = () => {
      clear();
      process.getBuiltinModule('node:fs').writeFileSync(file, 'cleared');
    };
  }, note);
  await windowApp.close();
  expect(home.read('clipboard')).toBe('cleared');
});

test('the vault is locked with the screen, where that is set, for this window alone', async ({ windowApp: { page, home, electron } }) => {
  await home.run('import', home.write('Work.json', { mcpServers: { github: { command: 'npx' } } }));
  const state = (): Promise<unknown> => page.evaluate(async () => {
    const status = await window.valise?.call('vault.status', {});
    return status?.ok === true ? [status.value.state, status.value.reason] : status;
  });
  const lockScreen = (): Promise<void> => electron.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen'));
  expect(await state()).toEqual(['open', undefined]);
  await lockScreen();
  await page.evaluate(() => window.valise?.call('settings.update', { idleLockMinutes: 15 }));
  expect(await state()).toEqual(['open', undefined]);
  await lockScreen();
  await expect.poll(state).toEqual(['locked', 'the screen was locked']);
  expect(await home.run('show', 'Work')).toMatchObject({ code: 0 });
});
