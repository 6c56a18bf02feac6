import { expect, test } from 'vitest';
import type { Finding } from '../../src-shared/transfer/finding';
import { noteLines } from './note-lines';

const missing = (file: string): Finding => ({ code: 'CHECKSUM_MISSING', severity: 'note', step: 'security', place: { file } });
const left = (reason: string): Finding => ({ code: 'FIELDS_LEFT_BEHIND', severity: 'note', step: 'format', reason });
const MISSING = 'Note: The file has no checksum, so a change after its export would not show';

test('a few notes of one kind are told each, many as one, and warnings not at all', () => {
  expect(noteLines(['a', 'b', 'c'].map(missing))).toEqual([`${MISSING} [a]`, `${MISSING} [b]`, `${MISSING} [c]`]);
  expect(noteLines([...Array.from({ length: 1201 }, (_, index) => missing(`f${index}`)), left('x'), { ...left('y'), severity: 'warning' }]))
    .toEqual([`${MISSING} [f0], and 1,200 more like this`, 'Note: What else is in the file stays behind (x)']);
});

test('what has another reason is of another kind', () => {
  expect(noteLines(['a', 'b', 'c', 'd', 'e'].map(left))).toHaveLength(5);
});
