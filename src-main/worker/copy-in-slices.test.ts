import { expect, test } from 'vitest';
import { copyInSlices } from './copy-in-slices';

test.each([0, 1, 4 * 1024 * 1024, 9 * 1024 * 1024 + 1])('%i bytes are copied, and others have the thread between two slices', async (length) => {
  const bytes = Buffer.alloc(length, 7);
  let turns = 0;
  const turn = (): void => {
    turns += 1;
    handle = setImmediate(turn);
  };
  let handle = setImmediate(turn);
  const copy = await copyInSlices(bytes);
  clearImmediate(handle);
  expect(Buffer.compare(copy, bytes)).toBe(0);
  expect(copy.buffer.byteLength).toBe(length);
  expect(turns).toBeGreaterThanOrEqual(Math.ceil(length / (4 * 1024 * 1024)) - 1);
});
