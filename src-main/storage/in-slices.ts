import { setImmediate as nextTurn } from 'node:timers/promises';

/** How long one piece of a long work may hold the thread, in milliseconds. */
export const SLICE = 8;

/** Does `work` with each item, and lets whatever else waits for the thread run before and in between. */
export async function inSlices<Item>(items: Iterable<Item>, work: (item: Item) => void): Promise<void> {
  await nextTurn();
  let began = performance.now();
  for (const item of items) {
    work(item);
    if (performance.now() - began < SLICE) continue;
    await nextTurn();
    began = performance.now();
  }
}
