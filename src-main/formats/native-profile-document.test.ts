import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Mcp } from '../../src-shared/profile/mcp';
import { McpIdSchema } from '../../src-shared/profile/mcp-id';
import type { Profile } from '../../src-shared/profile/profile';
import { NO_DEPENDENCIES, type Dependencies } from '../../src-shared/profile/dependencies';
import { ProfileIdSchema } from '../../src-shared/profile/profile-id';
import { DocumentMcpSchema, ProfileDocumentSchema } from '../../src-shared/profile/profile-document';
import { plainText, type SecretText } from '../../src-shared/profile/secret-text';
import { isList, isMap, NumberText, type Tree, type TreeMapOf, type TreeOf } from '../../src-shared/profile/tree';
import { fieldSchema } from './check-shape';
import { profileDocument, withChecksum, type DocumentContext } from './native-profile-document';
import { parseNativeProfile } from './native-profile-format';
import { parseText } from './parse-text';
import type { ParsedProfile } from './parsed-file';
import { isSealed } from './read-text';
import { serializeJson } from './serialize-json';
import { serializeYaml } from './serialize-yaml';

const CONTEXT: DocumentContext = {
  exportType: 'full', exportedAt: '2025-01-24T15:00:00.000Z', exporterVersion: '0.1.0', dependencies: NO_DEPENDENCIES, sensitiveFields: [],
};
const MCP: Mcp = {
  id: McpIdSchema.parse('github'), name: 'GitHub', type: 'stdio', command: plainText('npx'), args: [plainText('-y')], env: new Map([['TOKEN', plainText('[REDACTED]')]]),
  headers: new Map(), tags: [], disabled: false, extra: new Map(),
};
const PROFILE: Profile = {
  id: ProfileIdSchema.parse('5d6f3c1e-2c58-4a0a-9a44-0b9f7f3c2f10'), name: 'Work', tags: [], dependencies: NO_DEPENDENCIES, extras: new Map(), mcps: [MCP],
};
/** Plain values, so that the order of keys counts. */
const ordered = (tree: Tree | undefined): unknown => (isMap(tree) ? [...tree].map(([key, value]) => [key, ordered(value)]) : isList(tree) ? tree.map(ordered) : tree);

describe('profileDocument', () => {
  const rich: Profile = {
    ...PROFILE, description: plainText('for work'), category: 'Development', tags: ['a'], color: '#3B82F6', icon: 'code', author: 'Ada', version: '1.2.0', compatibility: '>=1.0.0',
    autoEnable: true, autoDisable: false, strictMode: false,
    mcps: [
      { ...MCP, alwaysAllow: ['read'], usageCount: 25, lastUsed: '2025-01-24T14:30:00Z', source: 'import', version: '1.0.0', category: 'Tools', tags: ['git'], cwd: plainText('/srv'), description: plainText('d') },
      { ...MCP, id: McpIdSchema.parse('notion'), name: 'Notion', type: 'http', command: undefined, args: [], env: new Map(), url: plainText('https://mcp.example'), headers: new Map([['X', plainText('1')]]), disabled: true },
    ],
  };

  test('writes a full profile in the order of spec 004', () => {
    const full = withChecksum(profileDocument(rich, { ...CONTEXT, sensitiveFields: ['mcps[github].env.TOKEN'] }), 'sha256:00');
    expect(ordered(full)).toEqual([
      ['exportInfo', [
        ['version', '1.0'], ['exportedAt', '2025-01-24T15:00:00.000Z'], ['exportedBy', 'Valise'], ['exporterVersion', '0.1.0'], ['format', 'profile-bundle'],
        ['checksum', 'sha256:00'], ['compression', 'none'],
      ]],
      ['profile', [
        ['id', rich.id], ['name', 'Work'], ['description', 'for work'], ['category', 'Development'],
        ['metadata', [['author', 'Ada'], ['version', '1.2.0'], ['compatibility', '>=1.0.0'], ['lastExported', '2025-01-24T15:00:00.000Z'], ['exportFormat', 'profile-bundle']]],
        ['settings', [['autoEnable', true], ['autoDisable', false], ['strictMode', false]]],
        ['tags', ['a']], ['color', '#3B82F6'], ['icon', 'code'],
        ['stats', [['totalMCPs', 2], ['enabledMCPs', 1], ['disabledMCPs', 1], ['avgUsageCount', 12.5]]],
      ]],
      ['mcps', [
        [
          ['id', 'github'], ['name', 'GitHub'], ['type', 'stdio'], ['command', 'npx'], ['args', ['-y']], ['cwd', '/srv'], ['env', [['TOKEN', '[REDACTED]']]], ['description', 'd'],
          ['category', 'Tools'], ['tags', ['git']], ['disabled', false], ['alwaysAllow', ['read']], ['usageCount', 25], ['lastUsed', '2025-01-24T14:30:00Z'], ['source', 'import'], ['version', '1.0.0'],
        ],
        [['id', 'notion'], ['name', 'Notion'], ['type', 'http'], ['url', 'https://mcp.example'], ['headers', [['X', '1']]], ['disabled', true]],
      ]],
      ['dependencies', [['requiredMCPs', []], ['conflictingProfiles', []], ['systemRequirements', [['npmPackages', []], ['runtimes', []]]], ['environmentVariables', []]]],
      ['security', [['encryptionUsed', false], ['sensitiveFields', ['mcps[github].env.TOKEN']], ['exportedWithSecrets', false]]],
    ]);
  });

  test('leaves out of a template how often things were used', () => {
    const text = serializeJson(profileDocument(rich, { ...CONTEXT, exportType: 'template' }));
    for (const field of ['usageCount', 'lastUsed"', 'stats']) expect(text).not.toContain(field);
    expect(text).toContain('"format": "profile-template"');
  });

  test('reduces the servers of a manifest to what names them', () => {
    const manifest = profileDocument({ ...rich, extras: new Map([['/security', new Map([['note', plainText('x')]])], ['', new Map([['note', plainText('y')]])]]) }, { ...CONTEXT, exportType: 'manifest' });
    expect([...manifest.keys()]).toEqual(['exportInfo', 'profile', 'mcps', 'dependencies', 'note']);
    expect(ordered(manifest.get('mcps'))).toEqual([
      [['id', 'github'], ['name', 'GitHub'], ['type', 'stdio'], ['version', '1.0.0']], [['id', 'notion'], ['name', 'Notion'], ['type', 'http']],
    ]);
  });

  test('writes a marker where a secret was left in, rather than the secret', () => {
    const secret: Profile = { ...PROFILE, mcps: [{ ...MCP, env: new Map([['TOKEN', { segments: [{ text: 'Bearer ' }, { secret: 'CANARY' }] }]]) }] };
    const text = serializeJson(profileDocument(secret, CONTEXT));
    expect(text).toContain('"TOKEN": "Bearer [REDACTED]"');
    expect(text).not.toContain('CANARY');
  });

  test('counts an empty profile', () => {
    expect(ordered(profileDocument({ ...PROFILE, mcps: [] }, CONTEXT))).toContainEqual(['mcps', []]);
    expect(serializeJson(profileDocument({ ...PROFILE, mcps: [] }, CONTEXT))).toContain('"avgUsageCount": 0');
  });

  test.each([['json', serializeJson], ['yaml', serializeYaml]] as const)('is read back as it was, as %s', (_, serialize) => {
    fc.assert(fc.property(profiles, (profile) => {
      const written = serialize(withChecksum(profileDocument(profile, { ...CONTEXT, dependencies: profile.dependencies }), 'sha256:00'));
      const file = parseNativeProfile(parseText(written));
      expect(file.findings).toEqual([]);
      expect(file.profiles.map(asProfile)).toEqual([comparable(profile)]);
      expect(serialize(withChecksum(profileDocument(profile, { ...CONTEXT, dependencies: profile.dependencies }), 'sha256:00'))).toBe(written);
    }), { numRuns: 200 });
  });
});

/** What a file can't say (places, markers) left out; maps as lists, for their order counts; absent and undefined are the same. */
const asProfile = ({ mcps, rejected, says, markers, sensitive, sealed, place, ...profile }: ParsedProfile): unknown => {
  expect([rejected, says, markers, [...sensitive], sealed]).toEqual([[], 'whole', 'listed', [], false]);
  expect(place.line).toBeGreaterThan(0);
  return listed({ ...profile, mcps: mcps.map(({ sensitive: fields, reference, place: at, ...mcp }) => {
    expect([[...fields], reference, at.pointer?.startsWith('/mcps/')]).toEqual([[], false, true]);
    return mcp;
  }) });
};
const comparable = (profile: Profile): unknown => listed(profile);

function listed(value: unknown): unknown {
  if (value instanceof NumberText) return { number: value.source };
  if (value instanceof Map) return { entries: Array.from(value as ReadonlyMap<string, unknown>, ([key, item]) => [key, listed(item)]) };
  if (Array.isArray(value)) return value.map(listed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined).map(([key, item]) => [key, listed(item)]));
}

const words = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', '10', '2', '', ' ', 'a b', 'null', 'no', '1.0', '0123', '[REDACTED]', '${TOKEN}', '- x', 'a: b', '# x', '😀', '\u0000', '\r\n', 'mcpServers', 'command'),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const filled = words.filter((word) => word.trim() !== '');
const texts = words.map(plainText);
const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0) && /^-?[\d.]+$/.test(String(value))), fc.constantFrom(new NumberText('1.50'), new NumberText('1e400'), new NumberText('12345678901234567890')));
const kept = fc.letrec<{ tree: TreeOf<SecretText> }>((tie) => ({
  tree: fc.oneof({ maxDepth: 4 }, texts, number, fc.constantFrom(null, true, false), fc.array(tie('tree'), { maxLength: 3 }),
    fc.uniqueArray(fc.tuple(words, tie('tree')), { maxLength: 4, selector: ([key]) => key }).map((entries) => new Map(entries))),
})).tree.filter((tree) => !isSealed(tree));
const extra = (known: readonly string[]): fc.Arbitrary<TreeMapOf<SecretText>> =>
  fc.uniqueArray(fc.tuple(words.filter((key) => !known.includes(key)), kept), { maxLength: 3, selector: ([key]) => key }).map((entries) => new Map(entries));
const named = fc.uniqueArray(fc.tuple(words, texts), { maxLength: 4, selector: ([name]) => name }).map((entries) => new Map(entries));
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const count = fc.oneof(fc.nat(), fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0)));

const mcps: fc.Arbitrary<Mcp> = fc.record({
  id: filled.map((id) => McpIdSchema.parse(id)), name: filled, type: fc.constantFrom('stdio', 'http', 'sse'), command: optional(texts), args: fc.array(texts, { maxLength: 3 }), cwd: optional(texts),
  env: named, url: optional(texts), headers: named, description: optional(texts), category: optional(words), tags: fc.array(words, { maxLength: 2 }), disabled: fc.boolean(),
  alwaysAllow: optional(fc.array(words, { maxLength: 2 })), usageCount: optional(count), lastUsed: optional(words), source: optional(words), version: optional(words),
  extra: extra(Object.keys(DocumentMcpSchema.shape)),
});
const dependencies: fc.Arbitrary<Dependencies> = fc.record({
  requiredMCPs: fc.array(words, { maxLength: 2 }), conflictingProfiles: fc.array(words, { maxLength: 2 }), nodeVersion: optional(words), npmPackages: fc.array(words, { maxLength: 2 }),
  runtimes: fc.array(words, { maxLength: 2 }), environmentVariables: fc.array(words, { maxLength: 2 }),
});
const LEVELS = ['', '/exportInfo', '/profile', '/profile/metadata', '/profile/settings', '/dependencies', '/dependencies/systemRequirements', '/security'];
const knownAt = (pointer: string): readonly string[] =>
  Object.keys(pointer.split('/').slice(1).reduce(fieldSchema, ProfileDocumentSchema as Parameters<typeof fieldSchema>[0]).shape);
const extras = fc.tuple(...LEVELS.map((pointer) => extra(knownAt(pointer)).map((fields) => [pointer, fields] as const)))
  .map((levels) => new Map(levels.filter(([, fields]) => fields.size > 0)));
const profiles: fc.Arbitrary<Profile> = fc.record({
  id: filled.map((id) => ProfileIdSchema.parse(id)), name: filled, description: optional(texts), category: optional(words), tags: fc.array(words, { maxLength: 2 }), color: optional(words),
  icon: optional(words), author: optional(words), version: optional(words), compatibility: optional(words), autoEnable: optional(fc.boolean()), autoDisable: optional(fc.boolean()),
  strictMode: optional(fc.boolean()), dependencies, extras, mcps: fc.array(mcps, { maxLength: 3 }),
});
