import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldedFileName } from './folded-file-name';

test.each([
  ['Profil.JSON', 'profil.json'], ['stra\u00dfe', 'STRASSE'], ['\u00fc', 'u\u0308'], ['\u03c3', '\u03c2'], ['\u212a', 'k'],
])('%s and %s are one name', (one, other) => {
  expect(foldedFileName(one)).toBe(foldedFileName(other));
});

test.each([['a', 'b'], ['u', '\u00fc'], ['a/b', 'a\\b']])('%s and %s are two', (one, other) => {
  expect(foldedFileName(one)).not.toBe(foldedFileName(other));
});

test('ASCII folds as everything does', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary-ascii' }), (name) => {
    expect(foldedFileName(name)).toBe(foldedFileName(`${name}\u00e4`).slice(0, -1));
  }));
});
