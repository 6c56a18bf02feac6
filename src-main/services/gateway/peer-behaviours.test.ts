import { describe, expect, test } from 'vitest';
import type { Entity } from '../../../src-shared/gateway/entity-catalogue';
import { FILE_ORDER, type EntityType } from '../../../src-shared/gateway/entity-type';
import { openSecret } from '../../../src-shared/gateway/secret-value';
import type { Tree } from '../../../src-shared/profile/tree';
import type { Resolution } from '../../../src-shared/transfer/resolution';
import { parseGatewayDocument } from '../../formats/gateway/parse-gateway-document';
import { parseText } from '../../formats/parse-text';
import { ExportingHome, sampleEntity, type Kept } from '../../samples/exporting-home';
import { bearer, SAMPLE_GATEWAY, sampleTool } from '../../samples/gateway-entities';
import { refusal } from '../../samples/small-home';
import { openPeerValues } from './peer-values';
import { secretKeyOf } from './secret-key-of';

// The numbers are those of the table in docs/gateway.md.

interface Written {
  readonly version: string;
  readonly entities: Readonly<Record<EntityType, readonly Readonly<Record<string, unknown>>[]>>;
  readonly metadata: { readonly entity_counts: object; readonly export_options: object };
}
const written = async (at: ExportingHome, options: Parameters<ExportingHome['text']>[1] = {}): Promise<Written> => JSON.parse(await at.text('dev', options)) as Written;
const document = (entities: object, more: object = {}): object => ({ version: '2025-06-18', exported_at: '2026-02-16T05:07:35Z', entities, ...more });
const restTool = (name: string, fields: object = {}): object => ({ name, url: 'https://tool.example.com', integration_type: 'REST', ...fields });
const kept = async (at: ExportingHome): Promise<readonly Entity[]> => (await at.kept('dev')).map(({ entity }) => entity);

async function homeOf(entities: readonly Kept[], secret?: string): Promise<ExportingHome> {
  const at = new ExportingHome();
  await at.keep('dev', entities, secret === undefined ? {} : { secret });
  return at;
}

describe('export', () => {
  test('5: after a change of the secret, values open with the new one only', async () => {
    using at = await homeOf([sampleTool('a', bearer('Bearer x'))], 'the first secret');
    const value = async (): Promise<unknown> => (await written(at)).entities.tools[0]?.['auth_value'];
    expect([...openPeerValues(secretKeyOf('the first secret'), String(await value()))]).toEqual([['Authorization', 'Bearer x']]);
    await at.home.environments.setSecret('dev', { secret: 'the second one' });
    const second = String(await value());
    expect([...openPeerValues(secretKeyOf('the second one'), second)]).toEqual([['Authorization', 'Bearer x']]);
    expect(() => openPeerValues(secretKeyOf('the first secret'), second)).toThrow('PASSWORD_WRONG');
  });

  test('14: of an empty environment there is a document with no entities, that is read again', async () => {
    using at = await homeOf([]);
    const { entities, metadata } = await written(at);
    expect([entities, metadata.entity_counts]).toEqual([Object.fromEntries(FILE_ORDER.map((type) => [type, []])), Object.fromEntries(FILE_ORDER.map((type) => [type, 0]))]);
    expect(parseGatewayDocument(parseText(await at.text('dev'))).rejected).toEqual([]);
  });

  test('15: a tool of another type than REST leaves like any other, and is noted when it is read', async () => {
    using at = await homeOf([sampleTool('remote', { integration_type: 'MCP' })]);
    const text = await at.text('dev');
    expect(parseGatewayDocument(parseText(text)).findings.map(({ code, field }) => [code, field])).toEqual([['PEER_WOULD_REFUSE', 'integration_type']]);
  });

  test('17, 18, 19: credentials that came in clear leave encrypted, with their type', async () => {
    using at = await homeOf([], 'a secret of tests');
    await at.bring(document({ gateways: [{ name: 'g', url: 'https://g.example.com', auth_type: 'authheaders', auth_value: { 'X-One': '1', 'X-Two': 'ü' } }], tools: [restTool('t', { auth_type: 'basic', auth_value: { Authorization: 'Basic dTpw' } })] }), 'dev');
    const { gateways: [gateway], tools: [tool] } = (await written(at)).entities;
    expect([gateway?.['auth_type'], tool?.['auth_type']]).toEqual(['authheaders', 'basic']);
    expect([gateway, tool].map((one) => [...openPeerValues(secretKeyOf('a secret of tests'), String(one?.['auth_value']))])).toEqual([[['X-One', '1'], ['X-Two', 'ü']], [['Authorization', 'Basic dTpw']]]);
  });

  test('25, 40: roots of any scheme, chosen by address', async () => {
    using at = await homeOf([sampleEntity('roots', { uri: 'file:///srv', name: 'srv' }), sampleEntity('roots', { uri: 'https://example.com/a', name: 'web' })]);
    expect((await written(at)).entities.roots).toEqual([{ uri: 'file:///srv', name: 'srv' }, { uri: 'https://example.com/a', name: 'web' }]);
    expect((await written(at, { include: { roots: ['https://example.com/a'] } })).entities.roots).toEqual([{ uri: 'https://example.com/a', name: 'web' }]);
  });

  test('33, 34, 37, 39: a selective one says so, has the types that were named, and whole entities', async () => {
    using at = await homeOf([...SAMPLE_GATEWAY, sampleEntity('prompts', { name: 'with schema', template: '{{ a }}', input_schema: new Map<string, Tree>([['type', 'object'], ['properties', new Map([['a', new Map([['type', 'integer']])]])]]) })], 'a secret of tests');
    const include = { tools: ['weather_api'], gateways: ['GitHub'], servers: ['bundle'], prompts: ['with schema'], resources: ['file:///a'], roots: ['file:///srv'] };
    const { entities, metadata: { export_options: said } } = await written(at, { include, dependencies: false });
    expect(said).toMatchObject({ selective: true, selections: include });
    expect(Object.keys(entities)).toEqual(FILE_ORDER);
    expect(entities.tools).toEqual([expect.objectContaining({ displayName: null, auth_type: 'bearer', auth_value: expect.stringMatching(/^[\w-]{40,}$/) as unknown })]);
    expect(entities.prompts).toEqual([expect.objectContaining({ is_active: true, input_schema: { type: 'object', properties: { a: { type: 'integer' } } } })]);
  });
});

describe('import', () => {
  test('30: counts that are no object are passed over, as nothing is made of them; counts that differ are told', async () => {
    using at = await homeOf([]);
    expect((await at.bring(document({ tools: [restTool('a')] }, { metadata: { entity_counts: [1] } }), 'dev')).entities).toMatchObject({ created: 1 });
    expect((await at.bring(document({ tools: [restTool('b')] }, { metadata: { entity_counts: { tools: 7 } } }), 'dev')).findings).toMatchObject([{ code: 'COUNTS_DIFFER' }]);
  });

  test.each<[string, object, RegExp]>([
    ['47: entities that are a text', document([]), /entities/],
    ['48: a type that is none', document({ widgets: [] }), /widgets/],
    ['49: a type whose value is no list', document({ tools: {} }), /tools/],
    ['50: an entry that is no object', document({ tools: ['a'] }), /tools? 1|tool 1/],
    ['51: a tool without a name', document({ tools: [{ url: 'https://a', integration_type: 'REST' }] }), /name/],
  ])('%s is refused by name', async (_, given, told) => {
    using at = await homeOf([]);
    const error: unknown = await at.bring(given, 'dev').then(() => undefined, (caught: unknown) => caught);
    expect(JSON.stringify(error)).toMatch(/ITEMS_REJECTED|DOCUMENT_INVALID/);
    expect(JSON.stringify(error)).toMatch(told);
    expect(await kept(at)).toEqual([]);
  });

  const CHANGES: Readonly<Record<EntityType, readonly [Kept, object]>> = {
    tools: [sampleTool('one'), restTool('one', { description: 'new' })],
    gateways: [sampleEntity('gateways', { name: 'one' }), { name: 'one', url: 'https://gateway.example.com', description: 'new' }],
    servers: [sampleEntity('servers', { name: 'one' }), { name: 'one', description: 'new' }],
    prompts: [sampleEntity('prompts', { name: 'one' }), { name: 'one', template: 'new' }],
    resources: [sampleEntity('resources', { uri: 'mem://one' }), { uri: 'mem://one', name: 'new' }],
    roots: [sampleEntity('roots', { uri: 'file:///one', name: 'one' }), { uri: 'file:///one', name: 'new' }],
  };

  test.each(FILE_ORDER.flatMap((type) => (['skip', 'update', 'rename', 'fail'] as const).map((strategy) => [type, strategy] as const)))('56–58, 66–72: %s, %s', async (type, strategy) => {
    const [before, incoming] = CHANGES[type];
    using at = await homeOf([before]);
    const bring = (answers: Partial<Resolution>) => at.bring(document({ [type]: [incoming] }), 'dev', answers);
    if (strategy === 'fail') expect(await refusal(bring({ strategy }))).toBe('CONFLICTS_UNDECIDED');
    else expect((await bring({ strategy })).entities).toMatchObject({ skip: { skipped: 1 }, update: { updated: 1 }, rename: { renamed: 1 } }[strategy]);
    const after = await kept(at);
    expect(after).toHaveLength(strategy === 'rename' ? 2 : 1);
    expect(JSON.stringify(after).includes('new')).toBe(strategy === 'update' || strategy === 'rename');
    if (strategy === 'rename') expect(JSON.stringify(after)).toMatch(/one_imported_\d{10}"/);
  });

  test('62, 73: what can not be taken fails one by one, and the rest comes where that is asked for', async () => {
    using at = await homeOf([]);
    const given = document({ tools: [{ name: 'a' }, { name: 'b' }, { name: 'c' }], prompts: [{ name: 'p', template: 't' }] });
    expect(await refusal(at.bring(given, 'dev'))).toBe('ITEMS_REJECTED');
    expect(await kept(at)).toEqual([]);
    const { entities, findings } = await at.bring(given, 'dev', { partial: true });
    expect(entities).toMatchObject({ total: 4, created: 1, failed: 3 });
    expect(new Set(findings.filter(({ severity }) => severity === 'error').map(({ subject }) => subject))).toEqual(new Set(['tool "a"', 'tool "b"', 'tool "c"']));
  });

  test.each(['tools', 'prompts', 'resources'] as const)('75, 76: ten %s, and then one of them with a new one', async (type) => {
    using at = await homeOf([]);
    const of = (name: string): object => ({ tools: restTool(name), prompts: { name, template: 't' }, resources: { name, uri: `mem://${name}` } }[type]);
    expect((await at.bring(document({ [type]: Array.from({ length: 10 }, (_, index) => of(`item-${index}`)) }), 'dev')).entities).toMatchObject({ created: 10 });
    const changed = { ...of('item-3'), description: 'changed' };
    expect((await at.bring(document({ [type]: [changed, of('fresh')] }), 'dev', { strategy: 'skip' })).entities).toMatchObject({ skipped: 1, created: 1 });
    expect(await kept(at)).toHaveLength(11);
  });

  test('77: the original description stays', async () => {
    using at = await homeOf([]);
    await at.bring(document({ tools: [restTool('a', { description: 'mine', original_description: 'theirs' })] }), 'dev');
    expect(await kept(at)).toMatchObject([{ description: 'mine', original_description: 'theirs' }]);
  });

  test('78: nobody owns an entity because a file says so', async () => {
    using at = await homeOf([]);
    await at.bring(document({ tools: [restTool('a', { team_id: 'x', owner_email: 'a@b.example', visibility: 'public', team: 'y', other: 'stays' })] }), 'dev');
    expect((await kept(at)).map(({ extras }) => [...extras])).toEqual([[['other', 'stays']]]);
  });

  test('82, 83, 85: credentials of every type stay the texts that they are', async () => {
    using at = await homeOf([]);
    await at.bring(document({ gateways: [{ name: 'g', url: 'https://g.example.com', auth_type: 'query_param', auth_query_params: { key: { key: 'k' } } }], tools: [restTool('t', { auth_type: 'basic', auth_value: { Authorization: 'Basic dXNlcjpwYTpzcw==' } })] }), 'dev');
    const [tool, gateway] = await kept(at);
    expect(tool).toMatchObject({ auth_value: openSecret(new Map([['Authorization', 'Basic dXNlcjpwYTpzcw==']])) });
    expect(gateway).toMatchObject({ auth_query_params: new Map([['key', openSecret(new Map([['key', 'k']]))]]) });
  });

  test('89, 90: references stay as they are spelled, in their order; one that nothing answers is told', async () => {
    using at = await homeOf([]);
    const server = (tools: readonly string[]): object => document({ tools: [restTool('Weather API'), restTool('b')], servers: [{ name: 's', tool_ids: tools }] });
    await at.bring(server(['b', 'weather-api', 'Weather API']), 'dev');
    expect((await kept(at)).find((one) => 'tool_ids' in one)).toMatchObject({ tool_ids: ['b', 'weather-api', 'Weather API'] });
    expect(await refusal(at.bring(server(['gone']), 'dev', { strategy: 'update' }))).toBe('ITEMS_REJECTED');
    expect((await at.bring(server(['gone']), 'dev', { strategy: 'update', partial: true })).findings).toContainEqual(expect.objectContaining({ code: 'REFERENCE_UNRESOLVED', subject: 'server s', reason: 'tool gone' }));
  });

  test('91: the schema of a prompt stays whole, and tags become tags', async () => {
    using at = await homeOf([]);
    await at.bring(document({ prompts: [{ name: 'p', template: '{{ a }}', tags: ['Big Data'], input_schema: { type: 'object', properties: { a: { type: 'string', enum: ['x'] } }, required: ['a'] } }] }), 'dev');
    expect((await written(at)).entities.prompts).toMatchObject([{ tags: ['Big Data'], input_schema: { properties: { a: { enum: ['x'] } }, required: ['a'] } }]);
  });
});
