import { expect, test } from 'vitest';
import { faultPlaces } from './fault-places';

test('a fault is told without its message, even one of several lines', () => {
  const error = new TypeError('token ghp_secret\n    at and more');
  const told = faultPlaces(error);
  expect(told).toMatch(/^TypeError\n\s+at /);
  expect(told).not.toMatch(/ghp_secret|and more/);
});

test.each([['a text', 'string'], [undefined, 'undefined'], [{ secret: 1 }, 'object']])('what is no error is only its kind: %j', (thrown, told) => {
  expect(faultPlaces(thrown)).toBe(told);
});
