import { expect, test } from 'vitest';
import { LONGEST_NAME, proposedName } from './proposed-name';

const at = new Date('2025-01-24T15:00:09.123Z');

test('a copy is named after the original and the time', () => expect(proposedName('github', new Set(), at)).toBe('github (20250124-150009)'));

test('and numbered where others were just given that name', () => {
  const taken = new Set(['github (20250124-150009)', 'github (20250124-150009) 2']);
  expect(proposedName('GitHub', taken, at)).toBe('GitHub (20250124-150009) 3');
});

test('a long name is cut so that the time fits, and never within a character', () => {
  const proposed = proposedName('𝒳'.repeat(600), new Set(), at);
  expect(proposed.length).toBeLessThanOrEqual(LONGEST_NAME);
  expect(proposed).toMatch(/𝒳 \(20250124-150009\)$/);
  expect(proposed.isWellFormed()).toBe(true);
});
