import { describe, expect, test } from 'vitest';
import { openSecret, UNKNOWN_SECRET } from '../../../src-shared/gateway/secret-value';
import { MASK, UNKNOWN_MASK } from '../secrets/mask-text';
import { refusal } from '../../samples/small-home';
import { diffGateway, type ComparedSide } from './diff-gateway';
import { ExportingHome, sampleEntity, type Kept } from '../../samples/exporting-home';

const CANARY = 'ghp_Ab3dEf6hIj9kLm2nOp5qRs8tUv1wXy4zAb7c';
const side = (...kept: readonly Kept[]): ComparedSide => ({ types: ['tools', 'gateways', 'servers', 'resources', 'roots'], entities: kept.map(([type, entity]) => ({ type, entity })) });
const tool = (fields: Readonly<Record<string, unknown>> = {}, name = 'weather_api'): Kept => sampleEntity('tools', { name, url: 'https://tool.example.com', ...fields });
const bearer = (text: string) => ({ auth_type: 'bearer', auth_value: openSecret(new Map([['Authorization', text]])) });
const headers = (value: unknown) => ({ headers: new Map([['X-API-Key', value]]) });
const known = (text: string) => openSecret(new Map([['X-API-Key', text]]));

const HIDDEN = { mine: MASK, theirs: MASK, secretDiffers: true };

test.each<[string, Kept, Kept, readonly object[]]>([
  ['the same', tool(bearer('a')), tool(bearer('a')), []],
  ['a field', tool({ description: 'one' }), tool({ description: 'two' }), [{ field: 'description', mine: 'one', theirs: 'two', secretDiffers: false }]],
  ['a field that one has', tool({ description: 'one' }), tool(), [{ field: 'description', mine: 'one', secretDiffers: false }]],
  ['a name that is the same to a gateway', tool({}, 'weather_api'), tool({}, 'Weather API'), [{ field: 'name', mine: 'weather_api', theirs: 'Weather API', secretDiffers: false }]],
  ['a switch', tool({ is_active: false }), tool(), [{ field: 'is_active', mine: 'false', theirs: 'true', secretDiffers: false }]],
  ['an object, whatever its order', tool({ input_schema: new Map([['a', 1], ['b', 2]]) }), tool({ input_schema: new Map([['b', 2], ['a', 1]]) }), []],
  ['a value in an object', tool({ input_schema: new Map([['a', 1]]) }), tool({ input_schema: new Map([['a', 2]]) }), [{ field: 'input_schema', mine: '{"a":1}', theirs: '{"a":2}', secretDiffers: false }]],
  ['tags, whatever their order', tool({ tags: [{ id: 'aa', label: 'aa' }, { id: 'bb', label: 'bb' }] }), tool({ tags: [{ id: 'bb', label: 'BB' }, { id: 'aa', label: 'aa' }] }), []],
  ['a tag', tool({ tags: [{ id: 'aa', label: 'aa' }] }), tool(), [{ field: 'tags', mine: 'aa', theirs: '', secretDiffers: false }]],
  ['references, whatever their order', sampleEntity('servers', { name: 's', tool_ids: ['a', 'b'] }), sampleEntity('servers', { name: 's', tool_ids: ['b', 'a'] }), []],
  ['what a gateway tells of itself', tool({ created_at: '2025', rate_limit: 1, extras: new Map([['id', 'x']]) }), tool({ created_at: '2026', extras: new Map([['id', 'y']]) }), []],
  ['an unknown field of a known name', tool({ extras: new Map([['team', 'a']]) }), tool({ extras: new Map([['team', 'b']]) }), [{ field: 'team', mine: 'a', theirs: 'b', secretDiffers: false }]],
  ['a secret', tool(bearer('a')), tool(bearer('b')), [{ field: 'auth_value', ...HIDDEN }]],
  ['a secret that one side does not know', tool(bearer('a')), tool({ auth_type: 'bearer', auth_value: UNKNOWN_SECRET }), []],
  ['a secret that one side does not have', tool(bearer('a')), tool({ auth_type: 'bearer' }), [{ field: 'auth_value', mine: MASK, secretDiffers: false }]],
  ['an unknown one that one side does not have', tool({ auth_value: UNKNOWN_SECRET }), tool(), [{ field: 'auth_value', mine: UNKNOWN_MASK, secretDiffers: false }]],
  ['a header', tool(headers(known('a'))), tool(headers(known('b'))), [{ field: 'headers.X-API-Key', ...HIDDEN }]],
  ['a header that one side takes for a text, and is the same', tool(headers('a')), tool(headers(known('a'))), []],
  ['a header that one side takes for a text', tool(headers('a')), tool(headers(known('b'))), [{ field: 'headers.X-API-Key', ...HIDDEN }]],
  ['a masked header', tool(headers('a')), tool(headers(UNKNOWN_SECRET)), []],
  ['a secret where nobody expects one', tool({ url: `https://h/?api_key=${CANARY}` }), tool({ url: 'https://h/' }), [{ field: 'url', mine: `https://h/?api_key=${MASK}`, theirs: 'https://h/', secretDiffers: false }]],
])('%s', (_, mine, theirs, expected) => {
  const [difference, ...others] = diffGateway(side(mine), side(theirs));
  expect(others).toEqual([]);
  expect(difference?.differences ?? []).toEqual(expected);
  expect(difference?.state).toBe(expected.length === 0 ? undefined : 'changed');
});

test('what one side lacks is told by type and name, but not of a type that it does not speak of', () => {
  const [a, b, root] = [tool({}, 'a'), tool({}, 'b'), sampleEntity('roots', { uri: 'FILE:///x', name: 'x' })];
  expect(diffGateway(side(b, a, root), { ...side(tool({}, 'c')), types: ['tools'] })).toEqual([
    { type: 'tools', identity: 'a', state: 'only-a', differences: [] },
    { type: 'tools', identity: 'b', state: 'only-a', differences: [] },
    { type: 'tools', identity: 'c', state: 'only-b', differences: [] },
  ]);
  expect(diffGateway(side(root), side(sampleEntity('roots', { uri: 'file:///x', name: 'x' }))).map(({ differences }) => differences.map(({ field }) => field))).toEqual([['uri']]);
});

test('references by ids mean what has that id on their own side, unless that is what something is called', () => {
  const of = (id: string, refers: readonly string[], name = 'a'): ComparedSide => side(tool({ extras: new Map([['id', id]]) }, name), tool({}, 'called'), sampleEntity('servers', { name: 's', tool_ids: [...refers] }));
  expect(diffGateway(of('1', ['1']), of('2', ['2']))).toEqual([]);
  expect(diffGateway(of('1', ['1']), of('2', ['a']))).toEqual([]);
  expect(diffGateway(of('1', ['1']), of('2', ['1']))).toMatchObject([{ identity: 's', differences: [{ field: 'tool_ids', mine: 'a', theirs: '1' }] }]);
  expect(diffGateway(of('1', ['called']), of('called', ['called']))).toEqual([]);
  expect(diffGateway(of('called', ['called']), of('2', ['a']))).toMatchObject([{ identity: 's' }]);
});

describe('a file', () => {
  const KEPT = [tool({ ...bearer('a'), ...headers(known('b')) }), sampleEntity('resources', { uri: 'file:///a', content: 'content' }), sampleEntity('servers', { name: 's', associated_prompts: ['x'] })];
  const given = (content: string, secret?: string) => ({ file: { name: 'x.json', content: Buffer.from(content), optional: false as const, as: undefined }, ...(secret !== undefined && { secret }) });

  test('is the same as the environment it was exported from, whether its values are opened or not', async () => {
    using at = new ExportingHome();
    await at.keep('dev', KEPT, { secret: 'the secret' });
    const text = await at.text('dev');
    for (const secret of [undefined, 'the secret']) expect(await at.home.gatewayFiles.diff({ environment: 'dev' }, given(text, secret))).toEqual([]);
    const changed = text.replace('"content": "content"', '"content": "other"');
    expect(await at.home.gatewayFiles.diff(given(changed), { environment: 'dev' })).toEqual([
      { type: 'resources', identity: 'file:///a', state: 'changed', differences: [{ field: 'content', mine: 'other', theirs: 'content', secretDiffers: false }] },
    ]);
    await at.keep('bare', KEPT.filter(([type]) => type !== 'resources').concat([sampleEntity('resources', { uri: 'file:///a' })]));
    expect(await at.home.gatewayFiles.diff(given(await at.text('bare')), { environment: 'dev' })).toMatchObject([{ type: 'resources', differences: [{ field: 'content', theirs: 'content' }] }]);
    await at.keep('other', [tool({ ...bearer('a'), ...headers(known('c')) }), ...KEPT.slice(1)]);
    expect(await at.home.gatewayFiles.diff(given(text, 'the secret'), { environment: 'other' })).toMatchObject([{ differences: [{ field: 'headers.X-API-Key', secretDiffers: true }] }]);
    expect(await refusal(at.home.gatewayFiles.diff(given(text, 'another'), { environment: 'dev' }))).toBe('ENVIRONMENT_SECRET_WRONG');
  });

  test('that is sealed is compared with all that is in it once its password opens it', async () => {
    using at = new ExportingHome();
    await at.keep('dev', KEPT);
    const text = await at.text('dev', { secrets: 'sealed', password: 'open it' });
    await at.keep('other', [tool({ ...bearer('a'), ...headers(known('c')) }), ...KEPT.slice(1)]);
    const sealed = (password?: string) => ({ ...given(text), ...(password !== undefined && { password }) });
    expect(await at.home.gatewayFiles.diff({ environment: 'dev' }, sealed('open it'))).toEqual([]);
    expect(await at.home.gatewayFiles.diff({ environment: 'other' }, sealed('open it'))).toMatchObject([{ differences: [{ field: 'headers.X-API-Key', ...HIDDEN }] }]);
    expect([await refusal(at.home.gatewayFiles.diff(sealed(), { environment: 'dev' })), await refusal(at.home.gatewayFiles.diff(sealed('another'), { environment: 'dev' }))]).toEqual(['PASSWORD_REQUIRED', 'PASSWORD_WRONG']);
  });

  test('of the peer, which has no place for some things, says nothing of them', async () => {
    using at = new ExportingHome();
    await at.keep('dev', KEPT);
    const { valise: _, api_version: __, ...theirs } = JSON.parse(await at.text('dev')) as Record<string, unknown>;
    expect(await at.home.gatewayFiles.diff({ environment: 'dev' }, given(JSON.stringify(theirs)))).toEqual([]);
  });

  test('with entries that can not be read is refused, and says what is wrong with them and where', async () => {
    using at = new ExportingHome();
    await at.keep('dev', KEPT);
    const faulty = (count: number): string => JSON.stringify({ version: '1', exported_at: 'x', entities: { tools: Array.from({ length: count }, (_, index) => ({ name: `x${index}`, url: 'https://x.example.com' })) } });
    const refusing = (text: string) => at.home.gatewayFiles.diff(given(text), { environment: 'dev' });
    await expect(refusing(faulty(1))).rejects.toMatchObject({ code: 'ITEMS_REJECTED', details: { items: [expect.stringMatching(/^tool "x0", integration_type: .*the field is missing.*at \/entities\/tools\/0\]$/)] } });
    await expect(refusing(faulty(150))).rejects.toMatchObject({ details: { items: { length: 101, 100: 'and 50 more' } } });
  });
});
