import { inSlices } from './in-slices';

type Compare<Item> = (a: Item, b: Item) => number;

/** So many are sorted at once. */
const RUN = 1000;

/** As toSorted; others get the thread in between. */
export async function sortInSlices<Item extends object>(items: readonly Item[], compare: Compare<Item>): Promise<readonly Item[]> {
  let runs: Item[][] = [];
  const starts = Array.from({ length: Math.ceil(items.length / RUN) }, (_, index) => index * RUN);
  await inSlices(starts, (start) => runs.push(items.slice(start, start + RUN).sort(compare)));
  while (runs.length > 1) {
    const longer: Item[][] = [];
    for (let index = 0; index < runs.length; index += 2) {
      const both: Item[] = [];
      await inSlices(merged(runs[index] ?? [], runs[index + 1] ?? [], compare), (item) => both.push(item));
      longer.push(both);
    }
    runs = longer;
  }
  return runs[0] ?? [];
}

/** Of equal ones the first list's come first. */
function* merged<Item extends object>(first: Iterable<Item>, second: readonly Item[], compare: Compare<Item>): Generator<Item> {
  let next = 0;
  for (const item of first) {
    for (let other = second[next]; other !== undefined && compare(other, item) < 0; other = second[next]) {
      yield other;
      next += 1;
    }
    yield item;
  }
  yield* second.slice(next);
}
