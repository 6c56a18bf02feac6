import { describe, expect, test } from 'vitest';
import { differenceRows, MASK, shownSide, UNKNOWN, type DifferingEntry } from './difference-rows';

const entry = (type: DifferingEntry['type'], name: string, fields: readonly string[] = []): DifferingEntry =>
  ({ type, name, state: '', differences: fields.map((field) => ({ field, secretDiffers: false })) });

test('rows stand by type in the order of a file, entries with their fields below them, what has no type last', () => {
  const rows = differenceRows([entry(undefined, 'x'), entry('roots', 'r'), entry('tools', 'a', ['url', 'tags']), entry('tools', 'b')]);
  expect(rows.map((row) => (row.kind === 'type' ? [row.type, row.count] : row.kind === 'entry' ? row.entry.name : row.difference.field)))
    .toEqual([['tools', 2], 'a', 'url', 'tags', 'b', ['roots', 1], 'r', [undefined, 1], 'x']);
  expect(differenceRows([])).toEqual([]);
});

describe('one side of a field', () => {
  test.each([
    [{ mine: 'a' }, 'mine', { kind: 'text', text: 'a', partDiffers: false, cut: 0 }],
    [{ mine: 'a' }, 'theirs', { kind: 'none' }],
    [{ mine: MASK, theirs: MASK, secretDiffers: true }, 'mine', { kind: 'secret' }],
    [{ mine: MASK, theirs: MASK, secretDiffers: true }, 'theirs', { kind: 'other-secret' }],
    [{ theirs: UNKNOWN }, 'theirs', { kind: 'unknown' }],
    [{ mine: `k=${MASK}`, theirs: `k=${MASK}`, secretDiffers: true }, 'theirs', { kind: 'text', text: `k=${MASK}`, partDiffers: true, cut: 0 }],
    [{ mine: 'x'.repeat(2007) }, 'mine', { kind: 'text', text: 'x'.repeat(2000), partDiffers: false, cut: 7 }],
  ] as const)('%j, %s', (difference, side, shown) => expect(shownSide({ field: 'f', secretDiffers: false, ...difference }, side)).toEqual(shown));
});
