import { describe, expect, test } from 'vitest';
import { isMap, type Tree } from '../../../src-shared/profile/tree';
import { parseJsonText } from '../json-text';
import { migrateFrom08 } from './from-0-8';
import type { Migrated } from './migration';

function migrate(text: string): Migrated {
  const { tree } = parseJsonText(text);
  if (!isMap(tree)) throw new Error('no object');
  return migrateFrom08(tree);
}
const treeOf = (text: string): Tree => parseJsonText(text).tree;
const notes = ({ changes }: Migrated): readonly string[] =>
  changes.map(({ code, path, subject, reason }) => `${code === 'FIELD_MIGRATED' ? 'moved' : 'lost'} ${path.join('/')}${subject === undefined ? '' : ` of ${subject}`}: ${reason}`);

describe('migrateFrom08', () => {
  test('makes a document of version 0.9 of a name and servers by name, and lists what has no place', () => {
    const migrated = migrate(`{
      "version": "0.8", "name": "Old", "description": "gone", "tags": [], "colour": null, "lastSync": 5,
      "mcpServers": { "10": { "command": "b", "enabled": false }, "9": { "command": "a", "enabled": true, "timeout": 3 }, "plain": { "url": "https://a.example" } }
    }`);
    expect(migrated.tree).toEqual(treeOf(`{
      "exportInfo": { "version": "0.9" },
      "profile": { "name": "Old" },
      "servers": [
        { "name": "10", "command": "b", "disabled": true },
        { "name": "9", "command": "a", "timeout": 3, "disabled": false },
        { "name": "plain", "url": "https://a.example" }
      ]
    }`));
    expect(notes(migrated)).toEqual([
      'moved version: read as version 0.9',
      'moved name: now profile.name',
      'lost description: of version 0.8 the name and the servers are read',
      'lost lastSync: of version 0.8 the name and the servers are read',
      'moved mcpServers: now servers, a list',
      'moved mcpServers/10/enabled of 10: now disabled, the other way round',
      'moved mcpServers/9/enabled of 9: now disabled, the other way round',
    ]);
    expect(migrated.questions).toEqual([]);
  });

  test.each([
    ['its own name', '{ "name": "Own", "command": "a" }', '{ "name": "Own", "command": "a" }', ['lost mcpServers/key of Own: the key of the entry, which has a name of its own']],
    ['its own name, the same', '{ "command": "a", "name": "key" }', '{ "command": "a", "name": "key" }', []],
    ['an empty name', '{ "command": "a", "name": "" }', '{ "name": "key", "command": "a" }', []],
    ['a name of another shape', '{ "name": ["x"] }', '{ "name": ["x"] }', ['lost mcpServers/key of key: the key of the entry, which has a name of its own']],
    ['both switches', '{ "name": "key", "enabled": true, "disabled": true }', '{ "name": "key", "disabled": true }', ['lost mcpServers/key/enabled of key: disabled stands beside it, and counts']],
    ['a switch that is no switch', '{ "name": "key", "enabled": "no" }', '{ "name": "key", "disabled": true }', ['lost mcpServers/key/enabled of key: true or false was expected; the server comes in disabled']],
    ['a switch that says nothing', '{ "name": "key", "enabled": null }', '{ "name": "key" }', []],
    ['no object', '"text"', '"text"', []],
  ])('takes a server with %s', (_, entry, expected, told) => {
    const migrated = migrate(`{ "mcpServers": { "key": ${entry} } }`);
    expect(migrated.tree.get('servers')).toEqual([treeOf(`[${expected}]`)].flat());
    expect(notes(migrated).slice(1)).toEqual(told);
  });

  test.each([['"text"', 'text'], ['[{ "command": "a" }]', [new Map([['command', 'a']])]], ['null', null]])('leaves servers that are %s to the reader', (source, servers) => {
    expect(migrate(`{ "version": "0.8", "mcpServers": ${source} }`).tree.get('servers')).toEqual(servers);
  });

  test('tells where each thing stood', () => {
    const { origin } = migrate('{ "version": "0.8", "name": "x", "mcpServers": { "b": {}, "a": {} } }');
    expect([['exportInfo', 'version'], ['profile', 'name'], ['profile'], ['servers'], ['servers', 1], ['servers', 0, 'env', 'A'], ['servers', 7]].map(origin)).toEqual([
      ['version'], ['name'], [], ['mcpServers'], ['mcpServers', 'a'], ['mcpServers', 'b', 'env', 'A'], ['mcpServers', 7],
    ]);
  });
});
