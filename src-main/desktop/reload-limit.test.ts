import { expect, test } from 'vitest';
import { ReloadLimit } from './reload-limit';

test('three times in a minute and no more, until the first is a minute ago', () => {
  const limit = new ReloadLimit();
  expect([0, 10_000, 20_000, 30_000, 59_999].map((now) => limit.allows(now))).toEqual([true, true, true, false, false]);
  expect([60_000, 60_001].map((now) => limit.allows(now))).toEqual([true, false]);
});

test('when it is forgotten it counts anew', () => {
  const limit = new ReloadLimit(1);
  expect(limit.allows(0)).toBe(true);
  limit.forget();
  expect([limit.allows(1), limit.allows(2)]).toEqual([true, false]);
});
