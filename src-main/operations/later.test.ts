import { expect, test } from 'vitest';
import { later } from './later';

test('nothing is loaded before it is asked for, and then once, also for two that ask at once', async () => {
  let loaded = 0;
  const part = later(async () => (loaded += 1));
  expect(loaded).toBe(0);
  expect(await Promise.all([part(), part()])).toEqual([1, 1]);
  expect(await part()).toBe(1);
});

test('what failed is tried again by who asks next', async () => {
  let tries = 0;
  const part = later(async () => {
    tries += 1;
    if (tries === 1) throw new Error('not now');
    return tries;
  });
  await expect(part()).rejects.toThrow('not now');
  expect(await part()).toBe(2);
});
