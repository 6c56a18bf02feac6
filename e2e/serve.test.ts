import { describe, expect, test } from 'vitest';
import { canary } from './canary';
import { findCanaries } from './find-canaries';
import { serversOf } from './read-output';
import { Serving } from './serving';
import { TemporaryHome } from './temporary-home';

const SECRET = `ghp_${canary('served token', 36)}`;
const config = (): Uint8Array => Buffer.from(JSON.stringify({ mcpServers: { github: { command: 'npx', env: { GITHUB_TOKEN: SECRET } } } }));

describe('by REST alone', () => {
  test('a file is sent, planned, applied, exported and taken back; no secret in any answer but the one that reveals it', async () => {
    using own = new TemporaryHome({ vault: 'none' });
    await using server = await Serving.start(own);
    const said: string[] = [];
    const call = async (method: string, address: string, body?: unknown): Promise<Record<string, never>> => {
      const { status, text, json } = await server.call(method, address, body);
      expect([200, 201], `${method} ${address}: ${text}`).toContain(status);
      said.push(text);
      return json as Record<string, never>;
    };
    const { handle } = await call('POST', '/uploads?name=servers.json', config());
    const { planId, items } = await call('POST', '/import/plans', { sources: [{ handle }] });
    expect(items).toMatchObject([{ kind: 'profile', state: 'new' }, { kind: 'mcp', subject: 'servers/github', state: 'new', secrets: 1 }]);
    expect(await server.call('POST', '/import/plans', { sources: [{ handle }] })).toMatchObject({ status: 404, json: { error: { code: 'HANDLE_NOT_FOUND' } } });
    expect(await call('POST', `/import/plans/${planId}/apply`, {})).toMatchObject({ success: true, mcpsImported: 1 });
    expect(serversOf(await own.run('show', 'servers', '--json'))).toHaveProperty('github');

    const { profile: { id: profileId }, mcps: [{ id: mcpId }] } = (await call('GET', '/profiles/servers')) as unknown as { profile: { id: string }; mcps: [{ id: string }] };
    await call('GET', `/profiles/${profileId}/mcps/${mcpId}`);
    const file = await server.call('POST', '/exports/download', { profiles: ['servers'], options: { exportType: 'template' } });
    expect(file.headers['content-disposition']).toMatch(/^attachment; filename="[\w.-]+\.json"$/);
    expect(JSON.parse(file.text)).toMatchObject({ mcps: [{ name: 'github', env: { GITHUB_TOKEN: '${GITHUB_TOKEN}' } }] });
    expect(await call('GET', '/history')).toMatchObject([{ kind: 'export' }, { kind: 'import', undoable: true }]);
    expect(findCanaries([SECRET], own.files(), [...own.said, ...[...said, file.text].map((text) => Buffer.from(text))])).toEqual([]);
    expect((await server.call('POST', `/profiles/${profileId}/mcps/${mcpId}/reveal`, { field: 'env.GITHUB_TOKEN' })).json).toEqual({ value: SECRET });

    expect(await call('POST', '/history/undo', { id: 1 })).toMatchObject({ kind: 'undo', undoes: 1 });
    expect(await call('GET', '/profiles')).toMatchObject({ total: 0 });
    expect((await server.end('SIGTERM')).code).toBe(0);
    expect(findCanaries([SECRET], own.files(), [])).toEqual([]);
  });

  test('bytes may stand in the request', async () => {
    using own = new TemporaryHome();
    const content = { $bytes: Buffer.from(config()).toString('base64') };
    await using server = await Serving.start(own);
    expect(await server.call('POST', '/import/plans', { sources: [{ name: 'inline.json', content }] })).toMatchObject({ status: 200, json: { sources: [{ name: 'inline.json', formatId: 'generic' }] } });
  });

  test('an export comes as JSON too', async () => {
    using own = new TemporaryHome();
    own.write('servers.json', Buffer.from(config()));
    await own.run('import', 'servers.json');
    await using server = await Serving.start(own);
    const { json } = await server.call('POST', '/exports', { profiles: 'all' });
    const { file } = json as { file: { content: { $bytes: string } } };
    expect(JSON.parse(Buffer.from(file.content.$bytes, 'base64').toString())).toMatchObject({ mcps: [{ name: 'github' }] });
  });
});

describe('the event stream', () => {
  test('hears within a second what a command changed', async () => {
    using own = new TemporaryHome();
    await using server = await Serving.start(own);
    await server.call('GET', '/profiles');
    const stopping = new AbortController();
    const answer = await fetch(`http://127.0.0.1:${server.port}/api/v1/events`, { headers: { authorization: `Bearer ${await server.token()}` }, signal: stopping.signal });
    let heard = '';
    const reading = (async () => {
      for await (const text of (answer.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) heard += text;
    })().catch(() => undefined);
    await expect.poll(() => heard).toContain(': listening');
    own.write('servers.json', Buffer.from(config()));
    expect((await own.run('import', 'servers.json')).code).toBe(0);
    await expect.poll(() => heard, { timeout: 1000, interval: 20 }).toMatch(/event: kept\.changed\ndata: \{"revision":\d+\}\n\n/);
    stopping.abort();
    await reading;
  });

  test('ends with the server', async () => {
    using own = new TemporaryHome();
    await using server = await Serving.start(own);
    const answer = await fetch(`http://127.0.0.1:${server.port}/api/v1/events`, { headers: { authorization: `Bearer ${await server.token()}` } });
    const read = answer.text();
    expect(await server.end('SIGINT')).toEqual({ code: 0, signal: null, stderr: '' });
    expect(await read).toBe(': listening\n\n');
  });
});

describe('several at once', () => {
  test('two servers on one home see the same, and each hears of the other', async () => {
    using own = new TemporaryHome();
    await using one = await Serving.start(own);
    await using other = await Serving.start(own);
    expect(one.port).not.toBe(other.port);
    expect((await one.call('POST', '/profiles', { changes: { name: 'Work' } })).status).toBe(200);
    expect(await other.call('GET', '/profiles')).toMatchObject({ status: 200, json: { total: 1, profiles: [{ name: 'Work' }] } });
  });

  test('a port that is taken is told by its number', async () => {
    using own = new TemporaryHome();
    await using server = await Serving.start(own);
    const ended = await own.run('serve', '--port', String(server.port));
    expect(ended).toMatchObject({ code: 8, stdout: '' });
    expect(ended.stderr).toContain(`Port ${server.port} can not be opened: another program uses it.`);
    expect(await own.run('serve', '--port', '70000')).toMatchObject({ code: 2 });
  });
});

describe('the end', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('%s is a good one, with requests under way and listeners on', async (signal) => {
    using own = new TemporaryHome();
    await using server = await Serving.start(own);
    const token = await server.token();
    const stream = await fetch(`http://127.0.0.1:${server.port}/api/v1/events`, { headers: { authorization: `Bearer ${token}` } });
    const creating = Array.from({ length: 5 }, (_unused, index) => server.call('POST', '/profiles', { changes: { name: `P${index}` } }));
    const first = await Promise.race(creating);
    expect(first.status).toBe(200);
    expect(await server.end(signal)).toEqual({ code: 0, signal: null, stderr: '' });
    await stream.text();
    const created = (await Promise.allSettled(creating)).filter((result) => result.status === 'fulfilled' && result.value.status === 200);
    expect(JSON.parse((await own.run('list', '--json')).stdout)).toHaveLength(created.length);
  });
});
