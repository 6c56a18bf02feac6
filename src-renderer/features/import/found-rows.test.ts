import { expect, test } from 'vitest';
import { foundRows } from './found-rows';
import { source } from './samples/sample-plan';

const counts = { bytes: 1, profiles: 1, mcps: 2, secrets: 0 };
const passed = { passedOver: 'no servers in it' };
const sources = [
  source('a.json', { counts }), source('notes.json', passed),
  source('team.zip/x/one.json', { counts }), source('team.zip/package.json', passed), source('team.zip/two.json', { counts }), source('team.zip/tsconfig.json', passed),
  source('other.zip/one.json', { failure: { code: 'FILE_EMPTY', details: {} } }), source('b.json', { counts }),
];

test('files of an archive stand under its name, and what holds no servers is folded away with its count', () => {
  expect(foundRows(sources, new Set())).toEqual([
    { kind: 'file', index: 0 },
    { kind: 'archive', name: 'team.zip', indexes: [2, 3, 4, 5], files: 4, mcps: 4 }, { kind: 'file', index: 2, inside: 'x/one.json' }, { kind: 'file', index: 4, inside: 'two.json' },
    { kind: 'folded', id: 'team.zip 2', count: 2, inArchive: true, open: false },
    { kind: 'archive', name: 'other.zip', indexes: [6], files: 1, mcps: 0 }, { kind: 'file', index: 6, inside: 'one.json' },
    { kind: 'file', index: 7 },
    { kind: 'folded', id: '', count: 1, inArchive: false, open: false },
  ]);
});

test('a fold that is open shows its files', () => {
  expect(foundRows(sources, new Set(['team.zip 2'])).slice(4, 7)).toEqual([
    { kind: 'folded', id: 'team.zip 2', count: 2, inArchive: true, open: true }, { kind: 'file', index: 3, inside: 'package.json' }, { kind: 'file', index: 5, inside: 'tsconfig.json' },
  ]);
});

test('an archive of profiles is one row with those above its files, and only itself while it is locked or refused', () => {
  const archive = (name: string, more = {}) => source(name, { formatId: 'native-archive', ...more });
  const locked = { failure: { code: 'PASSWORD_REQUIRED', details: {} } } as const;
  const all = [archive('a.zip'), source('a.zip/profiles/one.json', { counts }), archive('b.zip', locked), source('b.zip/profiles/two.json', passed), source('b.zip/profiles/three.json', passed), archive('c.zip')];
  expect(foundRows(all, new Set())).toEqual([
    { kind: 'archive', name: 'a.zip', indexes: [0, 1], files: 1, mcps: 2 }, { kind: 'file', index: 1, inside: 'profiles/one.json' },
    { kind: 'file', index: 2, with: [3, 4] },
    { kind: 'file', index: 5 },
  ]);
});
