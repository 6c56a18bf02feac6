import { expect, test } from 'vitest';
import { exportClock } from './export-clock';

test('seconds since 1970 stop the clock', () => {
  expect(exportClock('1750000000')()).toEqual(new Date('2025-06-15T15:06:40.000Z'));
  expect(exportClock('0')()).toEqual(new Date(0));
});

test.each([undefined, ''])('%j leaves it running', (epoch) => {
  expect(Math.abs(exportClock(epoch)().getTime() - Date.now())).toBeLessThan(60_000);
});

test.each(['abc', '-1', '1.5', '2025-01-24', '1e9', ' 1', '9'.repeat(13)])('%j is refused, and not before the clock is asked', (epoch) => {
  const clock = exportClock(epoch);
  expect(clock).toThrow(expect.objectContaining({ code: 'USAGE' }) as Error);
});
