import { expect, test } from 'vitest';
import { z } from 'zod';
import { inputFaults } from './input-faults';

const schema = z.strictObject({
  name: z.string(),
  sources: z.array(z.union([z.strictObject({ text: z.string(), as: z.enum(['a', 'b']).optional() }), z.strictObject({ handle: z.string() })])).optional(),
  either: z.union([z.literal('all'), z.array(z.string()).min(1)]).optional(),
});

test.each<readonly [unknown, readonly string[]]>([
  [5, ['input: Invalid input: expected object, received number']],
  [{}, ['name: Invalid input: expected string, received undefined']],
  [{ name: 'x', sources: [{ text: 'a' }, { text: 'a', as: 'hunter2' }] }, ['sources.1.as: Invalid option: expected one of "a"|"b"']],
  [{ name: 'x', sources: [{ handle: 7 }] }, ['sources.0.handle: Invalid input: expected string, received number']],
  [{ name: 'x', either: [] }, ['either: Too small: expected array to have >=1 items']],
])('%j', (input, faults) => {
  expect(inputFaults(schema.safeParse(input).error?.issues ?? [])).toEqual(faults);
});
