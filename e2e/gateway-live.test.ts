import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { OPERATIONS, type OperationOutput } from '../src-shared/contract/operations';
import { canary } from './canary';
import type { EndedCommand } from './command-line';
import { findCanaries } from './find-canaries';
import { peerDocument } from './peer-document';
import { refusalOf, reportOf } from './read-output';
import { Serving } from './serving';
import { TemporaryHome } from './temporary-home';

const [bearer, apiKey, secret, wrongToken] = [canary('bearer token'), canary('key of a query'), canary('secret of a gateway'), canary('token that nobody gave')];
/** Another Valise, which answers as the gateway does. */
let there: TemporaryHome;
let here: TemporaryHome;
let server: Serving;
let url: string;

const gateway = (...words: readonly string[]): Promise<EndedCommand> => here.run('gateway', ...words);
const fine = async (running: Promise<EndedCommand>): Promise<EndedCommand> => {
  const ended = await running;
  expect([ended.code, ended.stderr]).toEqual([0, '']);
  return ended;
};
const file = (name: string): string => path.join(here.folder, name);
const pushed = ({ stdout }: EndedCommand): OperationOutput<'gateway.push'> => OPERATIONS['gateway.push'].output.parse(JSON.parse(stdout));

beforeAll(async () => {
  [there, here] = [new TemporaryHome(), new TemporaryHome()];
  here.write('../secret', `${secret}\n`);
  await fine(there.run('gateway', 'environments', 'add', 'default'));
  await fine(there.runWith({ input: secret }, 'gateway', 'environments', 'set-secret', 'default'));
  const { stdout: token } = await there.run('token', 'create', 'pushes');
  here.write('../token', token);
  here.write('../wrong-token', wrongToken);
  server = await Serving.start(there);
  url = `http://127.0.0.1:${server.port}`;
  await fine(gateway('environments', 'add', 'dev', '--url', url));
  await fine(gateway('environments', 'set-secret', 'dev', '--secret-file', file('secret'), '--token-file', file('token')));
  here.write('dev.json', peerDocument({ secret, bearer, apiKey }));
  await fine(gateway('import', 'dev.json', '--environment', 'dev'));
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  here[Symbol.dispose]();
  there[Symbol.dispose]();
});

test('what differs goes to another server, once, and comes from there into another environment, the same', async () => {
  const dry = pushed(await fine(gateway('push', '--environment', 'dev', '--dry-run', '--json')));
  expect([dry.dryRun, dry.sent, new Set(dry.differences.map(({ state }) => state)), dry.status]).toEqual([true, 7, new Set(['only-a']), undefined]);
  expect(pushed(await fine(gateway('push', '--environment', 'dev', '--json')))).toMatchObject({ gateway: url, sent: 7, withheld: [], status: { status: 'completed', created: 7, failed: 0 } });
  expect((await fine(gateway('push', '--environment', 'dev'))).stdout).toBe(`"dev" and the gateway are the same.\nNothing to send to ${url}.\n`);

  await fine(gateway('environments', 'add', 'back', '--url', `${url}/v1/`));
  await fine(gateway('environments', 'set-secret', 'back', '--secret-file', file('secret'), '--token-file', file('token')));
  expect(reportOf(await fine(gateway('pull', '--environment', 'back', '--dry-run', '--json')))).toMatchObject({ dryRun: true, entities: { created: 7 } });
  expect(reportOf(await fine(gateway('pull', '--environment', 'back', '--json'))).entities).toMatchObject({ environment: 'back', total: 7, created: 7, failed: 0 });
  expect((await fine(gateway('diff', 'dev', 'back'))).stdout).toBe('dev and back are the same.\n');
  expect(reportOf(await fine(gateway('pull', '--environment', 'back', '--json'))).entities).toMatchObject({ unchanged: 7, created: 0 });
});

test('over REST both are jobs, and the import is one that is taken back', async () => {
  await using serving = await Serving.start(here);
  expect((await serving.call('POST', '/environments', { name: 'rest', url })).status).toBe(200);
  await serving.call('POST', '/environments/rest/secret', { secret, token: (await there.run('token', 'create', 'rest')).stdout.trim() });
  const pulled = await serving.call('POST', '/environments/rest/pull', { jobId: 'pulls' });
  expect([pulled.status, pulled.json]).toEqual([200, expect.objectContaining({ entities: expect.objectContaining({ environment: 'rest', created: 7 }) as unknown, historyId: expect.any(Number) as unknown })]);
  expect((await serving.call('POST', '/environments/rest/push', { jobId: 'pushes' })).json).toMatchObject({ differences: [], sent: 0 });
  expect((await serving.call('GET', '/jobs')).json).toMatchObject([{ id: 'pushes', state: 'done', title: 'rest' }, { id: 'pulls', state: 'done', title: 'rest', historyId: expect.any(Number) as unknown }]);
  expect((await serving.call('POST', '/history/undo', {})).status).toBe(200);
  expect((await serving.call('POST', '/environments/rest/push', { dryRun: true })).json).toMatchObject({ differences: Array.from({ length: 7 }, () => ({ state: 'only-b' })), sent: 0 });
});

test('a token that the gateway does not take, and no token, are told; at another address the token is forgotten', async () => {
  await fine(gateway('environments', 'set-secret', 'dev', '--token-file', file('wrong-token')));
  for (const way of ['pull', 'push']) {
    const refused = await gateway(way, '--environment', 'dev', '--json');
    expect([refused.code, refusalOf(refused)]).toEqual([8, expect.objectContaining({ code: 'GATEWAY_REFUSED', subject: url, reason: 'it answered 401, it does not take the token' })]);
  }
  expect((await fine(gateway('environments', 'update', 'dev', '--url', 'http://127.0.0.1:1'))).stdout).toContain('It has no token for that address');
  expect(await gateway('push', '--environment', 'dev')).toMatchObject({ code: 2, stderr: expect.stringContaining('--token-file FILE') as string });
});

/**
 * A gateway that is no Valise: its address and a token of it, the secret with which its values are to be opened, and whether something may be
 * put there. docs/gateway.md says how to have one.
 */
const { VALISE_PEER: peer, VALISE_PEER_TOKEN: peerToken, VALISE_PEER_SECRET: peerSecret, VALISE_PEER_WRITES: peerWrites } = process.env;

async function addPeer(name: string): Promise<void> {
  here.write('../peer-token', peerToken ?? '');
  here.write('../peer-secret', peerSecret ?? '');
  await fine(gateway('environments', 'add', name, '--url', peer ?? ''));
  await fine(gateway('environments', 'set-secret', name, '--token-file', file('peer-token'), ...(peerSecret === undefined ? [] : ['--secret-file', file('peer-secret')])));
}

test('a gateway that is no Valise is read, and compared with what was read', async (context) => {
  if (peer === undefined || peerToken === undefined) return context.skip('VALISE_PEER and VALISE_PEER_TOKEN name no gateway: this did not run');
  await addPeer('peer');
  expect(reportOf(await gateway('pull', '--environment', 'peer', '--partial', '--json')).entities?.environment).toBe('peer');
  expect(pushed(await gateway('push', '--environment', 'peer', '--dry-run', '--json')).differences.filter(({ state }) => state === 'only-a')).toEqual([]);
  return undefined;
});

test('a gateway that is no Valise takes what is new to it, and tells of it what was sent', async (context) => {
  if (peer === undefined || peerToken === undefined || peerSecret === undefined || peerWrites !== 'yes') return context.skip('VALISE_PEER_WRITES is not "yes": nothing was put anywhere, and this did not run');
  const stamp = Date.now();
  const tags = ['Big Data', 'production'];
  await addPeer('sent');
  here.write('sent.json', {
    version: '2025-11-25', exported_at: '2026-01-01T00:00:00Z',
    entities: {
      tools: [{
        name: `Valise_Tool.${stamp}`, url: 'http://127.0.0.1:9/weather', integration_type: 'REST', request_type: 'GET', description: 'Wie wird das Wetter? ☂', tags,
        headers: { Accept: 'text/plain', 'X-Api-Key': apiKey }, auth_type: 'bearer', auth_value: { Authorization: `Bearer ${bearer}` },
      }],
      prompts: [{ name: `valise-prompt-${stamp}`, template: 'Hallo {{ name }} ☂', tags }],
      resources: [{ name: `notes ${stamp}`, uri: `notes://valise/${stamp}`, mime_type: 'text/plain', tags }],
      servers: [{ name: `Valise ${stamp}`, description: 'täglich', tool_ids: [`Valise_Tool.${stamp}`], tags }],
    },
  });
  await fine(gateway('import', 'sent.json', '--environment', 'sent'));
  expect(pushed(await fine(gateway('push', '--environment', 'sent', '--json')))).toMatchObject({ sent: 4, alreadyThere: [], status: { status: 'completed', created: 4, failed: 0, errors: [] } });
  const again = pushed(await gateway('push', '--environment', 'sent', '--json'));
  expect([again.sent, again.differences.filter(({ state }) => state === 'only-a')]).toEqual([0, []]);
  expect(again.alreadyThere).toContain(`tool Valise_Tool.${stamp}`);
  return undefined;
});

test('no secret is found in what is kept or was said', () => {
  expect(findCanaries([bearer, apiKey, secret, wrongToken], here.files(), here.said)).toEqual([]);
});
