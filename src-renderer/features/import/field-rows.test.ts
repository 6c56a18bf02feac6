import { describe, expect, test } from 'vitest';
import type { FieldView, McpView } from '../../../src-shared/profile/profile-view';
import { fieldName } from './field-name';
import { equalFields, fieldRows } from './field-rows';

const MASK = '••••••';
const field = (name: string, shown: string, ...path: (string | number)[]): FieldView => ({ field: name, path, shown, secret: shown.includes(MASK) });
const view = (...fields: FieldView[]): McpView => ({ id: 'x', name: 'x', type: 'stdio', disabled: false, tags: [], fields, blanks: [] });

test.each([
  ['command', { text: 'Command', mono: false }],
  ['env.GITHUB_TOKEN', { text: 'GITHUB_TOKEN', mono: true }],
  ['headers["X Odd \\"name\\""]', { text: 'X Odd "name"', mono: true }],
  ['constructor', { text: 'constructor', mono: true }],
  ['nested.field[2]', { text: 'nested.field[2]', mono: true }],
])('%s is called what it is', (name, called) => expect(fieldName(name)).toEqual(called));

describe('fields that differ', () => {
  test('are told by what is known of their secrets', () => {
    const rows = fieldRows([
      { field: 'env.A', mine: MASK, theirs: MASK, secretDiffers: true },
      { field: 'env.B', mine: MASK, theirs: '(unknown)', secretDiffers: false },
      { field: 'env.C', theirs: MASK, secretDiffers: false },
      { field: 'url', mine: `https://a?key=${MASK}`, theirs: `https://a?key=${MASK}`, secretDiffers: true },
    ], undefined);
    expect(rows.map(({ field: name, mine, theirs }) => [name, mine?.secret ?? mine?.lines, theirs?.secret ?? theirs?.lines, theirs?.partDiffers])).toEqual([
      ['url', [`https://a?key=${MASK}`], [`https://a?key=${MASK}`], true],
      ['env.A', 'kept', 'different', false], ['env.B', 'kept', 'unknown', false], ['env.C', undefined, 'given', false],
    ]);
  });

  test('show all arguments where one of them differs, in one row', () => {
    const sides = { mine: view(field('args[0]', '-y', 'args', 0), field('args[1]', 'old', 'args', 1)), theirs: view(field('args[0]', '-y', 'args', 0), field('args[1]', 'new', 'args', 1), field('args[2]', MASK, 'args', 2)) };
    const differences = [{ field: 'tags', mine: 'a, b', theirs: 'a', secretDiffers: false }, { field: 'args[1]', mine: 'old', theirs: 'new', secretDiffers: false }, { field: 'args[2]', theirs: MASK, secretDiffers: false }];
    expect(fieldRows(differences, sides).map(({ field: name, mine, theirs }) => [name, mine?.lines, theirs?.lines])).toEqual([['args', ['-y', 'old'], ['-y', 'new', MASK]], ['tags', ['a', 'b'], ['a']]]);
    expect(fieldRows(differences, undefined).map((row) => row.field)).toEqual(['args[1]', 'args[2]', 'tags']);
    expect(fieldRows(differences, sides).map((row) => row.fields)).toEqual([['args[1]', 'args[2]'], ['tags']]);
  });
});

test('what does not differ is equal, arguments only if all of them are', () => {
  const mine = { ...view(field('command', 'npx', 'command'), field('args[0]', '-y', 'args', 0), field('env.T', MASK, 'env', 'T')), tags: ['a'] };
  const names = (...differing: string[]): readonly string[] => equalFields(differing.map((name) => ({ field: name, mine: 'x', secretDiffers: false })), { mine, theirs: mine }).map((row) => row.field);
  expect(names()).toEqual(['command', 'args[0]', 'env.T', 'type', 'disabled', 'tags']);
  expect(names('args[1]', 'tags')).toEqual(['command', 'env.T', 'type', 'disabled']);
});
