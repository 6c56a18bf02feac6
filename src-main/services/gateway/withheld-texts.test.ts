import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EntityType } from '../../../src-shared/gateway/entity-type';
import type { GatewayExportOptions } from '../../../src-shared/gateway/gateway-export-options';
import { openSecret, UNKNOWN_SECRET } from '../../../src-shared/gateway/secret-value';
import type { Tree } from '../../../src-shared/profile/tree';
import { ExportingHome, sampleEntity, type Kept } from '../../samples/exporting-home';
import { treePosition } from '../secrets/text-position';
import { leavingTexts, rememberedStandings } from './withhold-texts';

const SECRET = 'my-test-key-but-now-longer-than-32-bytes';
/** A token of its own for every place, so that each that is left shows where. */
const canary = (place: number): string => `ghp_Zz3dEf6hIj9kLm2nOp5qRs8tUv1wX${String(place).padStart(3, '0')}`;
const schema = (place: number): Tree => new Map<string, Tree>([['type', 'object'], ['properties', new Map([['q', new Map([['default', canary(place)]])]])]]);

/** A token in every text of every type that is no name, tag or secret by its nature. */
const LEAKY: readonly Kept[] = [
  sampleEntity('tools', {
    name: 'tool', displayName: canary(1), url: `https://t.example/x?api_key=${canary(2)}`, request_type: 'GET', description: `use ${canary(3)} for it`, original_description: canary(4),
    headers: new Map<string, unknown>([['Accept', 'text/html'], ['X-Custom', `Bearer ${canary(5)}`], ['X-API-Key', openSecret(new Map([['X-API-Key', canary(6)]]))]]),
    input_schema: schema(7), output_schema: schema(8), annotations: new Map([['note', canary(9)]]), jsonpath_filter: `$.${canary(10)}`, rate_limit: canary(11), timeout: canary(12),
    auth_type: 'bearer', auth_value: openSecret(new Map([['Authorization', `Bearer ${canary(13)}`]])),
    extras: new Map<string, Tree>([['oauth_config', new Map<string, Tree>([['client_secret', canary(14)], ['scopes', ['a', canary(15)]]])], ['id', '00112233445566778899aabbccddeeff']]),
  }),
  sampleEntity('gateways', {
    name: 'gateway', url: `https://user:${canary(20)}@g.example/mcp`, description: canary(21), capabilities: new Map([['x', canary(22)]]), passthrough_headers: [canary(23)],
    auth_type: 'query_param', auth_query_params: new Map([['key', openSecret(new Map([['key', canary(24)]]))]]), extras: new Map<string, Tree>([['ca_certificate', canary(25)]]),
  }),
  sampleEntity('servers', {
    name: 'server', description: canary(30), tool_ids: ['tool'], sse_endpoint: `/sse?token=${canary(31)}`, websocket_endpoint: canary(32), jsonrpc_endpoint: canary(33), capabilities: new Map([['x', canary(34)]]),
    associated_resources: [`postgres://user:${canary(40)}@db.example/x`], extras: new Map<string, Tree>([['icon', `https://i.example/?token=${canary(35)}`]]),
  }),
  sampleEntity('prompts', { name: 'prompt', original_name: canary(50), custom_name: canary(51), display_name: canary(52), template: `key: ${canary(53)}`, description: canary(54), input_schema: schema(55), extras: new Map<string, Tree>([['x', canary(56)]]) }),
  sampleEntity('resources', { uri: `postgres://user:${canary(40)}@db.example/x`, name: 'resource', description: canary(41), mime_type: canary(42), last_modified: canary(43), content: `a\npassword=${canary(44)}\nb`, extras: new Map<string, Tree>([['x', canary(45)]]) }),
  sampleEntity('roots', { uri: `https://user:${canary(60)}@r.example/`, name: 'root', extras: new Map<string, Tree>([['x', canary(61)]]) }),
];
/** Of them, those that the catalogue knows to be secrets. */
const KNOWN = [6, 13, 24].map(canary);
/** Without the header, which a gateway takes in clear only. */
const ENCRYPTED = [13, 24].map(canary);
const ADDRESSES = [40, 60].map(canary);

const found = (text: string): readonly string[] => Array.from({ length: 100 }, (_, place) => canary(place)).filter((one) => text.includes(one));
const PLANTED = found(JSON.stringify(LEAKY, (_, value: unknown) => (value instanceof Map ? [...value] : value)));

/** A home with the leaky environment. */
class LeakyHome extends ExportingHome {
  static async make(): Promise<LeakyHome> {
    const at = new LeakyHome();
    await at.keep('dev', LEAKY, { secret: SECRET }, 'https://gateway.example.com');
    return at;
  }
}

const changed = (text: string, type: EntityType, changes: object): string => {
  const document = JSON.parse(text) as { entities: Record<string, object[]> };
  document.entities[type] = (document.entities[type] ?? []).map((entity) => ({ ...entity, ...changes }));
  return JSON.stringify(document);
};

describe('what looks like a secret in any text of any type', () => {
  test.each<[string, Partial<GatewayExportOptions>, readonly string[]]>([
    ['stays out where secrets are left out', { secrets: 'omit' }, []],
    ['stays out where they have placeholders', { secrets: 'placeholder' }, []],
    ['leaves sealed', { secrets: 'sealed', password: 'a password' }, []],
    ['stays out of what a gateway is to open, which has no place for it', { secrets: 'environment-key' }, []],
    ['leaves for a gateway with a second yes', { secrets: 'environment-key', allowPlain: true }, PLANTED.filter((one) => !ENCRYPTED.includes(one))],
    ['leaves in clear with a second yes', { secrets: 'plain', allowPlain: true }, PLANTED],
  ])('%s', async (_, options, expected) => {
    using at = await LeakyHome.make();
    const { file, masked } = await at.export('dev', { ...options, include: { tools: [], gateways: [], servers: [], prompts: [], resources: [`postgres://user:${canary(40)}@db.example/x`], roots: [] } });
    expect(found(new TextDecoder().decode(file.content))).toEqual(expected);
    expect(found(JSON.stringify(masked))).toEqual([]);
  });

  test('is counted, and its places are told without it', async () => {
    using at = await LeakyHome.make();
    const omitted = await at.export('dev', { secrets: 'omit' });
    const texts = omitted.masked.length;
    expect(omitted).toMatchObject({ secretsWithheld: texts + KNOWN.length, secretsLeaving: 0 });
    expect(omitted.masked).toEqual(expect.arrayContaining([
      'tools "tool" → url', 'tools "tool" → headers.X-Custom', 'tools "tool" → oauth_config.client_secret', 'tools "tool" → oauth_config.scopes[1]', 'gateways "gateway" → url', 'prompts "prompt" → template',
      'resources "postgres://user:*****@db.example/x" → uri', 'resources "postgres://user:*****@db.example/x" → content', 'servers "server" → associated_resources[0]',
    ]));
    expect(await at.export('dev')).toMatchObject({ secretsWithheld: texts, secretsLeaving: KNOWN.length, masked: omitted.masked });
    expect(await at.export('dev', { secrets: 'plain', allowPlain: true })).toMatchObject({ secretsWithheld: 0, secretsLeaving: texts + KNOWN.length, masked: [] });
    // An address stands in several places, and is no text that something can be sealed in.
    const addresses = ['servers "server" → associated_resources[0]', 'resources "postgres://user:*****@db.example/x" → uri', 'roots "https://user:*****@r.example/" → uri'];
    expect(await at.export('dev', { secrets: 'sealed', password: 'p' })).toMatchObject({ secretsWithheld: addresses.length, secretsLeaving: texts + KNOWN.length - addresses.length, masked: addresses });
  });

  test('seals a document in which nothing else is secret', async () => {
    using at = new ExportingHome();
    await at.keep('dev', [sampleEntity('prompts', { name: 'p', template: canary(1) })]);
    expect(await at.export('dev', { secrets: 'sealed', password: 'p' })).toMatchObject({ secretsLeaving: 1, masked: [] });
  });
});

test('in lists a description is shown without it', async () => {
  using at = await LeakyHome.make();
  const { rows } = at.home.entities.list('dev', { types: ['tools'], search: '', tags: [], from: 0, most: 10 });
  expect(rows.map(({ description }) => description)).toEqual(['use ***** for it']);
});

describe('a file of an environment that comes back to it', () => {
  test.each<[string, Partial<GatewayExportOptions>]>([
    ['without secrets', { secrets: 'omit' }], ['with placeholders', { secrets: 'placeholder' }], ['for its gateway', {}], ['sealed', { secrets: 'sealed', password: 'a password' }], ['in clear', { secrets: 'plain', allowPlain: true }],
  ])('%s changes nothing', async (_, options) => {
    using at = await LeakyHome.make();
    const { entities, historyId, findings } = await at.bring(await at.text('dev', options), 'dev', { strategy: 'update' }, { password: options.password });
    expect({ entities, historyId, masked: findings.filter(({ reason }) => reason?.includes('masked')) }).toMatchObject({ entities: { unchanged: LEAKY.length, updated: 0, created: 0 }, historyId: undefined, masked: [] });
  });

  test('sealed, fills another environment with all but what addresses hold', async () => {
    using at = await LeakyHome.make();
    await at.keep('other', []);
    await at.bring(await at.text('dev', { secrets: 'sealed', password: 'a password' }), 'other', {}, { password: 'a password' });
    const text = await at.text('other', { secrets: 'plain', allowPlain: true });
    expect(found(text)).toEqual(PLANTED.filter((one) => !ADDRESSES.includes(one)));
  });

  test('elsewhere says which texts are not whole, and keeps them as they came', async () => {
    using at = await LeakyHome.make();
    await at.keep('other', []);
    const { items, entities, findings } = await at.bring(await at.text('dev', { secrets: 'omit' }), 'other');
    expect(entities).toMatchObject({ created: LEAKY.length });
    expect(items.find(({ subject }) => subject === 'tool tool')?.blanks).toEqual(expect.arrayContaining(['auth_value', 'url', 'oauth_config.client_secret']));
    expect(findings).toEqual(expect.arrayContaining([expect.objectContaining({ code: 'SECRET_NOT_IN_FILE', severity: 'warning', subject: 'gateway gateway', field: 'url' })]));
  });

  test('with another address brings along what is kept of none', async () => {
    using at = await LeakyHome.make();
    const text = changed(await at.text('dev', { secrets: 'omit', types: ['tools'] }), 'tools', { url: 'https://evil.example/' });
    const { items } = await at.bring(text, 'dev', { strategy: 'update' });
    expect(items).toMatchObject([{ outcome: 'updated', withheld: ['headers.X-API-Key', 'auth_value', 'headers.X-Custom', 'oauth_config.client_secret', 'oauth_config.scopes[1]'] }]);
    const [tool] = (await at.kept('dev')).map(({ entity }) => entity);
    expect(tool).toMatchObject({ description: `use ${canary(3)} for it`, headers: new Map<string, unknown>([['Accept', 'text/html'], ['X-Custom', UNKNOWN_SECRET], ['X-API-Key', UNKNOWN_SECRET]]) });
    expect([...tool?.extras ?? []]).toContainEqual(['oauth_config', new Map<string, Tree>([['client_secret', '*****'], ['scopes', ['a', '*****']]])]);
  });

  test('with another address that is masked is not answered by the one that is kept', async () => {
    using at = await LeakyHome.make();
    const { items } = await at.bring(changed(await at.text('dev', { secrets: 'omit', types: ['gateways'] }), 'gateways', { url: 'https://user:*****@evil.example/mcp' }), 'dev', { strategy: 'update' });
    expect(items).toMatchObject([{ outcome: 'updated', blanks: expect.arrayContaining(['url', 'auth_query_params.key', 'ca_certificate']) as unknown }]);
    expect((await at.kept('dev')).find(({ type }) => type === 'gateways')?.entity).toMatchObject({ url: 'https://user:*****@evil.example/mcp' });
  });
});

test('a file in which texts are masked is no other than what it was exported from', async () => {
  using at = await LeakyHome.make();
  const leaky = LEAKY.filter(([type]) => type !== 'resources' && type !== 'roots');
  await at.keep('no addresses', leaky.map(([type, entity]) => [type, { ...entity, ...(type === 'servers' && { associated_resources: [] }) } as typeof entity]));
  const { file } = await at.export('no addresses', { secrets: 'omit' });
  expect(await at.home.gatewayFiles.diff({ environment: 'no addresses' }, { file: { name: 'x.json', content: file.content, optional: false, as: undefined } })).toEqual([]);
});

test('headers that a full export of the peer masks stay as they are kept', async () => {
  using at = await LeakyHome.make();
  const masked = (more: object): Promise<string> => at.text('dev', { secrets: 'omit', types: ['tools'] }).then((text) => changed(text, 'tools', { headers: { Accept: '*****', 'X-Custom': '*****', 'X-API-Key': '*****' }, ...more }));
  expect((await at.bring(await masked({}), 'dev', { strategy: 'update' })).entities).toMatchObject({ unchanged: 1 });
  expect((await at.bring(await masked({ description: 'new' }), 'dev', { strategy: 'update' })).entities).toMatchObject({ updated: 1 });
  expect((await at.kept('dev'))[0]?.entity).toMatchObject({ description: 'new', headers: new Map<string, unknown>([['Accept', 'text/html'], ['X-Custom', `Bearer ${canary(5)}`], ['X-API-Key', openSecret(new Map([['X-API-Key', canary(6)]]))]]) });
});

test('addresses that differ only in what is masked are not left to be taken for one', async () => {
  using at = new ExportingHome();
  await at.keep('dev', [1, 2].map((number) => sampleEntity('resources', { name: `r${number}`, uri: `postgres://user:${canary(number)}@db.example/x` })), { secret: SECRET });
  for (const options of [{}, { secrets: 'omit' }, { secrets: 'sealed', password: 'a password' }] as const) {
    const error: unknown = await at.export('dev', options).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'USAGE', details: { items: [expect.stringMatching(/: 2 of them$/)] } });
    expect(found(JSON.stringify(error))).toEqual([]);
  }
  expect(await at.export('dev', { allowPlain: true })).toMatchObject({ counts: { resources: 2 } });
});

test('what is remembered of where texts stand is what would be found', () => {
  const step = fc.oneof(fc.constantFrom('env', 'headers', 'args', 'command', 'value', 'default', 'url', 'serverUrl', 'required', 'X-Key', 'api_env_vars', 'password'), fc.nat({ max: 2 }));
  fc.assert(fc.property(fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { maxLength: 8 }), (paths) => {
    const standingAt = rememberedStandings();
    for (const path of [...paths, ...paths]) expect(standingAt(path).position).toEqual(treePosition(path, undefined));
  }), { numRuns: 300 });
});

test('many entities leave as each of them would', () => {
  const text = fc.constantFrom('GET', 'Which one', 'admin1234', canary(60), `Bearer ${canary(61)}`, 'text/html');
  const tool = fc.record({ description: text, request_type: text, annotations: fc.dictionary(fc.constantFrom('note', 'password', 'headers'), text).map((notes) => new Map(Object.entries(notes))), headers: fc.dictionary(fc.constantFrom('Accept', 'X-Custom'), text).map((named) => new Map(Object.entries(named))) });
  fc.assert(fc.property(fc.array(tool, { maxLength: 5 }), (tools) => {
    const standingAt = rememberedStandings();
    for (const [type, entity] of tools.map((fields, index) => sampleEntity('tools', { name: `tool ${index}`, ...fields }))) {
      expect(leavingTexts(type, entity, ['text'], standingAt)).toEqual(leavingTexts(type, entity, ['text']));
    }
  }), { numRuns: 150 });
});
