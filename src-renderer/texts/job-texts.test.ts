import { expect, test } from 'vitest';
import type { Job } from '../../src-shared/transfer/job';
import { JOB_TEXTS, jobCount, jobState, jobTitle, jobWords } from './job-texts';

const job = (more: Partial<Job>): Job => ({ id: 'a', kind: 'apply', title: 'team.zip', state: 'running', phase: 'write', done: 0, startedAt: '2026-11-20T10:00:00.000Z', ...more });

test.each([
  ['one file', job({}), 'Importing team.zip'],
  ['several files', job({ title: 'team.zip +4' }), 'Importing team.zip and 4 more'],
  ['text', job({ title: '' }), 'Importing pasted text'],
  ['a look', job({ kind: 'plan', title: 'a +1' }), 'Looking into a and 1 more'],
  ['the vault', job({ kind: 'rotate', title: '' }), 'Changing the key of the vault'],
])('the title of a job about %s', (_, of, title) => expect(jobTitle(of)).toBe(title));

test.each([
  ['all of it', job({ done: 3104, total: 5020, rate: 958.2 }), 'Writing, 61%', '3,104 of 5,020, 958 a second, about 2 s left'],
  ['long', job({ done: 10, total: 1000, rate: 1 }), 'Writing, 1%', '10 of 1,000, 1 a second, about 17 min left'],
  ['files', job({ phase: 'read', done: 3, total: 4 }), 'Reading, 75%', '3 of 4 files'],
  ['profiles without an end', job({ phase: 'compare', done: 1 }), 'Comparing', '1 profile'],
  ['profiles that are opened', job({ kind: 'export', phase: 'read', done: 3, total: 4 }), 'Reading, 75%', '3 of 4 profiles'],
  ['files that are packed', job({ kind: 'export', done: 3, total: 4 }), 'Writing, 75%', '3 of 4 files'],
  ['nothing yet', job({ phase: 'seal' }), 'Sealing', ''],
  ['a standstill', job({ done: 1, total: 2, rate: 0 }), 'Writing, 50%', '1 of 2'],
])('what is said of %s', (_, of, state, count) => expect([jobState(of), jobCount(of)]).toEqual([state, count]));

test.each([
  ['that nobody heard of yet', undefined, false, { state: JOB_TEXTS.waits, count: '' }],
  ['that runs', job({ done: 1, total: 2 }), false, { state: 'Writing, 50%', count: '1 of 2' }],
  ['that was asked to stop', job({ done: 1, total: 2 }), true, { state: JOB_TEXTS.cancelling, count: '' }],
  ['that was asked to stop before', undefined, true, { state: JOB_TEXTS.cancelling, count: '' }],
])('the words for a job %s', (_, of, stopping, words) => expect(jobWords(of, stopping)).toEqual(words));
