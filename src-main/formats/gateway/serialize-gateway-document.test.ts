import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { EntityOf } from '../../../src-shared/gateway/entity-catalogue';
import type { EntitiesByType } from '../../../src-shared/gateway/gateway-document';
import { isMap, type Tree, type TreeMap } from '../../../src-shared/profile/tree';
import { parseText } from '../parse-text';
import { serializeJson } from '../serialize-json';
import type { GatewayFile } from './gateway-file';
import { parseGatewayDocument } from './parse-gateway-document';
import { documentOf } from './samples/document-of';
import { withholdSecret } from './secret-spelling';
import { gatewayDocumentTree } from './serialize-gateway-document';

const parse = (text: string): GatewayFile => parseGatewayDocument(parseText(text, { name: 'x.json' }));
const sample = (name: string): GatewayFile => parse(readFileSync(new URL(`../samples/gateway/${name}`, import.meta.url), 'utf8'));

const at = (tree: Tree | undefined, ...path: readonly (string | number)[]): Tree | undefined =>
  path.reduce<Tree | undefined>((inner, step) => (isMap(inner) ? inner.get(String(step)) : Array.isArray(inner) ? inner[Number(step)] as Tree : undefined), tree);
const keysAt = (tree: Tree, ...path: readonly (string | number)[]): readonly string[] => {
  const found = at(tree, ...path);
  return isMap(found) ? [...found.keys()] : [];
};

test.each(['normal.json', 'selective.json', 'odd.json', 'masked.json'])('what is written of the sample %s is read as it was, but for what is locked', (name) => {
  const document = documentOf(sample(name));
  const written = gatewayDocumentTree(document, withholdSecret);
  const again = documentOf(parse(serializeJson(written)));
  expect(serializeJson(gatewayDocumentTree(again, withholdSecret))).toBe(serializeJson(written));
  expect(serializeJson(written)).not.toContain('AAECAw');
});

test('the same entities give the same document, whatever their order', () => {
  const document = documentOf(sample('normal.json'));
  const turned = { ...document, entities: Object.fromEntries(Object.entries(document.entities).toReversed().map(([type, list]) => [type, [...list].toReversed()])) };
  expect(serializeJson(gatewayDocumentTree(turned, withholdSecret))).toBe(serializeJson(gatewayDocumentTree(document, withholdSecret)));
});

describe('fields stand in the order of the peer, full and selective alike', () => {
  const ROOT = ['version', 'exported_at', 'exported_by', 'source_gateway', 'encryption_method', 'entities', 'metadata'];
  const TOOL = ['name', 'displayName', 'url', 'integration_type', 'request_type', 'description', 'original_description', 'headers', 'input_schema', 'output_schema', 'annotations', 'jsonpath_filter',
    'tags', 'rate_limit', 'timeout', 'is_active', 'created_at', 'updated_at'];
  const GATEWAY = ['name', 'url', 'description', 'transport', 'capabilities', 'health_check', 'is_active', 'tags', 'passthrough_headers'];
  const written = (name: string): TreeMap => gatewayDocumentTree(documentOf(sample(name)), withholdSecret);
  const [full, selective] = [written('normal.json'), written('selective.json')];

  test.each<[string, TreeMap, readonly (string | number)[], readonly string[]]>([
    ['the document', full, [], ROOT],
    ['its types', full, ['entities'], ['tools', 'gateways', 'servers', 'prompts', 'resources', 'roots']],
    ['types that were asked for', selective, ['entities'], ['tools', 'gateways', 'servers']],
    ['a tool without credentials', full, ['entities', 'tools', 0], TOOL],
    ['a tool with credentials', full, ['entities', 'tools', 1], [...TOOL, 'auth_type', 'auth_value']],
    ['a selected tool', selective, ['entities', 'tools', 0], [...TOOL, 'auth_type', 'auth_value']],
    ['a gateway', full, ['entities', 'gateways', 1], GATEWAY],
    ['a gateway with a parameter', selective, ['entities', 'gateways', 0], [...GATEWAY, 'auth_type', 'auth_query_params']],
    ['a gateway with a type alone', selective, ['entities', 'gateways', 1], [...GATEWAY, 'auth_type']],
    ['a check of health', full, ['entities', 'gateways', 0, 'health_check'], ['url', 'interval', 'timeout', 'retries']],
    ['a server', full, ['entities', 'servers', 0], ['name', 'description', 'tool_ids', 'sse_endpoint', 'websocket_endpoint', 'jsonrpc_endpoint', 'capabilities', 'is_active', 'tags']],
    ['a prompt', full, ['entities', 'prompts', 0], ['name', 'original_name', 'custom_name', 'display_name', 'template', 'description', 'input_schema', 'tags', 'is_active']],
    ['a resource', full, ['entities', 'resources', 0], ['name', 'uri', 'description', 'mime_type', 'tags', 'is_active', 'last_modified']],
    ['a root', full, ['entities', 'roots', 0], ['uri', 'name']],
    ['the metadata', full, ['metadata'], ['entity_counts', 'dependencies', 'export_options']],
    ['the dependencies', full, ['metadata', 'dependencies'], ['servers_to_tools', 'servers_to_resources', 'servers_to_prompts']],
  ])('%s', (_, tree, path, keys) => {
    expect(keysAt(tree, ...path)).toEqual(keys);
  });
});

test('what the peer has no place for stands outside of its entities', () => {
  const { entities: [server], ...file } = parse(serializeJson(gatewayDocumentTree({
    ...documentOf(sample('normal.json')),
    entities: { servers: [{ ...serverOf('bundle'), associated_resources: ['mem://r'], associated_prompts: ['greet'] }], resources: [resourceOf('mem://r', 'text of it'), resourceOf('mem://empty', null)], prompts: [] },
  }, withholdSecret)));
  expect(server?.entity).toMatchObject({ associated_resources: ['mem://r'], associated_prompts: ['greet'] });
  expect(file.extras).toEqual(new Map());
  const tree = gatewayDocumentTree({ ...documentOf(sample('normal.json')), entities: { resources: [resourceOf('mem://r', 'text of it')] } }, withholdSecret);
  expect(keysAt(tree, 'entities', 'resources', 0)).not.toContain('content');
  expect(at(tree, 'valise', 'entities', 'resources', 'mem://r', 'content')).toBe('text of it');
  expect([...tree.keys()].at(-1)).toBe('valise');
});

test('an unknown field never takes the place of a known one', () => {
  const servers = [{ ...serverOf('bundle'), extras: new Map([['name', 'other'], ['x', 'kept']]) }];
  const tree = gatewayDocumentTree({ ...documentOf(sample('normal.json')), entities: { servers } }, withholdSecret);
  expect([at(tree, 'entities', 'servers', 0, 'name'), at(tree, 'entities', 'servers', 0, 'x')]).toEqual(['bundle', 'kept']);
});

test('dependencies are told for every kind whose both sides are there, and not at all when they are off', () => {
  const entities: EntitiesByType = { servers: [{ ...serverOf('b'), tool_ids: ['t'], associated_resources: ['mem://r'], associated_prompts: ['p'] }, serverOf('a')], tools: [], resources: [] };
  const document = { ...documentOf(sample('normal.json')), entities };
  expect(at(gatewayDocumentTree(document, withholdSecret), 'metadata', 'dependencies')).toEqual(new Map([
    ['servers_to_tools', new Map([['b', ['t']]])], ['servers_to_resources', new Map([['b', ['mem://r']]])], ['servers_to_prompts', new Map()],
  ]));
  expect(at(gatewayDocumentTree({ ...document, dependencies: false }, withholdSecret), 'metadata', 'dependencies')).toEqual(new Map());
});

function serverOf(name: string): EntityOf<'servers'> {
  return { name, description: null, tool_ids: [], sse_endpoint: null, websocket_endpoint: null, jsonrpc_endpoint: null, capabilities: new Map(), is_active: true, tags: [], associated_resources: [], associated_prompts: [], extras: new Map() };
}

function resourceOf(uri: string, content: string | null): EntityOf<'resources'> {
  return { name: uri, uri, description: null, mime_type: null, tags: [], is_active: true, last_modified: null, content, extras: new Map() };
}
