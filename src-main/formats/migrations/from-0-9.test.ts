import { describe, expect, test } from 'vitest';
import { isMap, type Tree } from '../../../src-shared/profile/tree';
import { parseJsonText } from '../json-text';
import { migrateFrom09 } from './from-0-9';
import type { Migrated } from './migration';

function migrate(text: string): Migrated {
  const { tree } = parseJsonText(text);
  if (!isMap(tree)) throw new Error('no object');
  return migrateFrom09(tree);
}
const treeOf = (text: string): Tree => parseJsonText(text).tree;
const notes = ({ changes }: Migrated): readonly string[] =>
  changes.map(({ code, path, subject, reason }) => `${code === 'FIELD_MIGRATED' ? 'moved' : 'lost'} ${path.join('/')}${subject === undefined ? '' : ` of ${subject}`}: ${reason}`);

describe('migrateFrom09', () => {
  test.each<readonly [what: string, old: string, now: string, told: readonly string[]]>([
    ['nothing but a version', '{ "exportInfo": { "version": 0.9 } }', '{ "exportInfo": { "version": "1.0" } }', ['moved exportInfo/version: read as version 1.0']],
    ['a time of export', '{ "exportInfo": { "version": "0.9", "exportedAt": 1737730800000 } }', '{ "exportInfo": { "version": "1.0", "exportedAt": "2025-01-24T15:00:00.000Z" } }',
      ['moved exportInfo/version: read as version 1.0', 'moved exportInfo/exportedAt: milliseconds since 1970, now ISO 8601']],
    ['a time that is none', '{ "servers": [{ "name": "a", "lastUsed": 9e15 }, { "lastUsed": 1e999 }] }', '{ "mcps": [{ "name": "a" }, {}] }',
      ['moved servers: now mcps', 'lost servers/0/lastUsed of a: it is no time in milliseconds since 1970', 'lost servers/1/lastUsed of server 2: it is no time in milliseconds since 1970']],
    ['times of other shapes', '{ "servers": [{ "lastUsed": "2025-01-24" }, { "lastUsed": null }, { "lastUsed": [5] }] }', '{ "mcps": [{ "lastUsed": "2025-01-24" }, { "lastUsed": null }, { "lastUsed": [5] }] }',
      ['moved servers: now mcps']],
    ['a checksum', '{ "exportInfo": { "checksum": "sha256:00" } }', '{ "exportInfo": { "version": "1.0" } }',
      ['moved exportInfo/version: read as version 1.0', 'lost exportInfo/checksum: version 0.9 does not say what a checksum is over, so it is not checked']],
    ['flat metadata', '{ "profile": { "name": "x", "author": "Ada", "version": 2, "color": "red" } }', '{ "profile": { "name": "x", "color": "red", "metadata": { "author": "Ada", "version": 2 } } }',
      ['moved profile/author: now profile.metadata.author', 'moved profile/version: now profile.metadata.version']],
    ['metadata of its own', '{ "profile": { "author": "flat", "version": "1", "metadata": { "author": "Ada" } } }', '{ "profile": { "author": "flat", "metadata": { "author": "Ada", "version": "1" } } }',
      ['moved profile/version: now profile.metadata.version']],
    ['metadata of another shape', '{ "profile": { "author": "flat", "metadata": "text" } }', '{ "profile": { "author": "flat", "metadata": "text" } }', []],
    ['tags as a text', '{ "profile": { "tags": " a, b c,,d" } }', '{ "profile": { "tags": ["a", "b c", "d"] } }', ['moved profile/tags: now a list']],
    ['no tags', '{ "profile": { "tags": "" } }', '{ "profile": { "tags": [] } }', ['moved profile/tags: now a list']],
    ['tags as a list', '{ "profile": { "tags": ["a,b"] } }', '{ "profile": { "tags": ["a,b"] } }', []],
    ['one switch', '{ "security": { "encrypted": true, "audited": 1 } }', '{ "security": { "encryptionUsed": true, "audited": 1 } }', ['moved security/encrypted: now security.encryptionUsed']],
    ['both switches', '{ "security": { "encrypted": true, "encryptionUsed": false } }', '{ "security": { "encrypted": true, "encryptionUsed": false } }', []],
    ['sensitive fields of servers', '{ "security": { "sensitiveFields": ["servers[a].env.T", "env.servers[", 5] } }', '{ "security": { "sensitiveFields": ["mcps[a].env.T", "env.servers[", 5] } }',
      ['moved security/sensitiveFields: now of mcps']],
    ['servers and mcps', '{ "mcps": [{ "name": "b" }], "x": 1, "servers": [{ "name": "a", "tags": "t" }, 7] }', '{ "mcps": [{ "name": "a", "tags": ["t"] }, 7, { "name": "b" }], "x": 1 }',
      ['moved servers: now mcps', 'moved servers/0/tags of a: now a list']],
    ['mcps only', '{ "servers": null, "mcps": [{ "name": "b" }] }', '{ "mcps": [{ "name": "b" }] }', []],
    ['servers of another shape', '{ "servers": { "a": {} }, "mcps": [] }', '{ "mcps": { "a": {} } }', ['moved servers: now mcps']],
    ['mcps of another shape', '{ "servers": [], "mcps": "x" }', '{ "mcps": "x" }', ['moved servers: now mcps']],
    ['what it does not know', '{ "exportInfo": 5, "profile": [], "security": "s", "__proto__": { "a": 1 } }', '{ "exportInfo": 5, "profile": [], "security": "s", "__proto__": { "a": 1 } }', []],
  ])('takes %s', (_, old, now, told) => {
    const migrated = migrate(old);
    expect(migrated.tree).toEqual(treeOf(now));
    expect(notes(migrated)).toEqual(told);
  });

  const SERVERS = '[{ "id": "g", "name": "GitHub" }, { "name": "files" }, { "name": "Twin" }, { "id": "t", "name": "twin " }, 5, { "id": "d", "name": "Double" }, { "id": "d2", "name": "double" }]';
  test.each<readonly [what: string, dependencies: string, now: string, questions: Migrated['questions'], told: readonly string[]]>([
    ['a name as the id of the server that has it', '["github"]', '{ "requiredMCPs": ["g"] }', [], ['moved dependencies: now dependencies.requiredMCPs, by id']],
    ['an id as it is', '["t", "github", "g"]', '{ "requiredMCPs": ["t", "g"] }', [], ['moved dependencies: now dependencies.requiredMCPs, by id']],
    ['a name that no server has', '["Jira", 5]', '{ "requiredMCPs": ["Jira", "5"] }', [], [
      'moved dependencies: now dependencies.requiredMCPs, by id',
      'moved dependencies/0: no server of the file has this name; it is kept as it is', 'moved dependencies/1: no server of the file has this name; it is kept as it is',
    ]],
    ['a name of a server without an id as a question', '["FILES"]', '{ "requiredMCPs": [] }', [{ name: 'FILES', path: ['dependencies', 0], servers: [1] }], ['moved dependencies: now dependencies.requiredMCPs, by id']],
    ['a name that two servers have as one question', '["GitHub", "TWIN", "twin"]', '{ "requiredMCPs": ["g"] }', [{ name: 'TWIN', path: ['dependencies', 1], servers: [2, 3] }], ['moved dependencies: now dependencies.requiredMCPs, by id']],
    ['one that two servers with ids have as well', '["double"]', '{ "requiredMCPs": [] }', [{ name: 'double', path: ['dependencies', 0], servers: [5, 6] }], ['moved dependencies: now dependencies.requiredMCPs, by id']],
    ['no names', '[]', '{ "requiredMCPs": [] }', [], []],
    ['what is no name, for the reader to refuse', '[["x"], ""]', '{ "requiredMCPs": [["x"], ""] }', [], ['moved dependencies: now dependencies.requiredMCPs, by id']],
    ['a text, for the reader to refuse', '"GitHub"', '{ "requiredMCPs": "GitHub" }', [], []],
    ['an object as that of version 1.0', '{ "requiredMCPs": ["GitHub"] }', '{ "requiredMCPs": ["GitHub"] }', [], []],
  ])('takes %s', (_, dependencies, now, questions, told) => {
    const migrated = migrate(`{ "servers": ${SERVERS}, "dependencies": ${dependencies} }`);
    expect(migrated.tree.get('dependencies')).toEqual(treeOf(now));
    expect(migrated.questions).toEqual(questions);
    expect(notes(migrated).slice(1)).toEqual(told);
  });

  test('tells where each thing stood', () => {
    const { origin } = migrate(`{
      "profile": { "author": "Ada" }, "servers": [{ "name": "a", "id": "1" }], "mcps": [{ "name": "b" }], "dependencies": ["b", "a", "c"], "security": { "encrypted": false }
    }`);
    const paths = [
      ['exportInfo', 'version'], ['profile', 'metadata', 'author'], ['profile', 'metadata', 'x'], ['mcps'], ['mcps', 0, 'env'], ['mcps', 1, 'args', 2],
      ['dependencies', 'requiredMCPs', 1], ['dependencies', 'requiredMCPs'], ['security', 'encryptionUsed'], ['security', 'sensitiveFields', 0],
    ];
    expect(paths.map((path) => origin(path).join('/'))).toEqual([
      'exportInfo/version', 'profile/author', 'profile/metadata/x', 'servers', 'servers/0/env', 'mcps/0/args/2',
      'dependencies/2', 'dependencies', 'security/encrypted', 'security/sensitiveFields/0',
    ]);
  });
});
