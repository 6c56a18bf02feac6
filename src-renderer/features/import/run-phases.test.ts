import { expect, test } from 'vitest';
import { phaseStates } from './run-phases';

test.each([
  ['nothing', undefined, ['now', 'next', 'next']],
  ['comparing', { phase: 'compare' }, ['now', 'next', 'next']],
  ['sealing', { phase: 'seal' }, ['done', 'now', 'next']],
  ['writing', { phase: 'write' }, ['done', 'done', 'now']],
  ['finishing', { phase: 'finish' }, ['done', 'done', 'done']],
] as const)('heard of %s', (_, job, states) => expect(phaseStates(job).map(([, state]) => state)).toEqual(states));
