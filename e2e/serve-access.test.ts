import { createConnection } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findCanaries } from './find-canaries';
import { Serving } from './serving';
import { TemporaryHome } from './temporary-home';

let home: TemporaryHome;
let serving: Serving;
beforeAll(async () => {
  home = new TemporaryHome();
  serving = await Serving.start(home);
});
afterAll(async () => {
  await serving[Symbol.asyncDispose]();
  home[Symbol.dispose]();
});

describe('the link', () => {
  test('is exchanged once; a wrong code, an old one and none are refused', async () => {
    await using own = await Serving.start(home);
    const { code } = own;
    await own.pressEnter();
    expect(own.code).not.toBe(code);
    for (const wrong of [code, '', own.code.slice(1), `${own.code}x`]) expect((await own.exchange(wrong)).status, wrong).toBe(401);
    expect(await own.exchange()).toMatchObject({ status: 200, json: { token: expect.stringMatching(/^[\w-]{43}$/) as unknown } });
    expect(await own.exchange()).toMatchObject({ status: 401, json: { error: { code: 'ACCESS_REFUSED' } } });
  });

  test('its token is good at its own server only', async () => {
    await using other = await Serving.start(home);
    expect((await other.call('GET', '/profiles', undefined, await serving.token())).status).toBe(401);
  });
});

describe('what a foreign page could send', () => {
  test.each<readonly [string, Record<string, string>, number]>([
    ['another host', { host: 'evil.example' }, 421], ['localhost', { host: 'localhost' }, 421], ['a foreign origin', { origin: 'https://evil.example' }, 403],
    ['the opaque origin', { origin: 'null' }, 403], ['a foreign site', { 'sec-fetch-site': 'cross-site' }, 403], ['another port of this machine', { 'sec-fetch-site': 'same-site' }, 403],
  ])('%s is refused, token or not', async (_, headers, status) => {
    const authorization = `Bearer ${await serving.token()}`;
    for (const address of ['/api/v1/profiles', '/api/v1/session', '/api/v1/events']) {
      expect(await serving.ask(address, { headers: { ...headers, authorization } }), address).toMatchObject({ status });
    }
  });

  test('nothing is to be had without a token', async () => {
    for (const address of ['/profiles', '/vault', '/settings', '/history', '/events', '/nothing']) expect((await serving.ask(`/api/v1${address}`)).status, address).toBe(401);
  });
});

describe('a key for scripts', () => {
  test('is made, listed and revoked by commands, and opens what it should while it stands', async () => {
    using own = new TemporaryHome();
    await using server = await Serving.start(own);
    const { key } = JSON.parse((await own.run('token', 'create', 'backup', '--json')).stdout) as { key: string };
    expect((await server.call('GET', '/profiles', undefined, key)).status).toBe(200);
    expect(await server.call('GET', '/tokens', undefined, key)).toMatchObject({ status: 200, json: [{ name: 'backup' }] });
    expect(await server.call('POST', '/tokens', { name: 'another' }, key)).toMatchObject({ status: 403, json: { error: { code: 'ACCESS_REFUSED' } } });
    expect(await server.call('DELETE', '/tokens/backup', undefined, key)).toMatchObject({ status: 403 });
    expect(await server.call('POST', '/tokens', { name: 'from the page' })).toMatchObject({ status: 200, json: { token: { name: 'from the page' }, key: expect.any(String) as unknown } });
    expect(JSON.parse((await own.run('token', 'list', '--json')).stdout)).toMatchObject([{ name: 'backup' }, { name: 'from the page' }]);
    expect((await own.run('token', 'revoke', 'backup')).code).toBe(0);
    expect((await server.call('GET', '/profiles', undefined, key)).status).toBe(401);
    expect(findCanaries([key], own.files(), [])).toEqual([]);
  });
});

describe('what is not understood', () => {
  test('is refused by its type, its shape, its address', async () => {
    const authorization = `Bearer ${await serving.token()}`;
    expect((await serving.ask('/api/v1/profiles', { method: 'POST', headers: { authorization, 'content-type': 'text/plain' }, body: '{}' })).status).toBe(415);
    expect(await serving.call('POST', '/profiles', { changes: { name: 5 } })).toMatchObject({ status: 400, json: { error: { code: 'INPUT_INVALID', details: { items: [expect.stringContaining('changes.name') as unknown] } } } });
    expect(await serving.call('GET', '/profiles?limit=many')).toMatchObject({ status: 400, json: { error: { details: { items: [expect.stringContaining('limit') as unknown] } } } });
    expect(await serving.call('GET', '/profiles?path=x')).toMatchObject({ status: 400 });
    expect(await serving.call('POST', '/import/plans', { sources: [{ path: '/etc/passwd' }] })).toMatchObject({ status: 400, json: { error: { code: 'INPUT_INVALID' } } });
    expect(await serving.call('GET', '/nothing')).toMatchObject({ status: 404, json: { error: { code: 'INPUT_INVALID' } } });
    expect(await serving.call('PUT', '/profiles')).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD, POST, PATCH, DELETE' } });
    expect(await serving.call('GET', '/profiles/nobody')).toMatchObject({ status: 404, json: { error: { code: 'PROFILE_NOT_FOUND', details: { subject: 'nobody' } } } });
  });

  test.each(['/..%2f..%2fpackage.json', '/%2e%2e/%2e%2e/package.json', '/../../package.json', '//etc/passwd', '/%2fetc%2fpasswd', '/main/cli.js', '/..%2fmain%2fcli.js', '/index.html%00', '/%00', '/.env'])('no file is given out at %s', async (address) => {
    const { status, text } = await serving.ask(address);
    expect([400, 404]).toContain(status);
    expect(text).not.toMatch(/valise|root:/);
  });

  test('what is no HTTP ends its own connection only', async () => {
    await new Promise<void>((resolve, reject) => {
      createConnection(serving.port, '127.0.0.1').on('error', reject).on('close', () => resolve()).end('\u0016\u0003\u0001 nonsense\r\n\r\n').resume();
    });
    expect((await serving.call('GET', '/vault')).status).toBe(200);
  });
});
