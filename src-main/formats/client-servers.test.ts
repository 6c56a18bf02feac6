import { describe, expect, test } from 'vitest';
import { isMap, type Tree, type TreeMap } from '../../src-shared/profile/tree';
import { findingLine } from '../../src-shared/transfer/finding-text';
import { clientProfile, entriesOf, leftBehind, looksLikeServer, uniqueNames } from './client-servers';
import { parseText } from './parse-text';
import type { ParsedText } from './parsed-text';

function parsed(text: string): { readonly root: TreeMap; readonly parsed: ParsedText } {
  const read = parseText(text);
  if (!isMap(read.tree)) throw new Error('no object');
  return { root: read.tree, parsed: read };
}

describe('clientProfile', () => {
  test('is a name, what could be read and what could not', () => {
    const source = parsed('{ "a": { "command": "x" }, "b": { "command": "y" }, "c": 1 }');
    const { profile, findings } = clientProfile('Name', [...entriesOf(source.root, []).slice(0, 1), ...entriesOf(source.root, [], true).slice(1)], source.parsed);
    expect(profile.mcps.map(({ name, disabled, id }) => [name, disabled, id])).toEqual([['a', false, undefined], ['b', true, undefined]]);
    expect(profile.rejected.map(({ name, finding }) => [name, finding.code, finding.severity, finding.step])).toEqual([['c', 'ENTRY_NOT_A_SERVER', 'error', 'schema']]);
    expect(profile).toMatchObject({ name: 'Name', says: 'servers', markers: 'by-position', tags: [] });
    expect(findings).toEqual([]);
  });
});

describe('entriesOf', () => {
  test('passes over comments that are written as fields, but never an object', () => {
    const { root } = parsed('{ "_comment": "x", "//": "x", "$note": ["x"], "#": null, "_off": { "command": "x" }, "$ref": {}, "text": "x" }');
    expect(entriesOf(root, ['at']).map(({ name, path }) => [name, path])).toEqual([['_off', ['at', '_off']], ['$ref', ['at', '$ref']], ['text', ['at', 'text']]]);
  });

  test('names what has a blank key, and still says where it stands', () => {
    const { root } = parsed('{ "Server 1": {}, "": {}, "  ": {}, "server 2": {} }');
    expect(entriesOf(root, []).map(({ name, path }) => [name, path])).toEqual([['Server 1', ['Server 1']], ['server 2 2', ['']], ['server 3', ['  ']], ['server 2', ['server 2']]]);
  });
});

describe('looksLikeServer', () => {
  test.each<[Tree | undefined, boolean]>([
    [new Map([['command', 'x']]), true], [new Map([['url', '']]), true], [new Map([['command', ['x']]]), false], [new Map([['url', null]]), false], [new Map(), false], [['command'], false],
    ['command', false], [null, false], [undefined, false],
  ])('answers for %j', (tree, answer) => {
    expect(looksLikeServer(tree)).toBe(answer);
  });
});

describe('leftBehind', () => {
  test('tells names only, and at most eight of them', () => {
    const source = parsed(`{ ${Array.from({ length: 11 }, (_, index) => `"field${index}": "CANARY"`).join(', ')} }`);
    expect(leftBehind(source.root, ['field0'], source.parsed).map(findingLine)).toEqual([
      'What else is in the file stays behind (field1, field2, field3, field4, field5, field6, field7, field8 and 2 more) [line 1:1]',
    ]);
    expect(leftBehind(source.root, [...source.root.keys()], source.parsed)).toEqual([]);
  });
});

describe('uniqueNames', () => {
  test.each<[readonly string[], readonly string[], readonly string[]]>([
    [['github'], [], ['github']], [['GitHub'], ['github'], ['GitHub 2']], [['github', 'GitHub', 'github'], ['github', 'github 2', 'github 4'], ['github 3', 'GitHub 5', 'github 6']],
  ])('makes of %j, where %j are taken, %j', (names, taken, unique) => {
    expect(names.map(uniqueNames(taken))).toEqual(unique);
  });

  test('does not start over for each of many', () => {
    const unique = uniqueNames([]);
    const names = Array.from({ length: 50_000 }, () => unique('server'));
    expect([names.at(1), names.at(-1)]).toEqual(['server 2', 'server 50000']);
  });
});
