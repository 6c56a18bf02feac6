import { expect, test } from 'vitest';
import type { Job } from '../../src-shared/transfer/job';
import { finishedText } from './finished-text';

const job = (known: Partial<Job>): Job => ({ id: 'j', kind: 'apply', title: 'team.zip', state: 'done', phase: 'finish', done: 1, startedAt: '2026-11-21T14:00:00.000Z', endedAt: '2026-11-21T14:00:05.000Z', ...known });

test.each<[string, Partial<Job>, object | undefined]>([
  ['an import', {}, { title: 'Import: done', body: 'team.zip' }],
  ['several files', { title: 'a.json +3' }, { title: 'Import: done', body: 'a.json and 3 more' }],
  ['an export', { kind: 'export', title: '12 profiles' }, { title: 'Export: done', body: '12 profiles' }],
  ['a key', { kind: 'rotate', title: '' }, { title: 'Changing the key: done', body: '' }],
  ['an undo', { kind: 'undo', title: '' }, { title: 'Undo: done', body: '' }],
  ['one that failed', { state: 'failed', failure: { code: 'DISK_FULL', details: {} } }, { title: 'Import: failed', body: expect.stringMatching(/^team\.zip\n.+\.$/) as unknown }],
  ['one that was stopped', { state: 'cancelled' }, undefined],
  ['one that runs', { state: 'running' }, undefined],
  ['a short one', { endedAt: '2026-11-21T14:00:02.900Z' }, undefined],
])('%s', (_what, known, text) => {
  expect(finishedText(job(known))).toEqual(text);
});
