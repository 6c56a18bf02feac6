import { expect, test } from 'vitest';
import { idleChoices } from './idle-choices';

const labels = (set: number): readonly string[] => idleChoices(set).map(({ label }) => label);

test.each([
  ['nothing set', 0, ['Never', '5 minutes', '15 minutes', '30 minutes', '1 hour', '4 hours']],
  ['one of them set', 60, ['Never', '5 minutes', '15 minutes', '30 minutes', '1 hour', '4 hours']],
  ['another one set', 90, ['Never', '5 minutes', '15 minutes', '30 minutes', '1 hour', '90 minutes', '4 hours']],
])('%s', (_, set, expected) => expect(labels(set)).toEqual(expected));
