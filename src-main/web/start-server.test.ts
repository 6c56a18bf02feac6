import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AppError } from '../../src-shared/errors/app-error';
import { SmallServer } from './samples/small-server';
import { startServer } from './start-server';

let small: SmallServer;
beforeAll(async () => {
  small = await SmallServer.start();
});
afterAll(() => small[Symbol.asyncDispose]());

describe('the page', () => {
  test.each(['/', '/index.html', '/#code=x', '/?x=1'])('%s is it, with a nonce of its own at every load and the policy that names it', async (path) => {
    const loads = [await small.ask(path), await small.ask(path)];
    const nonces = loads.map(({ status, headers, text }) => {
      expect(status).toBe(200);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      const nonce = /<style nonce="([^"]+)">/.exec(text)?.[1] ?? '';
      expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/);
      expect(headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}'`);
      return nonce;
    });
    expect(new Set(nonces).size).toBe(2);
  });

  test('its files have their types, and no policy of a page', async () => {
    expect(await small.ask('/assets/page.css')).toMatchObject({ status: 200, text: 'body { margin: 0; }\n', headers: { 'content-type': 'text/css; charset=utf-8', 'content-security-policy': `default-src 'none'; frame-ancestors 'none'` } });
  });

  test('HEAD is answered without a body, other methods are refused', async () => {
    expect(await small.ask('/', { method: 'HEAD' })).toMatchObject({ status: 200, text: '' });
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) expect(await small.ask('/', { method })).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  });

  test.each([
    '/../outside.json', '/..%2foutside.json', '/..%2Foutside.json', '/%2e%2e/outside.json', '/%2e%2e%2foutside.json', '/.%2e/outside.json', '/assets/../../outside.json', '/assets/..%2f..%2foutside.json',
    '/..%5coutside.json', '/..\\outside.json', '//etc/passwd', '/etc/passwd', '/%2fetc%2fpasswd', '/C:%5cWindows%5cwin.ini', '/index.html%00.css', '/%00', '/assets', '/assets/', '/nothing.js', '/%', '/%zz', '/%ff', '/index.html/',
  ])('%s gives nothing', async (path) => {
    const { status, text } = await small.ask(path);
    expect([400, 404]).toContain(status);
    expect(text).not.toMatch(/outside|root:|doctype/);
  });
});

describe('every answer, refusals included, says what a browser may not do with it', () => {
  test.each<readonly [path: string, headers: Record<string, string>, status: number]>([
    ['/', {}, 200], ['/assets/page.css', {}, 200], ['/nothing', {}, 404], ['/api/v1/profiles', {}, 401], ['/', { host: 'evil.example' }, 421], ['/', { origin: 'https://evil.example' }, 403], ['/api/v1/profiles', { 'sec-fetch-site': 'cross-site' }, 403],
  ])('%s %j', async (path, headers, status) => {
    expect(await small.ask(path, { headers })).toMatchObject({
      status,
      headers: {
        'x-content-type-options': 'nosniff', 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin',
        'x-frame-options': 'DENY', 'content-security-policy': expect.stringContaining(`frame-ancestors 'none'`) as unknown,
      },
    });
  });

  test('and no cookie, and nothing for other origins', async () => {
    for (const path of ['/', '/api/v1/profiles']) {
      const { headers } = await small.ask(path, { headers: { origin: `http://127.0.0.1:${small.port}` } });
      expect(Object.keys(headers).filter((name) => /cookie|access-control/.test(name))).toEqual([]);
    }
  });
});

test('a port that is taken is refused by its number', async () => {
  const refused = startServer({ core: small.core, rendererFolder: '/nowhere', port: small.port });
  await expect(refused).rejects.toEqual(new AppError('PORT_NOT_OPENED', { subject: String(small.port), reason: 'another program uses it' }));
});

test('a closed server ends its streams and answers no more', async () => {
  await using other = await SmallServer.start();
  const authorization = `Bearer ${await other.session()}`;
  // This client keeps its connections.
  const stream = await fetch(`${other.server.url}api/v1/events`, { headers: { authorization } });
  const started = performance.now();
  await other.server.close();
  expect(performance.now() - started).toBeLessThan(1000);
  expect(await stream.text()).toBe(': listening\n\n');
  expect(other.core.listeners.size).toBe(0);
  await expect(other.ask('/')).rejects.toThrow('ECONNREFUSED');
});
