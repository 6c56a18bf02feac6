import type { Spread } from '../../../src-shared/contract/figures';

/** How many lay between two bounds; the first has none below it, the last none above. */
export interface SpreadRow {
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly count: number;
}

/** A row between every two bounds. Empty ones at both ends are left out. */
export function spreadRows({ bounds, within, count }: Spread): readonly SpreadRow[] {
  const all = [...bounds, undefined].map((high, at): SpreadRow => ({ low: at === 0 ? undefined : bounds[at - 1], high, count: (within[at] ?? count) - (at === 0 ? 0 : within[at - 1] ?? 0) }));
  const first = all.findIndex((row) => row.count > 0);
  return first === -1 ? [] : all.slice(first, all.findLastIndex((row) => row.count > 0) + 1);
}

/** The smallest bound that so great a share lay within; undefined where it lies beyond the last, or nothing was counted. */
export const boundOf = ({ bounds, within, count }: Spread, share: number): number | undefined =>
  (count === 0 ? undefined : bounds.find((_, at) => (within[at] ?? 0) >= share * count));

/** Of spreads with the same bounds. */
export function sumOfSpreads(spreads: readonly Spread[]): Spread {
  const bounds = spreads[0]?.bounds ?? [];
  return {
    bounds,
    within: bounds.map((_, at) => spreads.reduce((sum, { within }) => sum + (within[at] ?? 0), 0)),
    count: spreads.reduce((all, { count }) => all + count, 0),
    sum: spreads.reduce((all, { sum }) => all + sum, 0),
  };
}
