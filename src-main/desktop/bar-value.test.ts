import { expect, test } from 'vitest';
import type { Job } from '../../src-shared/transfer/job';
import { barValue } from './bar-value';

const job = (done: number, total?: number, state: Job['state'] = 'running'): Pick<Job, 'state' | 'done' | 'total'> => ({ state, done, ...(total !== undefined && { total }) });

test.each([
  ['none', [], -1],
  ['ended ones', [job(4, 4, 'done'), job(1, 4, 'cancelled'), job(1, undefined, 'failed')], -1],
  ['one', [job(1, 4)], 0.25],
  ['one at its end', [job(4, 4)], 1],
  ['one beside an ended one', [job(1, 4), job(4, 4, 'done')], 0.25],
  ['two', [job(1, 4), job(3, 4)], 0.5],
  ['one that can not tell', [job(7)], 2],
  ['one that has not begun', [job(0, 4)], 2],
  ['one that can tell and one that can not', [job(1, 4), job(7)], 2],
] as const)('the bar of %s', (_, jobs, value) => expect(barValue(jobs)).toBe(value));
