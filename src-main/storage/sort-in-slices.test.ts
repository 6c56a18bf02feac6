import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortInSlices } from './sort-in-slices';

interface Card {
  readonly rank: number;
  readonly place: number;
}
const byRank = (a: Card, b: Card): number => a.rank - b.rank;

test('it sorts as toSorted does, equal ones in their order', async () => {
  await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: 4500 }), fc.integer({ min: 1, max: 5000 }), fc.integer(), async (length, ranks, seed) => {
    const cards = Array.from({ length }, (_, place) => ({ rank: Math.imul(place + seed, 2_654_435_761) % ranks, place }));
    const given = [...cards];
    expect(await sortInSlices(cards, byRank)).toEqual(given.toSorted(byRank));
    expect(cards).toEqual(given);
  }), { numRuns: 30 });
});
