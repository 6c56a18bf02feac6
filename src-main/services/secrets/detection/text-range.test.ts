import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeRanges, rangesApart, subtractRanges, type TextRange } from './text-range';

const range = fc.tuple(fc.nat(30), fc.nat(10)).map(([start, length]) => ({ start, end: start + length }));
const covered = (ranges: readonly TextRange[]): number[] =>
  [...new Set(ranges.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, index) => start + index)))].toSorted((a, b) => a - b);

describe('ranges', () => {
  test('merging covers the same and leaves no overlap', () => {
    fc.assert(fc.property(fc.array(range), (ranges) => {
      const merged = mergeRanges(ranges);
      expect(merged.flatMap(({ start, end }) => covered([{ start, end }]))).toEqual(covered(ranges));
    }));
  });

  test('subtracting leaves what no hole covers', () => {
    fc.assert(fc.property(fc.array(range), fc.array(range), (ranges, holes) => {
      const apart = mergeRanges(holes);
      const gone = new Set(covered(apart));
      expect(covered(subtractRanges(mergeRanges(ranges), apart))).toEqual(covered(ranges).filter((at) => !gone.has(at)));
    }));
  });

  test('those apart from the holes share nothing with them', () => {
    fc.assert(fc.property(fc.array(range), fc.array(range), (ranges, holes) => {
      const [own, apart] = [mergeRanges(ranges), mergeRanges(holes)];
      expect(rangesApart(own, apart)).toEqual(own.filter(({ start, end }) => apart.every((hole) => hole.end <= start || end <= hole.start)));
    }));
  });

  test('a merged range keeps the qualities of the longer', () => {
    expect(mergeRanges([{ start: 4, end: 20, reason: 'b' }, { start: 0, end: 5, reason: 'a' }, { start: 20, end: 22, reason: 'c' }]))
      .toEqual([{ start: 0, end: 20, reason: 'b' }, { start: 20, end: 22, reason: 'c' }]);
  });
});
