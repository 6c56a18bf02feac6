import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../../src-shared/errors/app-error';
import { identityOf } from '../../../src-shared/gateway/entity-catalogue';
import { LOCKED_SECRET, UNKNOWN_SECRET } from '../../../src-shared/gateway/secret-value';
import { jsonPointer } from '../../../src-shared/profile/field-path';
import { findingLine } from '../../../src-shared/transfer/finding-text';
import { parseText } from '../parse-text';
import type { GatewayFile, RejectedEntity } from './gateway-file';
import { parseGatewayDocument } from './parse-gateway-document';

const textOf = (name: string): string => readFileSync(new URL(`../samples/gateway/${name}`, import.meta.url), 'utf8');
const parse = (text: string): GatewayFile => parseGatewayDocument(parseText(text, { name: 'x.json' }));
const named = (file: GatewayFile): readonly string[] => file.entities.map(({ type, entity, path }) => `${type} ${identityOf(type, entity)} ${jsonPointer(path)}`);
const entityOf = (file: GatewayFile, at: number): Readonly<Record<string, unknown>> => ({ ...file.entities[at]?.entity });
const told = ({ path, findings }: RejectedEntity): readonly string[] => findings.map(({ place, reason }) => `${place?.pointer ?? ''} of ${jsonPointer(path)}: ${reason}`);

/** The refusal's lines, or the one place with what was expected there. */
function refusalOf(text: string): readonly string[] {
  try {
    parse(text);
    return [];
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error.details.items ?? [`${error.code} ${error.details.place?.pointer ?? ''}: ${error.details.expected ?? ''}`];
  }
}

test('a full export is read whole, in its order', () => {
  const file = parse(textOf('normal.json'));
  expect(named(file)).toEqual([
    'tools weather_api /entities/tools/0', 'tools inventory /entities/tools/1', 'gateways GitHub /entities/gateways/0', 'gateways Open Data /entities/gateways/1',
    'servers everyday /entities/servers/0', 'prompts greet /entities/prompts/0', 'resources file:///srv/readme.md /entities/resources/0', 'roots file:///srv/projects /entities/roots/0',
  ]);
  expect(file).toMatchObject({ layout: 'document', rejected: [], checks: { counts: [] }, dependencies: true, head: { version: '2025-11-25', exported_by: 'admin@example.com' } });
  expect(file.entities[0]).toMatchObject({ sealed: [{ field: 'auth_value', kind: 'values' }], entity: { auth_value: LOCKED_SECRET, tags: [{ id: 'production', label: 'Production' }, { id: 'weather', label: 'weather' }] } });
  expect(entityOf(file, 1)).toMatchObject({ is_active: false, headers: new Map([['Accept', 'application/json']]) });
  expect(entityOf(file, 2)['extras']).toEqual(new Map());
  expect(file.findings.map(({ reason }) => reason)).toEqual(['the peer refuses a file with roots unless its settings allow their schemes: scheme_not_allowed, file_disabled']);
});

test('a selective export keeps ids, parameters, envelopes and types without a value', () => {
  const file = parse(textOf('selective.json'));
  expect(file.rejected).toEqual([]);
  expect(file.entities.flatMap(({ sealed }) => sealed.map(({ field, name }) => `${field} ${name ?? ''}`))).toEqual(['headers X-API-Key', 'auth_value ', 'auth_query_params api_key']);
  expect(entityOf(file, 0)['original_description']).toBeNull();
  expect(file.entities[0]?.stated.has('original_description')).toBe(false);
  expect(entityOf(file, 2)['auth_value']).toBeUndefined();
  expect(entityOf(file, 3)['tool_ids']).toEqual(['00112233445566778899aabbccddeeff']);
});

test('the body of an import request holds a document, and its options stay behind', () => {
  const file = parse(textOf('request.json'));
  expect(file.layout).toBe('request');
  expect(named(file)).toEqual(['gateways GitHub /import_data/entities/gateways/0']);
  expect(file.findings.map(findingLine)).toEqual([expect.stringContaining('conflict_strategy'), expect.stringContaining('dry_run')]);
});

test('the export of a single root is read as one', () => {
  const file = parse(textOf('single-root.json'));
  expect(named(file)).toEqual(['roots file:///srv/projects /root']);
  expect(file).toMatchObject({ layout: 'root', types: ['roots'] });
});

test('odd tags, addresses, references and versions are read for what they mean', () => {
  const file = parse(textOf('odd.json'));
  expect(file.rejected).toEqual([]);
  expect(file.head.version).toBe('someday');
  expect(entityOf(file, 0)).toMatchObject({ url: null, tags: [{ id: 'weather' }, { id: 'maps' }, { id: 'big-data', label: 'Big Data' }], extras: new Map([['visibility', 'public']]) });
  expect(entityOf(file, 1)).toMatchObject({ tags: [{ id: 'only-id' }, { id: 'only-label' }, { id: 'text' }, { id: 'a-b' }] });
  expect(entityOf(file, 2)).toMatchObject({ transport: 'SSE' });
  expect(entityOf(file, 3)).toMatchObject({ tool_ids: ['weather-api'], associated_resources: ['file:///srv/readme.md'], associated_prompts: ['greet'], extras: new Map() });
  expect(entityOf(file, 4)).toMatchObject({ template: '', is_active: true });
  expect(entityOf(file, 5)).toMatchObject({ content: null, mime_type: null });
  expect(file.findings.map(({ field, reason }) => `${field}: ${reason}`)).toEqual([
    'url: "None" stands for no address', 'tags[1]: it is no tag, and is left out', 'integration_type: the peer imports tools of the type REST only',
    'name: the peer takes names of up to 255 letters, digits and . _ / - only',
  ]);
});

test('what is masked, null or missing is unknown', () => {
  const file = parse(textOf('masked.json'));
  expect(entityOf(file, 0)).toMatchObject({ auth_value: UNKNOWN_SECRET, headers: new Map([['Accept', UNKNOWN_SECRET], ['Authorization', UNKNOWN_SECRET]]) });
  expect([1, 2].map((at) => entityOf(file, at)['auth_value'])).toEqual([UNKNOWN_SECRET, UNKNOWN_SECRET]);
  expect(entityOf(file, 3)['auth_query_params']).toEqual(new Map([['key', UNKNOWN_SECRET]]));
  expect(entityOf(file, 4)['auth_query_params']).toBeUndefined();
  expect(file.findings).toHaveLength(6);
  expect(file.entities.flatMap(({ sealed }) => sealed)).toEqual([]);
});

test('everything that is wrong is told, each with its place, and the rest is read', () => {
  const file = parse(textOf('broken/entries.json'));
  expect(named(file)).toEqual(['tools twin_a /entities/tools/4', 'roots ftp://user@host:99999/a?b#c%zz /entities/roots/0']);
  expect(file.rejected.flatMap(told)).toEqual([
    '/entities/tools/0 of /entities/tools/0: the field is missing', '/entities/tools/0 of /entities/tools/0: the field is missing',
    '/entities/tools/1 of /entities/tools/1: the field is missing', '/entities/tools/1 of /entities/tools/1: the field is missing',
    '/entities/tools/2 of /entities/tools/2: an object was expected',
    '/entities/tools/3/headers/X of /entities/tools/3: a text was expected', '/entities/tools/3/tags of /entities/tools/3: a list was expected',
    '/entities/tools/5 of /entities/tools/5: it is the same as entry 5 of tools',
    '/entities/gateways of /entities/gateways: a list was expected',
    '/entities/widgets of /entities/widgets: it is no type of entity; known are tools, gateways, servers, prompts, resources, roots',
  ]);
  expect(file.rejected[0]?.findings.map(({ field, subject }) => `${subject}: ${field}`)).toEqual(['tool "no url": url', 'tool "no url": integration_type']);
  expect(file.types).toEqual(['tools', 'roots']);
  expect(file.checks.counts).toEqual([{ type: 'gateways', stated: 1, held: 0 }]);
});

test('what the peer has against a root is told by code, never with the address', () => {
  const { findings } = parse(textOf('broken/entries.json'));
  const policy = findings.filter(({ severity }) => severity === 'warning');
  expect(policy.map(({ reason }) => reason?.split(': ')[1])).toEqual(['invalid_percent_encoding', 'query_not_allowed', 'fragment_not_allowed', 'userinfo_not_allowed', 'network_port_invalid']);
  expect(policy.map(({ reason }) => reason).join()).not.toContain('host:');
});

describe('what is no document is refused', () => {
  test.each<[string, string, readonly string[]]>([
    ['an object without entities', '{"version":"1"}', ['DOCUMENT_INVALID : an object with version, exported_at and entities']],
    ['a list', '[]', ['DOCUMENT_INVALID : an object with version, exported_at and entities']],
    ['one without a version', '{"exported_at":"x","entities":{}}', ['DOCUMENT_INVALID : "version", a text that is not empty']],
    ['one with an empty version', '{"version":"","exported_at":"x","entities":{}}', ['DOCUMENT_INVALID /version: a text that is not empty']],
    ['one without a time', '{"version":"1","entities":{}}', ['DOCUMENT_INVALID : "exported_at", a text']],
    ['one with a list of entities', '{"version":"1","exported_at":"x","entities":[]}', ['DOCUMENT_INVALID /entities: an object']],
    ['one with all of that', textOf('broken/document.json'), [
      '/version (line 2): a text that is not empty was expected', ' (line 1): "exported_at", a text was expected', '/entities (line 6): an object was expected',
    ]],
  ])('%s', (_, text, lines) => {
    expect(refusalOf(text)).toEqual(lines);
  });
});

test.each([
  ['"tool_ids":[],"associated_tools":["a"]', ['a'], []],
  ['"tool_ids":null,"associated_tools":["a"]', ['a'], []],
  ['"associated_tools":["a"]', ['a'], []],
  ['"tool_ids":["b"],"associated_tools":["a"]', ['b'], ['associated_tools']],
])('the tools of a server with %s are %j', (fields, tools, extras) => {
  const file = parse(`{"version":"1","exported_at":"x","entities":{"servers":[{"name":"s",${fields}}]}}`);
  expect(entityOf(file, 0)['tool_ids']).toEqual(tools);
  expect([...file.entities[0]?.entity.extras.keys() ?? []]).toEqual(extras);
});

test('YAML is read like JSON', () => {
  const file = parseGatewayDocument(parseText('version: 1.10\nexported_at: x\nentities:\n  roots:\n    - uri: file:///a\n      name: null\n', { name: 'x.yaml' }));
  expect(file).toMatchObject({ yaml: true, head: { version: '1.10' } });
  expect(named(file)).toEqual(['roots file:///a /entities/roots/0']);
});
