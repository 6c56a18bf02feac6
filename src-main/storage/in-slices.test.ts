import { expect, test } from 'vitest';
import { inSlices, SLICE } from './in-slices';

test('work is done with each item in order, and others get the thread in between', async () => {
  let [done, ended] = ['', false];
  let turns = 0;
  const count = (): void => {
    turns += 1;
    if (!ended) setImmediate(count);
  };
  setImmediate(count);
  await inSlices('abcd', (item) => {
    const until = performance.now() + SLICE + 1;
    while (performance.now() < until);
    done += item;
  });
  ended = true;
  expect(done).toBe('abcd');
  expect(turns).toBeGreaterThanOrEqual(4);
});

test('it begins in a turn of its own', async () => {
  const order: string[] = [];
  setImmediate(() => order.push('others'));
  await inSlices(['work'], (item) => order.push(item));
  expect(order).toEqual(['others', 'work']);
});
