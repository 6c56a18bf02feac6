import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { GatewayPush } from '../../../src-shared/contract/gateway-operations';
import { SmallHome, refusal } from '../../samples/small-home';
import { StandInGateway } from '../../samples/stand-in-gateway';
import { stop, UNWATCHED } from '../import/job-watch';
import type { PullRequest } from './live-gateway-service';

const SECRET = 'my-test-key-but-now-longer-than-32-bytes';
/** `{"Authorization":"Bearer test_token_123"}` under it, as the gateway has encrypted it. */
const VALUE = 'AAECAwQFBgcICQoLaTr67w0r9uzWgQnMYPE_YiLCa6e_BYprb9TuvshlqIy2Kwqwkyni60YGzlq2F2ZN5rhogYsgOfy_';
const TOKEN = 'token-of-the-gateway';
const URL_OF_IT = 'https://gateway.example.com/base/';

const tool = (name: string, fields: object = {}): object => ({ name, url: 'https://tools.example.com', integration_type: 'REST', ...fields });
/** As a Valise exports. */
const exported = (entities: object): object => ({ version: '2025-11-25', exported_at: '2026-01-01T00:00:00Z', entities, api_version: 'v1' });
const BEARER = { auth_type: 'bearer', auth_value: VALUE };

let home: SmallHome;
let peer: StandInGateway;
beforeEach(async () => {
  peer = new StandInGateway();
  home = new SmallHome(peer);
  await home.environments.add({ name: 'dev', description: '', url: URL_OF_IT });
  await home.environments.setSecret('dev', { secret: SECRET, token: TOKEN });
});
afterEach(() => home[Symbol.dispose]());

const pull = (request: Partial<PullRequest> = {}) => home.liveGateways.pull({ environment: 'dev', conflictStrategy: 'fail', dryRun: false, partial: false, ...request }, UNWATCHED);
const push = (dryRun = false): Promise<GatewayPush> => home.liveGateways.push({ environment: 'dev', dryRun, existing: false }, UNWATCHED);
const put = (name: string, fields: object = {}) => home.entities.put({ environment: 'dev', type: 'tools', text: JSON.stringify(tool(name, fields)) });
const names = () => home.entities.list('dev', { search: '', tags: [], from: 0, most: 100 }).rows.map(({ type, identity, secrets }) => [type, identity, secrets]);
const told = ({ differences }: GatewayPush) => differences.map(({ identity, state }) => [identity, state]);
const sentTools = (): unknown => (peer.asked.at(-1)?.sent as { import_data: { entities: { tools?: { name: string }[] } } } | undefined)?.import_data.entities.tools?.map(({ name }) => name);

describe('pull', () => {
  test('brings in what the gateway has, opened with the secret of the environment, and the second time changes nothing', async () => {
    peer.exported = exported({ tools: [tool('weather', BEARER)], prompts: [{ name: 'greet', template: 'Hello' }] });
    expect(await pull()).toMatchObject({ success: true, entities: { environment: 'dev', created: 2 }, historyId: expect.any(Number) as number });
    expect(names()).toEqual([['tools', 'weather', 1], ['prompts', 'greet', 0]]);
    expect(await pull()).toMatchObject({ entities: { unchanged: 2 } });
    expect(peer.asked[0]).toEqual({ url: URL_OF_IT, token: TOKEN });
  });

  test('writes nothing in a dry run, or where something clashes, and follows the strategy', async () => {
    await put('weather');
    peer.exported = exported({ tools: [tool('weather', { url: 'https://other.example.com' }), tool('new')] });
    expect(await pull({ dryRun: true, conflictStrategy: 'update' })).toMatchObject({ dryRun: true, entities: { created: 1, updated: 1 } });
    expect(await refusal(pull())).toBe('CONFLICTS_UNDECIDED');
    expect(names()).toEqual([['tools', 'weather', 0]]);
    expect(await pull({ conflictStrategy: 'skip' })).toMatchObject({ entities: { created: 1, skipped: 1 } });
  });

  test.each([
    ['a page', '<html>', 'FORMAT_UNKNOWN'], ['another document', { mcpServers: {} }, 'DOCUMENT_INVALID'], ['nothing', '', 'FILE_EMPTY'], ['a list', [], 'DOCUMENT_INVALID'],
    ['values under another secret', exported({ tools: [tool('weather', { auth_type: 'bearer', auth_value: VALUE.replace('AAEC', 'BBEC') })] }), 'ENVIRONMENT_SECRET_WRONG'],
  ])('refuses %s and keeps nothing', async (_, answer, code) => {
    peer.exported = answer;
    for (const partial of [false, true]) expect(await refusal(pull({ partial }))).toBe(code);
    expect(names()).toEqual([]);
  });
});

describe('push', () => {
  test('sends what differs and nothing else, encrypted for the gateway', async () => {
    await put('same');
    await put('changed', { description: 'ours' });
    await put('new', { auth_type: 'bearer', auth_value: { Authorization: 'Bearer very-secret-1' } });
    peer.exported = exported({ tools: [tool('same'), tool('changed', { description: 'theirs' }), tool('only there')] });
    peer.answer = { import_id: 'x', status: 'completed', progress: { total: 2, created: 1, updated: 1 }, errors: ['Failed: very-secret-1 and Bearer very-secret-1', 5], warnings: 'none', more: true };
    const done = await push();
    expect(told(done)).toEqual([['changed', 'changed'], ['new', 'only-a'], ['only there', 'only-b']]);
    expect(done).toMatchObject({ environment: 'dev', sent: 2, status: { importId: 'x', status: 'completed', created: 1, updated: 1, skipped: 0, failed: 0, warnings: [] } });
    expect(JSON.stringify(done)).not.toContain('very-secret-1');
    expect(peer.asked.at(-1)).toMatchObject({ url: URL_OF_IT, token: TOKEN, sent: { conflict_strategy: 'update', import_data: { entities: { tools: [{ name: 'changed' }, { name: 'new', auth_type: 'bearer', auth_value: expect.any(String) as string }] } } } });
    expect(JSON.stringify(peer.asked.at(-1)?.sent)).not.toContain('very-secret-1');
  });

  test('sends nothing in a dry run, nor where both are the same', async () => {
    await put('same', { auth_type: 'bearer', auth_value: { Authorization: 'Bearer test_token_123' } });
    peer.exported = exported({ tools: [tool('same', BEARER)] });
    expect(await push()).toMatchObject({ differences: [], secretsNotTold: [], sent: 0 });
    await put('new');
    expect(await push(true)).toMatchObject({ dryRun: true, differences: [{ identity: 'new', state: 'only-a' }], sent: 1 });
    expect(peer.asked.filter(({ sent }) => sent !== undefined)).toEqual([]);
  });

  test('sends a secret that the gateway does not tell, and leaves one alone that is not known here', async () => {
    await put('masked', { auth_type: 'bearer', auth_value: { Authorization: 'Bearer very-secret-1' } });
    await put('blank', { auth_type: 'bearer', auth_value: null, description: 'ours' });
    peer.exported = exported({ tools: [tool('masked', { auth_type: 'bearer', auth_value: null }), tool('blank', { ...BEARER, description: 'theirs' })] });
    expect(await push()).toMatchObject({ secretsNotTold: ['tool masked'], withheld: ['tool blank'], sent: 1 });
    expect(sentTools()).toEqual(['masked']);
  });

  test('sends the peer what is new to it only, and reads it though it has something twice', async () => {
    await put('changed', { description: 'ours', tags: ['Big Data'], headers: { 'X-Api-Key': 'very-secret-1' } });
    await put('new', { tags: ['Big Data'], headers: { 'X-Api-Key': 'very-secret-1' } });
    peer.exported = { ...exported({ tools: [tool('changed'), tool('changed'), tool('changed', { description: 'again' })] }), api_version: undefined };
    expect(await push()).toMatchObject({ alreadyThere: ['tool changed'], withheld: [], sent: 1 });
    // Of these it takes no objects on import, though it exports them.
    expect(peer.asked.at(-1)?.sent).toMatchObject({ import_data: { entities: { tools: [{ name: 'new', tags: ['Big Data'], headers: { 'X-Api-Key': 'very-secret-1' } }] } } });
    expect(await home.liveGateways.push({ environment: 'dev', dryRun: true, existing: true }, UNWATCHED)).toMatchObject({ alreadyThere: [], sent: 2 });
  });

  test('sends addresses as they stand, whatever they hold: a mask would take the place of what the gateway has', async () => {
    await put('keyed', { url: 'https://tools.example.com/?api_key=Ab3dEf6hIj9kLm2nOp5qRs8t' });
    await push();
    expect(peer.asked.at(-1)?.sent).toMatchObject({ import_data: { entities: { tools: [{ url: 'https://tools.example.com/?api_key=Ab3dEf6hIj9kLm2nOp5qRs8t' }] } } });
  });

  test('takes a type that the gateway does not speak of for one that it has nothing of', async () => {
    await put('new');
    peer.exported = exported({});
    expect(told(await push())).toEqual([['new', 'only-a']]);
  });

  test('needs the secret of the environment only where there are secrets', async () => {
    await put('plain');
    await home.environments.setSecret('dev', { secret: null });
    expect(await push()).toMatchObject({ sent: 1 });
    await put('secret', { auth_type: 'bearer', auth_value: { Authorization: 'Bearer very-secret-1' } });
    expect(await refusal(push())).toBe('ENVIRONMENT_SECRET_REQUIRED');
  });

  test.each([['no JSON', 'thanks'], ['no object', []], ['no status', { detail: 'very-secret-1' }]])('says that nobody knows what became of it where the answer is %s', async (_, answer) => {
    await put('new');
    peer.answer = answer;
    await expect(push()).rejects.toMatchObject({ code: 'GATEWAY_REFUSED', details: { subject: 'https://gateway.example.com', reason: expect.stringContaining('not known') as string } });
  });

  test('refuses what the gateway exports under another secret before anything is sent', async () => {
    await put('new');
    peer.exported = exported({ tools: [tool('weather', { auth_type: 'bearer', auth_value: VALUE.replace('AAEC', 'BBEC') })] });
    expect(await refusal(push())).toBe('ENVIRONMENT_SECRET_WRONG');
    expect(peer.asked).toHaveLength(1);
  });
});

describe('an environment without what it takes', () => {
  const both = [['pull', pull], ['push', push]] as const;
  test.each(both)('%s says how an address is set, and how a token is', async (_, ask) => {
    await home.environments.setSecret('dev', { token: null });
    await expect(ask()).rejects.toMatchObject({ code: 'USAGE', details: { reason: expect.stringContaining('environments set-secret "dev" --token-file') as string } });
    await home.environments.update('dev', { url: null });
    await expect(ask()).rejects.toMatchObject({ code: 'USAGE', details: { reason: expect.stringContaining('environments update "dev" --url') as string } });
    await home.environments.remove('dev');
    expect(await refusal(ask())).toBe('ENVIRONMENT_NOT_FOUND');
    expect(peer.asked).toEqual([]);
  });
});

test('who asks to stop has the gateway let go', async () => {
  const signal = new SharedArrayBuffer(4);
  peer.fetchExport = (_access, stopped?: AbortSignal) => new Promise((_resolve, reject) => stopped?.addEventListener('abort', () => reject(new Error('let go'))));
  const pulling = home.liveGateways.push({ environment: 'dev', dryRun: false, existing: false }, { step: () => stop(signal), signal });
  await expect(pulling).rejects.toThrow('let go');
});
