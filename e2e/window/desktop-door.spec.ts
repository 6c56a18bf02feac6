import { expect } from '@playwright/test';
import type {} from '../../src-renderer/bridge/bridge';
import { test } from './fixture';

test('the page gets one frozen object and nothing of Node or Electron', async ({ windowApp: { page } }) => {
  const seen = await page.evaluate(() => ({
    node: ['require', 'process', 'Buffer', 'module', 'global', 'electron', 'ipcRenderer', '__dirname'].filter((name) => name in window),
    members: Object.entries(window.valise ?? {}).map(([name, member]) => `${name}: ${typeof member}`).toSorted(),
    frozen: Object.isFrozen(window.valise),
    replaced: Reflect.set(window, 'valise', {}) || Reflect.defineProperty(window, 'valise', { value: {} }) || Reflect.deleteProperty(window, 'valise'),
    changed: Reflect.set(window.valise ?? {}, 'call', () => undefined),
  }));
  expect(seen).toEqual({ node: [], members: ['call: function', 'desktop: function', 'handOver: function', 'on: function', 'platform: string'], frozen: true, replaced: false, changed: false });
});

test.describe('in a window that was open before', () => {
  test.use({ inWindow: 'shared' });

  test('a page that is not the window of this app is refused, at the same address and with the same preload', async ({ windowApp: { electron } }) => {
    const outcomes = await electron.evaluate(async ({ BrowserWindow }) => {
      const other = new BrowserWindow({ show: false, webPreferences: { preload: `${process.cwd()}/out/preload/index.cjs`, sandbox: true, contextIsolation: true } });
      await other.loadURL('valise://app/');
      const ask = (expression: string): Promise<unknown> => other.webContents.executeJavaScript(expression) as Promise<unknown>;
      const answers = [await ask(`window.valise.call('profile.list', {})`), await ask(`window.valise.desktop('clipboard.write', { text: 'x' })`)];
      other.destroy();
      return answers;
    });
    const refused = { ok: false, failure: { code: 'ACCESS_REFUSED', details: {} } };
    expect(outcomes).toEqual([refused, refused]);
  });

  test('what has no name or the wrong shape is refused, and the process lives', async ({ windowApp: { page } }) => {
    const codes = await page.evaluate(async () => {
      const valise = window.valise as unknown as Record<'call' | 'desktop', (name: unknown, input: unknown) => Promise<{ readonly failure?: { readonly code: string } }>>;
      const cases: readonly (readonly ['call' | 'desktop', unknown, unknown])[] = [
        ['call', 'profile.show', { name: 5 }], ['call', 'profile.show', undefined], ['call', '__proto__', {}], ['call', 'constructor', {}], ['call', undefined, undefined], ['call', { name: 'profile.list' }, {}],
        ['call', 'import.plan', { sources: [{ name: 'a', content: 'no bytes' }] }], ['call', 'import.plan', { sources: [{ name: 'a', path: '/etc/passwd' }] }], ['call', 'file.handOver', { files: [{ path: '/etc/passwd' }] }],
        ['desktop', 'clipboard.write', { text: 5 }], ['desktop', 'export.save', { profiles: [] }], ['desktop', 'export.reveal', { saved: '../..' }],
      ];
      return Promise.all(cases.map(async ([channel, name, input]) => (await valise[channel](name, input)).failure?.code));
    });
    expect(new Set(codes.slice(0, -1))).toEqual(new Set(['INPUT_INVALID']));
    expect(codes.at(-1)).toBe('FILE_NOT_FOUND');
    expect(await page.evaluate(() => window.valise?.call('profile.list', {}))).toMatchObject({ ok: true });
  });

  test('the page can not name a path: only the preload hands files over', async ({ windowApp: { page } }) => {
    const refusals = await page.evaluate(async () => {
      const valise = window.valise as unknown as { readonly desktop: (name: unknown, input: unknown) => Promise<unknown>; readonly on: (name: unknown, listener: () => void) => unknown };
      const settle = (run: () => unknown): Promise<string> => Promise.resolve().then(run).then(() => 'allowed', (error: unknown) => String(error));
      return Promise.all([settle(() => valise.desktop('file.handOver', { files: [{ path: '/etc/passwd' }] })), settle(() => valise.desktop('toString', {})), settle(() => valise.on('made.up', () => undefined))]);
    });
    for (const refusal of refusals) expect(refusal).toContain('not something for the page');
  });

  test('the policy allows no inline script, no other address, and styles of this load alone', async ({ windowApp: { page } }) => {
    const policies = await page.evaluate(async () => {
      const policyOf = async (): Promise<string> => (await fetch('./')).headers.get('content-security-policy') ?? '';
      return [await policyOf(), await policyOf()];
    });
    expect(policies[0]).toContain(`default-src 'none'`);
    expect(policies[0]).not.toMatch(/unsafe|\*|https?:/);
    expect(policies[0]).toMatch(/'nonce-[A-Za-z0-9+/]{22}=='/);
    expect(policies[1]).not.toBe(policies[0]);

    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.ranInline = true';
      const style = document.createElement('style');
      style.textContent = '#root { outline-width: 77px !important; outline-style: solid }';
      document.body.append(script, style);
      const root = document.getElementById('root');
      return ['ranInline' in window, root !== null && getComputedStyle(root).outlineWidth === '77px'];
    });
    expect(ran).toEqual([false, false]);
  });

  test('nothing is fetched from anywhere else', async ({ windowApp: { page } }) => {
    const tried = await page.evaluate(() => {
      const settle = (run: () => Promise<unknown>): Promise<string> => Promise.resolve().then(run).then(() => 'loaded', () => 'refused');
      const image = (src: string): Promise<unknown> => new Promise((resolve, reject) => Object.assign(new Image(), { src, onload: resolve, onerror: reject }));
      return Promise.all([
        settle(() => fetch('https://example.com/')), settle(() => fetch('http://127.0.0.1:9/')), settle(() => fetch('file:///etc/passwd')), settle(() => image('https://example.com/a.png')),
        settle(() => new Promise((resolve, reject) => Object.assign(new WebSocket('wss://example.com/'), { onopen: resolve, onerror: reject }))),
      ]);
    });
    expect(tried).toEqual(['refused', 'refused', 'refused', 'refused', 'refused']);
  });

  test('only files of the page are served', async ({ windowApp: { page } }) => {
    const statuses = await page.evaluate(() => Promise.all(
      ['./', './index.html', '../../package.json', './..%2f..%2fpackage.json', './%2e%2e/preload/index.cjs', './none.js'].map(async (address) => (await fetch(address)).status),
    ));
    expect(statuses).toEqual([200, 200, 404, 404, 404, 404]);
  });
});

// Alone in its window: after so many refused journeys Chromium gives the page no more clicks and keys.
test('the page can not be led away, and a link leaves for the browser', async ({ windowApp: { page, electron } }) => {
  await electron.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = (url) => Promise.resolve(void opened.push(url));
  });
  const opened = (): Promise<unknown> => electron.evaluate(() => (globalThis as unknown as { readonly opened: unknown }).opened);
  const address = (): Promise<string | undefined> => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL());
  await page.evaluate(() => {
    for (const url of ['https://example.com/docs', 'http://example.com/', 'file:///etc/passwd', 'https://ada:word@example.com/']) window.open(url);
  });
  await expect.poll(opened).toEqual(['https://example.com/docs']);

  for (const url of ['https://example.com/', 'file:///etc/passwd', 'valise://app/other.html', 'data:text/html,x']) {
    await page.evaluate((to) => { location.href = to; }, url);
    await page.waitForTimeout(100);
    expect(await address()).toMatch(/^valise:\/\/app\/(#.*)?$/);
  }
  await expect.poll(() => electron.windows().length).toBe(1);
  expect(await page.evaluate(() => window.valise?.call('profile.list', {}))).toMatchObject({ ok: true });
});
