import { describe, expect, test } from 'vitest';
import type { Blank, BlankGroup } from '../../../src-shared/transfer/blank-groups';
import { blankRows, chosenPlaces, emptyPlaces, filledBlanks, type TypedSecret } from './blank-rows';

const blank = (key: string, target: string, held = false, field = 'env.API_KEY'): Blank => ({ key, field, subject: `Work/${key}`, target, held });
const group = (...blanks: Blank[]): BlankGroup => ({ name: 'API_KEY', blanks });
const id = (key: string, target: string, field = 'env.API_KEY'): string => JSON.stringify([key, field, target]);
const rowOf = (...blanks: Blank[]): ReturnType<typeof blankRows>[number] => blankRows([group(...blanks)], new Set())[0] ?? { id: '', name: '', places: [] };
const typed = (row: string, value: string, ...places: readonly string[]): ReadonlyMap<string, TypedSecret> => new Map([[row, { value, places }]]);
const NOTHING: ReadonlyMap<string, TypedSecret> = new Map();

describe('rows', () => {
  test('are one a name, and one a place that is filled in apart', () => {
    const rows = blankRows([group(blank('a', 'x'), blank('b', 'y'))], new Set([id('b', 'y')]));
    expect(rows.map(({ id: row, name, places }) => [row, name, places.map(({ key }) => key)])).toEqual([['API_KEY', 'API_KEY', ['a']], [id('b', 'y'), 'API_KEY', ['b']]]);
  });

  test('of places without a name are told apart', () => {
    const unnamed = (key: string): BlankGroup => ({ name: 'args[1]', blanks: [blank(key, 'x', false, 'args[1]')] });
    const rows = blankRows([unnamed('a'), unnamed('b')], new Set());
    expect(new Set(rows.map((row) => row.id)).size).toBe(2);
  });

  test('keep what was typed however the name is spelled by the item that comes first', () => {
    expect(blankRows([{ name: 'api-key', blanks: [blank('a', 'x')] }], new Set())[0]?.id).toBe('API_KEY');
  });
});

describe('a secret is for', () => {
  test('the first place and those whose destination held such a secret, unless one says otherwise', () => {
    const row = rowOf(blank('a', 'x'), blank('b', 'y'), blank('c', 'z', true));
    expect(chosenPlaces(row, NOTHING)).toEqual([id('c', 'z')]);
    expect(chosenPlaces(rowOf(blank('a', 'x', true), blank('b', 'y'), blank('c', 'z', true)), NOTHING)).toEqual([id('a', 'x'), id('c', 'z')]);
    expect(chosenPlaces(rowOf(blank('a', 'x'), blank('b', 'y')), NOTHING)).toEqual([id('a', 'x')]);
    expect(chosenPlaces(row, typed('API_KEY', '', id('b', 'y')))).toEqual([id('b', 'y')]);
  });

  test('no place that leads elsewhere than it did when it was chosen', () => {
    const before = typed('API_KEY', 'secret', id('a', 'x'));
    expect(filledBlanks([rowOf(blank('a', 'evil'))], before)).toEqual({});
    expect(emptyPlaces([rowOf(blank('a', 'evil'))], before)).toBe(1);
  });
});

test('what was typed is told by item and field, and what is left is counted', () => {
  const rows = blankRows([group(blank('a', 'x'), blank('b', 'y')), { name: 'TOKEN', blanks: [blank('a', 'x', false, 'env.TOKEN')] }], new Set([id('b', 'y')]));
  const values = new Map([...typed('API_KEY', 'one', id('a', 'x')), ...typed(id('b', 'y'), 'two', id('b', 'y')), ...typed('TOKEN', '', id('a', 'x', 'env.TOKEN'))]);
  expect(filledBlanks(rows, values)).toEqual({ a: { 'env.API_KEY': 'one' }, b: { 'env.API_KEY': 'two' } });
  expect(emptyPlaces(rows, values)).toBe(1);
});
