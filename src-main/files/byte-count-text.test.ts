import { expect, test } from 'vitest';
import { byteCountText } from './byte-count-text';

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [1000, '1,000 bytes'],
  [1024, '1 KiB'],
  [1536, '1.5 KiB'],
  [64 * 1024 ** 2, '64 MiB'],
  [1024 ** 3, '1 GiB'],
  [3000 * 1024 ** 3, '3,000 GiB'],
])('%i is read as %s', (bytes, text) => {
  expect(byteCountText(bytes)).toBe(text);
});
