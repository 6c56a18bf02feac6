import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldedName } from './folded-name';

test.each([
  ['GitHub', 'github'], ['  Work ', 'work'], ['\u00a0Work\u3000', 'Work'], ['ＧｉｔＨｕｂ', 'github'], ['ﬁle', 'FILE'], ['ÉTÉ', 'e\u0301te\u0301'], ['J\u030c', 'ǰ'], ['①', '1'], ['\u212a', 'k'], ['Straße', 'STRAßE'],
])('%j and %j are one name', (one, two) => {
  expect(foldedName(one)).toBe(foldedName(two));
});

test.each([
  ['github', 'gіthub'], ['git hub', 'github'], ['git-hub', 'git_hub'], ['sınav', 'sinav'], ['a', 'á'], ['git\u200bhub', 'github'],
])('%j and %j are two names', (one, two) => {
  expect(foldedName(one)).not.toBe(foldedName(two));
});

test('folding again changes nothing', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 8 }), (name) => {
    expect(foldedName(foldedName(name))).toBe(foldedName(name));
  }), { numRuns: 3000 });
});
