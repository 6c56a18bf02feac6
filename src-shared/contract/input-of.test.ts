import { expect, test } from 'vitest';
import { inputOf } from './input-of';
import { OPERATIONS, type OperationName } from './operations';

const NAMES = Object.keys(OPERATIONS) as OperationName[];

test.each(NAMES)('%s is found by its noun', async (name) => {
  expect(await inputOf(name)).toBe(OPERATIONS[name].input);
});
