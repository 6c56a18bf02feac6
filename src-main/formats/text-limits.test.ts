import { describe, expect, test } from 'vitest';
import { isLongerThan, refuseLongText } from './text-limits';

describe('isLongerThan counts UTF-8 bytes', () => {
  test.each([
    ['', 0], ['abc', 3], ['é', 2], ['€', 3], ['😀', 4], ['a€😀é', 10],
  ])('%j takes %i', (text, bytes) => {
    expect(isLongerThan(text, bytes)).toBe(false);
    expect(isLongerThan(text, bytes - 1)).toBe(true);
  });
});

test('refuseLongText names the limit', () => {
  expect(() => refuseLongText('a'.repeat(1_048_577), 1_048_576, 'YAML')).toThrow(
    expect.objectContaining({ code: 'FILE_TOO_LARGE', details: { limit: '1 MiB for YAML' } }),
  );
  expect(() => refuseLongText('a'.repeat(1_048_576), 1_048_576, 'YAML')).not.toThrow();
});
