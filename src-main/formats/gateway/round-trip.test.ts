import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conflictKeyOf, type Entity, type EntityOf } from '../../../src-shared/gateway/entity-catalogue';
import { FILE_ORDER, type EntityType } from '../../../src-shared/gateway/entity-type';
import type { EntitiesByType, GatewayDocument } from '../../../src-shared/gateway/gateway-document';
import { openSecret, UNKNOWN_SECRET, type SecretValue } from '../../../src-shared/gateway/secret-value';
import type { Tree, TreeMap } from '../../../src-shared/profile/tree';
import { parseText } from '../parse-text';
import { serializeJson } from '../serialize-json';
import { serializeYaml } from '../serialize-yaml';
import { parseGatewayDocument } from './parse-gateway-document';
import { documentOf } from './samples/document-of';
import { spellInClear } from './secret-spelling';
import { byIdentity, gatewayDocumentTree } from './serialize-gateway-document';

const name = fc.oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }), fc.constantFrom('weather_api', 'GitHub', '10', '__proto__', 'naïve ✓', '日本')).filter((text) => text.trim() !== '');
/** No text that stands for an unknown one. */
const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.constantFrom('', 'null', '1.0', 'a\nb')).filter((value) => !/^\*{3,}$|^\$\{|^\[/.test(value));
const nullable = fc.option(text, { nil: null });
const flag = fc.boolean();
const key = fc.constantFrom('id', '10', '2', '__proto__', 'constructor', 'team_id', 'x', 'größe');

const tree: fc.Arbitrary<Tree> = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof({ maxDepth: 3 }, fc.constantFrom<Tree>(null, true, 0, -1.5, 'text', ''), fc.array(tie('tree'), { maxLength: 2 }), mapOf(tie('tree'))),
})).tree;
function mapOf<T>(values: fc.Arbitrary<T>, keys: fc.Arbitrary<string> = key): fc.Arbitrary<ReadonlyMap<string, T>> {
  return fc.uniqueArray(fc.tuple(keys, values), { maxLength: 3, selector: ([entryKey]) => entryKey }).map((entries) => new Map(entries));
}
const object: fc.Arbitrary<TreeMap> = mapOf(tree);
const tags = fc.uniqueArray(fc.record({ id: fc.constantFrom('api', 'maps', 'big-data', 'v2.0'), label: fc.constantFrom('API', 'Maps', 'x y') }), { maxLength: 3, selector: ({ id }) => id });

const openValues = fc.uniqueArray(fc.tuple(key, text), { minLength: 1, maxLength: 3, selector: ([entryKey]) => entryKey }).map((entries) => openSecret(new Map(entries)));
const secret: fc.Arbitrary<SecretValue> = fc.oneof(openValues, fc.constant(UNKNOWN_SECRET));
const parameters = fc.uniqueArray(fc.tuple(key, text, flag), { minLength: 1, maxLength: 3, selector: ([entryKey]) => entryKey })
  .map((entries) => new Map(entries.map(([entryKey, value, isOpen]) => [entryKey, isOpen ? openSecret(new Map([[entryKey, value]])) : UNKNOWN_SECRET])));
const headers = fc.tuple(mapOf<string | SecretValue>(fc.oneof(text, fc.constant(UNKNOWN_SECRET))), fc.uniqueArray(fc.tuple(fc.constantFrom('Authorization', 'X-API-Key'), text), { selector: ([header]) => header }))
  .map(([plain, sensitive]) => new Map<string, string | SecretValue>([...plain, ...sensitive.map(([header, value]) => [header, openSecret(new Map([[header, value]]))] as const)]));

const known = { auth_type: fc.constantFrom('basic', 'bearer', 'authheaders'), auth_value: secret };
const credentials = fc.oneof(fc.constant({}), fc.record(known), fc.record({ auth_type: fc.constant('oauth') }));
const described = { description: nullable, tags, extras: object };

const entities: { readonly [T in EntityType]: fc.Arbitrary<EntityOf<T>> } = {
  tools: fc.tuple(fc.record({
    name, displayName: nullable, url: nullable.filter((url) => url !== 'None'), integration_type: fc.constantFrom('REST', 'MCP', 'A2A'), request_type: text, description: nullable, original_description: nullable,
    headers, input_schema: object, output_schema: fc.option(object, { nil: null }), annotations: object, jsonpath_filter: nullable, tags, rate_limit: tree, timeout: tree, is_active: flag,
    created_at: nullable, updated_at: nullable, extras: object,
  }), credentials).map(([tool, auth]) => ({ ...tool, ...auth })),
  gateways: fc.tuple(fc.record({
    name, url: fc.constantFrom('https://a.example.com', 'http://b/x//'), ...described, transport: fc.constantFrom('SSE', 'STREAMABLEHTTP'), capabilities: object, is_active: flag,
    passthrough_headers: fc.array(text, { maxLength: 2 }),
  }), fc.oneof(credentials, fc.record({ auth_type: fc.constant('query_param'), auth_query_params: parameters }))).map(([gateway, auth]) => ({ ...gateway, ...auth })),
  servers: fc.record({
    name, ...described, tool_ids: fc.array(text, { maxLength: 2 }), sse_endpoint: nullable, websocket_endpoint: nullable, jsonrpc_endpoint: nullable, capabilities: object, is_active: flag,
    associated_resources: fc.array(text, { maxLength: 2 }), associated_prompts: fc.array(text, { maxLength: 2 }),
  }),
  prompts: fc.record({ name, original_name: nullable, custom_name: nullable, display_name: nullable, template: text, ...described, input_schema: object, is_active: flag }),
  resources: fc.record({ name, uri: name, ...described, mime_type: nullable, is_active: flag, last_modified: nullable, content: nullable }),
  roots: fc.record({ uri: name, name: nullable, extras: object }),
};

const listOf = <T extends EntityType>(type: T): fc.Arbitrary<readonly EntityOf<T>[]> =>
  fc.uniqueArray(entities[type], { maxLength: 3, selector: (entity) => conflictKeyOf(type, entity as Entity) });

const byType: fc.Arbitrary<EntitiesByType> = fc.record({
  tools: listOf('tools'), gateways: listOf('gateways'), servers: listOf('servers'), prompts: listOf('prompts'), resources: listOf('resources'), roots: listOf('roots'),
}, { requiredKeys: [] });

/** With every type of entity, and secrets that are open or unknown. */
const anyDocument: fc.Arbitrary<GatewayDocument> = fc.record({
  head: fc.tuple(
    fc.record({ version: name, exported_at: fc.constant('2026-01-01T00:00:00Z'), exported_by: text, source_gateway: text, encryption_method: fc.constant('AES-256-GCM') }),
    fc.oneof(fc.constant({}), fc.constant({ api_version: 'v1', backward_compatible: true, schema_url: 'https://example.com/schema.json' })),
  ).map(([peers, ours]) => ({ ...peers, ...ours })),
  entities: byType,
  dependencies: flag,
  exportOptions: object,
  extras: object,
});

const sorted = (entities: EntitiesByType): EntitiesByType => Object.fromEntries(FILE_ORDER.flatMap((type) => {
  const list = entities[type];
  return list === undefined ? [] : [[type, (list as readonly EntityOf<EntityType>[]).toSorted(byIdentity(type))]];
}));

test.each([['JSON', serializeJson, 'x.json', 60], ['YAML', serializeYaml, 'x.yaml', 15]] as const)('what is written in %s is read as it was', (_, serialize, fileName, numRuns) => {
  fc.assert(fc.property(anyDocument, (document) => {
    const file = parseGatewayDocument(parseText(serialize(gatewayDocumentTree(document, spellInClear)), { name: fileName }));
    expect(file.rejected).toEqual([]);
    expect(file.checks.counts).toEqual([]);
    expect(documentOf(file)).toEqual({ ...document, entities: sorted(document.entities) });
  }), { numRuns });
});
