import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMap, type Tree, type TreeMap } from '../../../src-shared/profile/tree';
import { findingLine } from '../../../src-shared/transfer/finding-text';
import { parseJsonText } from '../json-text';
import { parseNativeProfile } from '../native-profile-format';
import { migrateDocument, type MigratedDocument, type OldVersion } from './migrate-document';

function migrate(text: string, from: OldVersion): MigratedDocument {
  const parsed = parseJsonText(text);
  if (!isMap(parsed.tree)) throw new Error('no object');
  return migrateDocument(parsed.tree, from, parsed);
}

describe('migrateDocument', () => {
  test('brings 0.8 through 0.9 to 1.0, and tells each change once, where it stands in the file', () => {
    const document = migrate('{ "version": "0.8", "name": "x", "mcpServers": { "a": { "command": "c", "enabled": true, "tags": "t,u" } }, "theme": "dark" }', '0.8');
    expect(document.tree).toEqual(parseJsonText(`{
      "exportInfo": { "version": "1.0" }, "profile": { "name": "x" }, "mcps": [{ "name": "a", "command": "c", "tags": ["t", "u"], "disabled": false }]
    }`).tree);
    expect(document.origin(['mcps', 0, 'command'])).toEqual(['mcpServers', 'a', 'command']);
    expect(document.findings.map(findingLine).map((line) => line.replace(/An older version of the format said (this in another way|something that has no place any more)/, (_, what: string) => (what.startsWith('this') ? 'moved' : 'lost')))).toEqual([
      'version: moved (read as version 1.0) [line 1:14 at /version]',
      'name: moved (now profile.name) [line 1:29 at /name]',
      'mcpServers: moved (now mcps) [line 1:48 at /mcpServers]',
      'theme: lost (of version 0.8 the name and the servers are read) [line 1:118 at /theme]',
      'a, enabled: moved (now disabled, the other way round) [line 1:84 at /mcpServers/a/enabled]',
      'a, tags: moved (now a list) [line 1:98 at /mcpServers/a/tags]',
    ]);
    expect(document.findings.map(({ severity, step }) => `${severity} ${step}`)).toEqual([
      'note migration', 'note migration', 'note migration', 'warning migration', 'note migration', 'note migration',
    ]);
  });

  test('says how many changes are like the hundred that it tells', () => {
    const entry = (index: number): string => `{ "name": "s${index}", "lastUsed": ${index} }`;
    const { findings } = migrate(`{ "exportInfo": {}, "servers": [${Array.from({ length: 250 }, (_, index) => entry(index)).join(',\n')}] }`, '0.9');
    const times = findings.filter(({ reason }) => reason?.startsWith('milliseconds'));
    expect(times).toHaveLength(101);
    expect(times[99]).toMatchObject({ subject: 's99', field: 'lastUsed', place: { line: 100 } });
    expect(times[100]).toEqual({
      code: 'FIELD_MIGRATED', severity: 'note', step: 'migration', reason: 'milliseconds since 1970, now ISO 8601; from here on 150 more like this',
      place: { line: 101, column: 31, pointer: '/servers/100/lastUsed' },
    });
  });

  const leaf = fc.oneof(fc.string(), fc.integer(), fc.double(), fc.boolean(), fc.constant(null), fc.array(fc.string()));
  const fields = fc.array(fc.tuple(fc.oneof(fc.constantFrom('name', 'id', 'command', 'url', 'type', 'enabled', 'disabled', 'tags', 'lastUsed', 'env', 'args', '__proto__'), fc.string()), leaf));
  const server: fc.Arbitrary<Tree> = fc.oneof({ weight: 9, arbitrary: fields.map((entries): Tree => new Map<string, Tree>(entries)) }, { weight: 1, arbitrary: leaf });
  const read = (tree: TreeMap): number => {
    const [profile] = parseNativeProfile({ tree, comments: false, yaml: false, locate: () => ({}) }).profiles;
    return (profile?.mcps.length ?? 0) + (profile?.rejected.length ?? 0);
  };

  test('never loses a server of 0.9, nor the fields of one', () => {
    fc.assert(fc.property(fc.array(server), fc.array(server), fc.array(fc.string()), (servers, mcps, dependencies) => {
      const tree = new Map<string, Tree>([
        ['exportInfo', new Map([['version', '0.9']])], ['profile', new Map([['name', 'x']])], ['mcps', mcps], ['servers', servers], ['dependencies', dependencies],
      ]);
      expect(read(tree)).toBe(servers.length + mcps.length);
      const { tree: migrated } = migrateDocument(tree, '0.9', { tree, comments: false, yaml: false, locate: () => ({}) });
      const all = migrated.get('mcps');
      for (const [index, entry] of [...servers, ...mcps].entries()) {
        const now = Array.isArray(all) ? all[index] as Tree : undefined;
        if (!isMap(entry)) expect(now).toBe(entry);
        else expect(isMap(now) ? [...entry.keys()].filter((field) => field !== 'lastUsed' && !now.has(field)) : 'gone').toEqual([]);
      }
    }));
  });

  test('never loses a server of 0.8, and names those that name themselves by nothing by their key', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.tuple(fc.string({ minLength: 1 }), server), { selector: ([key]) => key }), (servers) => {
      const tree = new Map<string, Tree>([['version', '0.8'], ['name', 'x'], ['mcpServers', new Map(servers)]]);
      expect(read(tree)).toBe(servers.length);
      const { tree: migrated } = migrateDocument(tree, '0.8', { tree, comments: false, yaml: false, locate: () => ({}) });
      const all = migrated.get('mcps');
      const names = (Array.isArray(all) ? all as readonly Tree[] : []).map((entry) => (isMap(entry) ? entry.get('name') : undefined));
      expect(names).toEqual(servers.map(([key, entry]) => (isMap(entry) ? [entry.get('name') ?? ''].map((own) => (own === '' ? key : own))[0] : undefined)));
    }));
  });
});
