import { expect, test } from 'vitest';
import { fuzzImport } from './fuzz-import';

test('damaged files are read or refused, each at once, and nothing else happens', () => {
  const { read } = fuzzImport(2_000, Date.now() % 1_000_000);
  expect(read).toBeGreaterThan(200);
});
