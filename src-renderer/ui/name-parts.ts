/** What is put behind a name so that it is another one: `(20261121-161453)`, `(2)`, `copy 2`, `_imported_1763741693`, `2`. */
const ADDED = /(?: \([^()]{1,20}\)| copy(?: \d{1,6})?| \d{1,6}|_imported_\d{1,12})$/;
const MOST_SHOWN = 7;
/** There is room for so many letters wherever names stand. */
const NEVER_CUT = 16;

/** Where a name may be cut: what was put behind it to tell it apart, or the last of that, always stays. */
export function nameParts(name: string): readonly [head: string, tail: string] {
  const added = name.length <= NEVER_CUT ? '' : ADDED.exec(name)?.[0] ?? '';
  const tail = added === name ? '' : added.slice(-MOST_SHOWN);
  return [name.slice(0, name.length - tail.length), tail];
}
