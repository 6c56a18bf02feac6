import { expect, test } from 'vitest';
import type { Job } from '../../src-shared/transfer/job';
import { withJob } from './with-job';

const job = (id: string, done = 0): Job => ({ id, kind: 'apply', title: id, state: 'running', phase: 'write', done, startedAt: '2026-11-20T10:00:00.000Z' });

test('a job that is known stays where it is', () => expect(withJob([job('b'), job('a')], job('a', 5))).toEqual([job('b'), job('a', 5)]));

test('another one is the newest', () => expect(withJob([job('a')], job('b'))).toEqual([job('b'), job('a')]));
