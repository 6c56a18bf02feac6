import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { McpIdSchema } from '../../src-shared/profile/mcp-id';
import type { Profile } from '../../src-shared/profile/profile';
import { NO_DEPENDENCIES } from '../../src-shared/profile/dependencies';
import { ProfileIdSchema } from '../../src-shared/profile/profile-id';
import { plainText } from '../../src-shared/profile/secret-text';
import type { ExportType } from '../../src-shared/transfer/export-options';
import { documentSchemas } from './document-schemas';
import { profileDocument, withChecksum } from './native-profile-document';
import { serializeJson } from './serialize-json';

const DOCS = new URL('../../docs/schemas/', import.meta.url);
const sample = (name: string): unknown => JSON.parse(readFileSync(new URL(`samples/native/${name}`, import.meta.url), 'utf8'));
const faultsOf = (value: unknown): readonly string[] => faults(value, SCHEMA, '');

describe('documentSchemas', () => {
  test('are what stands in docs/schemas; npm run schemas writes them anew', () => {
    const written = documentSchemas();
    expect(readdirSync(DOCS).toSorted()).toEqual(Object.keys(written).toSorted());
    for (const [name, text] of Object.entries(written)) expect(readFileSync(new URL(name, DOCS), 'utf8')).toBe(text);
  });

  test.each(['normal.json', 'minimal.json', 'sealed.json', 'template.json', 'manifest.json'])('take the sample %s', (name) => {
    expect(faultsOf(sample(name))).toEqual([]);
  });

  test.each<ExportType>(['full', 'template', 'manifest'])('take what is written as %s', (exportType) => {
    const document = profileDocument(PROFILE, {
      exportType, exportedAt: '2025-01-24T15:00:00.000Z', exporterVersion: '0.1.0', dependencies: { ...NO_DEPENDENCIES, nodeVersion: '>=20' }, sensitiveFields: ['mcps[a].env.K'],
    });
    expect(faultsOf(JSON.parse(serializeJson(withChecksum(document, 'sha256:00'))))).toEqual([]);
  });

  test.each<[string, readonly string[]]>([
    ['no-profile.json', [': profile is missing']],
    ['no-version.json', ['/exportInfo: version is missing', ': profile is missing']],
    ['no-name.json', ['/profile: name is missing']],
    ['blank-name.json', ['/profile/name: pattern']],
    ['long-id.json', ['/profile/id: maxLength']],
    ['too-new.json', ['/exportInfo/version: pattern']],
    ['several.json', [
      '/exportInfo/exportedBy: type', '/mcps: type', '/profile/description: anyOf', '/profile/name: type', '/profile/settings/autoEnable: type', '/profile/tags: type', '/security/sensitiveFields/1: type',
    ]],
  ])('refuse the broken sample %s', (name, found) => {
    expect([...faultsOf(sample(`broken/${name}`))].toSorted()).toEqual(found);
  });

  test('describe every field of an MCP, and a sealed value in the place of a text', () => {
    const sealed = { encrypted: true, algorithm: 'AES-256-GCM', iv: 'a', data: 'b', authTag: 'c' };
    const document = (mcp: object): unknown => ({ exportInfo: { version: '1.0' }, profile: { name: 'x' }, mcps: [mcp] });
    expect(faultsOf(document({ env: { A: sealed, '10': 'x' }, headers: { B: sealed }, args: ['x', sealed], url: sealed, command: sealed, cwd: sealed, description: sealed, other: 1 }))).toEqual([]);
    expect(faultsOf(document({ env: { A: 1 } }))).toEqual(['/mcps/0/env/A: anyOf']);
    expect(faultsOf(document({ args: [{ ...sealed, algorithm: 'none' }] }))).toEqual(['/mcps/0/args/0: anyOf']);
    expect(faultsOf(document({ type: 'ws' }))).toEqual(['/mcps/0/type: enum']);
    expect(faultsOf(document({ usageCount: -1 }))).toEqual(['/mcps/0/usageCount: minimum']);
    expect(faultsOf(document({ usageCount: '1' }))).toEqual(['/mcps/0/usageCount: type']);
  });
});

const PROFILE: Profile = {
  id: ProfileIdSchema.parse('5d6f3c1e-2c58-4a0a-9a44-0b9f7f3c2f10'), name: 'Work', description: plainText('d'), category: 'c', tags: ['t'], color: '#fff', icon: 'i', author: 'a', version: '1',
  compatibility: '>=1', autoEnable: true, autoDisable: false, strictMode: false, dependencies: NO_DEPENDENCIES, extras: new Map([['', new Map([['more', [1, null]]])]]),
  mcps: [{
    id: McpIdSchema.parse('a'), name: 'A', type: 'stdio', command: plainText('npx'), args: [plainText('-y')], cwd: plainText('/'), env: new Map([['K', plainText('[REDACTED]')]]), url: plainText('u'),
    headers: new Map([['H', plainText('1')]]), description: plainText('d'), category: 'c', tags: ['t'], disabled: true, alwaysAllow: ['x'], usageCount: 1.5, lastUsed: 'now', source: 's', version: '1', extra: new Map([['timeout', 5]]),
  }],
};

interface Schema { readonly [keyword: string]: unknown }
const SCHEMA = JSON.parse(documentSchemas()['profile-document-1.0.schema.json'] ?? '') as Schema;

/** As much of JSON Schema as these schemas use; a keyword that is not here throws. */
function faults(value: unknown, schema: Schema, at: string): readonly string[] {
  return Object.entries(schema).flatMap(([keyword, argument]) => {
    const check = KEYWORDS[keyword];
    if (check === undefined) throw new Error(`no check for ${keyword}`);
    return check(value, argument, at, schema);
  });
}

type Check = (value: unknown, argument: unknown, at: string, schema: Schema) => readonly string[];
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const one = (sound: boolean, at: string, keyword: string): readonly string[] => (sound ? [] : [`${at}: ${keyword}`]);
const nothing: Check = () => [];
const KEYWORDS: Readonly<Record<string, Check>> = {
  $schema: nothing, $defs: nothing, title: nothing, description: nothing,
  $ref: (value, ref, at) => faults(value, (SCHEMA['$defs'] as Record<string, Schema>)[String(ref).replace('#/$defs/', '')] ?? {}, at),
  type: (value, type, at) => one(type === 'array' ? Array.isArray(value) : type === 'object' ? isObject(value) : typeof value === type, at, 'type'),
  const: (value, only, at) => one(value === only, at, 'const'),
  enum: (value, all, at) => one((all as readonly unknown[]).includes(value), at, 'enum'),
  pattern: (value, pattern, at) => one(typeof value !== 'string' || new RegExp(String(pattern)).test(value), at, 'pattern'),
  maxLength: (value, most, at) => one(typeof value !== 'string' || value.length <= Number(most), at, 'maxLength'),
  minimum: (value, least, at) => one(typeof value !== 'number' || value >= Number(least), at, 'minimum'),
  anyOf: (value, all, at) => one((all as readonly Schema[]).some((schema) => faults(value, schema, at).length === 0), at, 'anyOf'),
  items: (value, items, at) => (Array.isArray(value) ? value.flatMap((item, index) => faults(item, items as Schema, `${at}/${index}`)) : []),
  required: (value, names, at) => (isObject(value) ? (names as readonly string[]).filter((name) => !(name in value)).map((name) => `${at}: ${name} is missing`) : []),
  properties: (value, properties, at) => (isObject(value) ? Object.entries(properties as Record<string, Schema>).flatMap(([name, schema]) => (Object.hasOwn(value, name) ? faults(value[name], schema, `${at}/${name}`) : [])) : []),
  additionalProperties: (value, schema, at) => (isObject(value) ? Object.keys(value).flatMap((name) => faults(value[name], schema as Schema, `${at}/${name}`)) : []),
};
