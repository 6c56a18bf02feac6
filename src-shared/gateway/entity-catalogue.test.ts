import { describe, expect, test } from 'vitest';
import { comparedFields, conflictKey, conflictKeyOf, ENTITY_CATALOGUE, identityOf, referenceNames, type Entity } from './entity-catalogue';
import { mapSecrets, secretsOf } from './entity-secrets';
import { EntityTypeSchema, FILE_ORDER, PROCESSING_ORDER } from './entity-type';
import { GatewaySchema } from './gateway';
import { openSecret, UNKNOWN_SECRET } from './secret-value';
import { ServerSchema } from './server';
import { ToolSchema } from './tool';

const TOOL = ToolSchema.parse({
  name: 'Weather API', url: null, integration_type: 'REST', headers: new Map<string, unknown>([['Accept', 'text/plain'], ['X-API-Key', openSecret(new Map([['X-API-Key', 'k']]))]]),
  auth_type: 'bearer', auth_value: UNKNOWN_SECRET, extras: new Map([['id', 'abc']]),
});

describe('a row', () => {
  test.each(EntityTypeSchema.options)('of %s names only fields that its schema has', (type) => {
    const { schema, identity, required, secrets, destination, refersTo, ignored, beside, derived, aliases } = ENTITY_CATALOGUE[type];
    const named = [identity, ...required, ...Object.keys(secrets), ...(destination === undefined ? [] : [destination]), ...refersTo.map(({ field }) => field),
      ...ignored, ...beside, ...derived.map(({ after }) => after), ...Object.keys(aliases)];
    expect(named.filter((field) => !Object.hasOwn(schema.shape, field))).toEqual([]);
    expect(Object.keys(schema.shape).at(-1)).toBe('extras');
  });

  test('comes after all that its type refers to', () => {
    expect(PROCESSING_ORDER.toSorted()).toEqual(FILE_ORDER.toSorted());
    for (const type of PROCESSING_ORDER) {
      for (const { type: other } of ENTITY_CATALOGUE[type].refersTo) expect(PROCESSING_ORDER.indexOf(other)).toBeLessThan(PROCESSING_ORDER.indexOf(type));
    }
  });
});

test('an entity that was read can be read again', () => {
  expect(ToolSchema.parse(TOOL)).toEqual(TOOL);
  const server = ServerSchema.parse({ name: 's', extras: new Map() });
  expect(ServerSchema.parse(server)).toEqual(server);
});

test.each<[Parameters<typeof conflictKey>[0], string, string, boolean]>([
  ['tools', 'weather_api', 'Weather-API', true], ['tools', '日本', '中国', false], ['tools', '日本', '日本', true], ['resources', 'mem://A', 'mem://a', false],
  ['roots', 'https://H', 'https://h/', true], ['roots', 'file:///a', 'file:///b', false],
])('whether of %s, %j and %j are the same: %s', (type, one, other, same) => {
  expect(conflictKey(type, one) === conflictKey(type, other)).toBe(same);
});

test('an entity is found by its id, its name and its slug', () => {
  expect(identityOf('tools', TOOL)).toBe('Weather API');
  expect(conflictKeyOf('tools', TOOL)).toBe('weather-api');
  expect(referenceNames('tools', TOOL)).toEqual(['abc', 'Weather API', 'weather-api']);
  const resource: Entity = { name: 'R', uri: 'mem://r', description: null, mime_type: null, tags: [], is_active: true, last_modified: null, content: null, extras: new Map() };
  expect(referenceNames('resources', resource)).toEqual(['mem://r', 'R', 'r']);
});

test('whether it is on is compared, when it was made is not', () => {
  const compared = comparedFields('tools');
  expect(compared).toEqual(expect.arrayContaining(['is_active', 'auth_value', 'extras']));
  expect(compared).not.toContain('created_at');
});

test('secrets are found and replaced in all of their places, and nothing else is', () => {
  expect(secretsOf('tools', TOOL).map(({ place }) => place)).toEqual([{ field: 'headers', kind: 'headers', name: 'X-API-Key' }, { field: 'auth_value', kind: 'values' }]);
  const withheld = mapSecrets('tools', TOOL, () => UNKNOWN_SECRET);
  expect(withheld).toEqual({ ...TOOL, headers: new Map<string, unknown>([['Accept', 'text/plain'], ['X-API-Key', UNKNOWN_SECRET]]) });
  const gateway = GatewaySchema.parse({ name: 'g', url: 'https://h', auth_query_params: new Map([['key', UNKNOWN_SECRET]]), extras: new Map() });
  expect(secretsOf('gateways', gateway).map(({ place }) => place)).toEqual([{ field: 'auth_query_params', kind: 'parameters', name: 'key' }]);
});
