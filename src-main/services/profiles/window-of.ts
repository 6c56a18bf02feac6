/** Part of a list whose entries are several items each. */
export interface Window<Entry> {
  /** Items of the whole list. */
  readonly total: number;
  /** Items of the entries before the first one that was chosen. */
  readonly before: number;
  /** Those with an item in the window. */
  readonly chosen: readonly Entry[];
}

export function windowOf<Entry>(list: readonly Entry[], countOf: (entry: Entry) => number, { from, most }: { readonly from: number; readonly most: number }): Window<Entry> {
  const chosen: Entry[] = [];
  let total = 0;
  let before = 0;
  for (const entry of list) {
    const count = countOf(entry);
    if (count > 0 && total + count > from && total < from + most) {
      if (chosen.length === 0) before = total;
      chosen.push(entry);
    }
    total += count;
  }
  return { total, before, chosen };
}
