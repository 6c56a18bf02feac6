import { expect, test } from 'vitest';
import { retryAfterMs } from './retry-after';

const NOW = Date.parse('2026-01-01T00:00:00Z');

test.each<readonly [header: string | null, ms: number | undefined]>([
  [null, undefined], ['', undefined], ['0', 0], ['120', 120_000], [' 3 ', 3000], ['1.5', undefined], ['-1', undefined], ['soon', undefined], ['9'.repeat(30), undefined],
  ['Thu, 01 Jan 2026 00:00:30 GMT', 30_000], ['Wed, 31 Dec 2025 23:00:00 GMT', 0], ['Thursday, 01-Jan-26 00:00:05 GMT', 5000], ['2026-01-01', undefined], ['Thu, nonsense', undefined],
])('%j', (header, ms) => {
  expect(retryAfterMs(header, NOW)).toBe(ms);
});
