import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { looksRandom } from './looks-random';

const hits = (alphabet: string, length: number): number => {
  const samples = fc.sample(fc.string({ unit: fc.constantFrom(...alphabet.split('')), minLength: length, maxLength: length }), { numRuns: 1000, seed: 1 });
  return samples.filter(looksRandom).length;
};

describe('looksRandom', () => {
  test.each([['ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789', 32], ['abcdefghijklmnopqrstuvwxyz0123456789', 32], ['0123456789abcdef', 32],
    ['ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/', 44], ['ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_', 43]])('knows nearly all random strings over %s of length %i', (alphabet, length) => {
    expect(hits(alphabet, length)).toBeGreaterThan(930);
  });

  test.each(['claude-3-5-sonnet-20241022', 'ToolUse2024ModeEnabledForAllWorkspaces', 'aarch64-unknown-linux-gnu', 'aaaaaaaaaaaaaaaaaaaaaaaa1', '20241022101112123456', '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
    'com.example.product.server.Version2Handler', 'ONE_TWO_THREE_FOUR_FIVE_SIX_7', 'projects/my-project-123456/locations/us-central1'])('is not taken in by %s', (text) => {
    expect(looksRandom(text)).toBe(false);
  });
});
