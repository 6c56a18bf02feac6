import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { OPERATIONS, type OperationName } from '../../src-shared/contract/operations';
import { ROUTES } from '../../src-shared/contract/routes';
import type { Asked } from './samples/ask-raw';
import { SmallServer } from './samples/small-server';

let small: SmallServer;
let token: string;
beforeAll(async () => {
  small = await SmallServer.start();
  token = await small.session();
});
afterAll(() => small[Symbol.asyncDispose]());
beforeEach(() => {
  small.core.called.length = 0;
  small.core.answer = undefined;
});

const withToken = ({ headers, ...asked }: Asked = {}): Asked => ({ ...asked, headers: { authorization: `Bearer ${token}`, ...headers } });
const json = (value: unknown, more: Asked = {}): Asked => withToken({ method: 'POST', ...more, headers: { 'content-type': 'application/json', ...more.headers }, body: JSON.stringify(value) });

describe('a code', () => {
  const exchange = (body: unknown): ReturnType<SmallServer['ask']> => small.ask('/api/v1/session', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

  test('is exchanged for a token once', async () => {
    const { code } = small;
    expect(await exchange({ code })).toMatchObject({ status: 200, json: { token: expect.stringMatching(/^[\w-]{43}$/) as unknown } });
    expect(await exchange({ code })).toMatchObject({ status: 401, headers: { 'www-authenticate': 'Bearer' }, json: { error: { code: 'ACCESS_REFUSED', details: {} } } });
  });

  test('is refused when a minute has passed', async () => {
    const { code } = small;
    small.clock.time += 60_000;
    expect((await exchange({ code })).status).toBe(401);
  });

  test('is asked for in its shape', async () => {
    for (const body of [{}, { code: 5 }, [], null, 'x']) expect(await exchange(body), JSON.stringify(body)).toMatchObject({ status: 400, json: { error: { code: 'INPUT_INVALID' } } });
    expect(await exchange({ code: 'x'.repeat(2000) })).toMatchObject({ status: 413 });
  });

  test('is not looked at any more after twenty wrong ones', async () => {
    await using other = await SmallServer.start();
    const { code } = other;
    const attempt = (said: string): ReturnType<SmallServer['ask']> => other.ask('/api/v1/session', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ code: said }) });
    for (let tries = 0; tries < 20; tries += 1) expect((await attempt('guess')).status).toBe(401);
    expect(await attempt(code)).toMatchObject({ status: 429, headers: { 'retry-after': '60' }, json: { error: { code: 'ACCESS_REFUSED' } } });
  });
});

describe('without a token that stands there is nothing, not even a word about what there is', () => {
  test.each(['', 'Bearer', 'Bearer ', 'Bearer x', 'Basic eDp5', 'Bearer x y', `Bearer ${'x'.repeat(600)}`])('%j', async (authorization) => {
    for (const path of ['/api/v1/profiles', '/api/v1/nothing', '/api/v1', '/api', '/api/v2/profiles', '/api/v1/uploads?name=x', '/api/v1/events']) {
      expect(await small.ask(path, { headers: { authorization } }), path).toMatchObject({ status: 401, headers: { 'www-authenticate': 'Bearer' }, json: { error: { code: 'ACCESS_REFUSED' } } });
    }
    expect(small.core.called).toEqual([]);
  });

  test('a cookie or a query is no token', async () => {
    expect((await small.ask(`/api/v1/profiles?token=${token}`, { headers: { cookie: `token=${token}` } })).status).toBe(401);
  });

  test('an idle session is over', async () => {
    await using other = await SmallServer.start();
    const session = await other.session();
    other.clock.time += 12 * 60 * 60 * 1000;
    expect((await other.ask('/api/v1/profiles', { headers: { authorization: `Bearer ${session}` } })).status).toBe(401);
  });
});

describe('every operation', () => {
  const names = Object.keys(OPERATIONS) as OperationName[];
  test.each(names)('%s is where ROUTES says, with the fields of its address', async (name) => {
    const { method, path } = ROUTES[name];
    const fields = Object.fromEntries([...path.matchAll(/:(\w+)/g)].map(([, field = '']) => [field, `the ${field}/ä?%`]));
    const address = path.replaceAll(/:(\w+)/g, (_all, field: string) => encodeURIComponent(fields[field] ?? ''));
    const { status, json: answer } = await small.ask(`/api/v1${address}`, method === 'GET' ? withToken() : json({ extra: 1 }, { method }));
    const input = method === 'GET' ? fields : { extra: 1, ...fields };
    expect(status).toBe(200);
    expect(answer).toEqual({ name, input });
    expect(small.core.called).toEqual([[name, input]]);
  });

  test('a session may make and revoke keys, and change how the vault is kept; a key may do everything but that', async () => {
    small.core.keys.add('valise_key');
    const headers = { authorization: 'bearer valise_key', 'content-type': 'application/json' };
    const refused: readonly OperationName[] = ['token.create', 'vault.rotate', 'vault.move', 'vault.changePassphrase'];
    for (const name of names.filter((each) => !ROUTES[each].path.includes(':'))) {
      const { method, path } = ROUTES[name];
      expect((await small.ask(`/api/v1${path}`, { method, headers })).status, name).toBe(refused.includes(name) ? 403 : 200);
    }
    expect(await small.ask('/api/v1/tokens/x', { method: 'DELETE', headers })).toMatchObject({ status: 403, json: { error: { code: 'ACCESS_REFUSED' } } });
    small.core.keys.clear();
    expect((await small.ask('/api/v1/profiles', { headers })).status).toBe(401);
  });

  test('a query has the types of the input', async () => {
    await small.ask('/api/v1/profiles?search=x&tags=a&tags=b&limit=5&descending=true', withToken());
    expect(small.core.called).toEqual([['profile.list', { search: 'x', tags: ['a', 'b'], limit: 5, descending: true }]]);
  });

  test('a number in an address is one, a name of digits is none', async () => {
    await small.ask('/api/v1/history/3/report?from=1000', withToken());
    await small.ask('/api/v1/profiles/3', withToken());
    expect(small.core.called).toEqual([['history.report', { id: 3, from: 1000 }], ['profile.show', { name: '3' }]]);
  });

  test('bytes come in and go out', async () => {
    const answer = await small.ask('/api/v1/import/plans', json({ sources: [{ name: 'a', content: { $bytes: 'aGk=' } }] }));
    expect(small.core.called).toEqual([['import.plan', { sources: [{ name: 'a', content: new Uint8Array([104, 105]) }] }]]);
    expect(answer.json).toMatchObject({ input: { sources: [{ content: { $bytes: 'aGk=' } }] } });
  });

  test('a refusal has the status and the words of its code', async () => {
    small.core.answer = () => ({ ok: false, failure: { code: 'PROFILE_NOT_FOUND', details: { subject: 'Work' } } });
    expect(await small.ask('/api/v1/profiles/Work', withToken())).toMatchObject({
      status: 404, json: { error: { code: 'PROFILE_NOT_FOUND', details: { subject: 'Work' }, message: 'There is no profile "Work".\nIt may have been removed meanwhile, by another window or a command.' } },
    });
  });

  test('what nobody foresaw is reported and not quoted', async () => {
    small.core.answer = () => {
      throw new TypeError('CANARY');
    };
    const { status, text } = await small.ask('/api/v1/vault', withToken());
    expect([status, text.includes('CANARY')]).toEqual([500, false]);
    expect(small.core.faults.splice(0)).toHaveLength(1);
  });
});

describe('a body', () => {
  test.each<readonly [string, () => Asked, number]>([
    ['that is absent is an empty object', () => withToken({ method: 'POST' }), 200],
    ['of another type', () => withToken({ method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{}' }), 415],
    ['of a form', () => withToken({ method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'a=b' }), 415],
    ['of no type', () => withToken({ method: 'POST', body: '{}' }), 415],
    ['of a type that only begins so', () => withToken({ method: 'POST', headers: { 'content-type': 'application/jsonp' }, body: '{}' }), 415],
    ['with a charset', () => json({}, { headers: { 'content-type': 'application/json; charset=utf-8' } }), 200],
    ['that is compressed', () => json({}, { headers: { 'content-encoding': 'gzip' } }), 415],
    ['that is no JSON', () => ({ ...json({}), body: '{' }), 400],
    ['that is no UTF-8', () => ({ ...json({}), body: new Uint8Array([0x22, 0xff, 0x22]) }), 400],
    ['nested a hundred thousand times', () => ({ ...json({}), body: '['.repeat(100_000) + ']'.repeat(100_000) }), 400],
    ['of 1 MiB and a byte', () => ({ ...json({}), body: ' '.repeat(1024 * 1024 + 1) }), 413],
    ['of 1 MiB and a byte that does not say so', () => ({ ...json({}, { headers: { 'transfer-encoding': 'chunked' } }), body: ' '.repeat(1024 * 1024 + 1) }), 413],
    ['of 1 MiB', () => ({ ...json({}), body: `{}${' '.repeat(1024 * 1024 - 2)}` }), 200],
  ])('%s', async (_, ask, status) => {
    expect((await small.ask('/api/v1/vault/unlock', ask())).status).toBe(status);
    expect(small.core.called).toHaveLength(status === 200 ? 1 : 0);
  });

  test('may be larger where the contract lets it be', async () => {
    expect((await small.ask('/api/v1/import/plans', json({ sources: 'x'.repeat(3 * 1024 * 1024) }))).status).toBe(200);
  });

  test('may not say again what the address says, and may not be a list beside it', async () => {
    expect(await small.ask('/api/v1/profiles/p1', json({ profileId: 'p2' }, { method: 'PATCH' }))).toMatchObject({ status: 400, json: { error: { code: 'INPUT_INVALID' } } });
    expect((await small.ask('/api/v1/profiles/p1', json([], { method: 'PATCH' }))).status).toBe(400);
    expect((await small.ask('/api/v1/vault/lock?x=1', json({}))).status).toBe(400);
    expect(small.core.called).toEqual([]);
  });
});

describe('where there is nothing', () => {
  test.each(['/api', '/api/', '/api/v1', '/api/v1/', '/api/v2', '/api/v1/nothing', '/api/v1/profiles/', '/api/v1/profiles/a/b'])('%s is 404', async (path) => {
    expect(await small.ask(path, withToken())).toMatchObject({ status: 404, json: { error: { code: 'INPUT_INVALID' } } });
  });

  test.each([
    ['PUT', '/profiles', 'GET, HEAD, POST, PATCH, DELETE'], ['DELETE', '/profiles/x', 'GET, HEAD, PATCH'], ['GET', '/uploads', 'POST'], ['GET', '/exports/download', 'POST'], ['POST', '/events', 'GET, HEAD'], ['GET', '/session', 'POST'], ['OPTIONS', '/profiles', 'GET, HEAD, POST, PATCH, DELETE'],
  ])('%s %s is 405', async (method, path, allow) => {
    expect(await small.ask(`/api/v1${path}`, withToken({ method }))).toMatchObject({ status: 405, headers: { allow } });
  });
});
