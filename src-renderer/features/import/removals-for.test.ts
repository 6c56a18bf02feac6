import { expect, test } from 'vitest';
import { removalsFor } from './removals-for';
import { planOf } from './samples/sample-plan';

const plan = planOf([], { removals: ['A/x', 'A/B/y', 'C/z'] });

test.each([['A', ['A', 'A/B'], ['x']], ['A', ['A'], ['x', 'B/y']], ['A/B', ['A', 'A/B'], ['y']], ['D', ['D'], []]] as const)('%s, beside %j, loses %j', (profile, all, names) => {
  expect(removalsFor(plan, profile, all)).toEqual(names);
});
