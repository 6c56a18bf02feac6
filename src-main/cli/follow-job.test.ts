import { describe, expect, test } from 'vitest';
import type { CoreEvent } from '../../src-shared/contract/events';
import { AppError } from '../../src-shared/errors/app-error';
import type { Job } from '../../src-shared/transfer/job';
import type { CommandContext } from './command-context';
import { followJob, jobLine } from './follow-job';
import { RecordingTerminal } from './samples/recording-terminal';

test.each<readonly [expected: string, job: Parameters<typeof jobLine>[0]]>([
  ['Reading…', { phase: 'read', done: 0 }],
  ['Reading: 3, a.json', { phase: 'read', done: 3, name: 'a.json' }],
  ['Writing: 1,200 of 5,000, 3,101/s, Work', { phase: 'write', done: 1200, total: 5000, rate: 3100.7, name: 'Work' }],
])('%s', (expected, job) => {
  expect(jobLine(job)).toBe(expected);
});

/** A context whose job is told by `tell`, and which a person can interrupt. */
function watched(answers: readonly string[] | undefined): { readonly context: CommandContext; readonly shown: string[]; readonly calls: string[]; readonly tell: (job: Partial<Job>) => void; readonly interrupt: () => void; readonly left: () => number } {
  const [shown, calls]: [string[], string[]] = [[], []];
  const listeners = new Set<(event: CoreEvent) => void>();
  const interrupts = new Set<() => void>();
  const terminal = Object.assign(new RecordingTerminal(answers === undefined ? {} : { answers }), { progress: (text: string) => void shown.push(text) });
  const none = (): never => {
    throw new Error('not asked for here');
  };
  return {
    shown, calls,
    tell: (job) => listeners.forEach((listener) => listener({ name: 'job.changed', payload: { id: '', kind: 'plan', title: '', state: 'running', phase: 'read', done: 1, startedAt: '', ...job } })),
    interrupt: () => interrupts.forEach((listener) => listener()),
    left: () => listeners.size + interrupts.size,
    context: {
      terminal, serve: none, hold: none, holdDestination: none, readDocument: none, variable: none, exitWith: none,
      call: async (name, input) => {
        calls.push(`${name} ${JSON.stringify(input)}`);
        return {} as never;
      },
      on: async (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      onInterrupt: (listener) => {
        interrupts.add(listener);
        return () => interrupts.delete(listener);
      },
    },
  };
}

describe('a job that a person watches', () => {
  test('is shown while it runs, others are not', async () => {
    const { context, tell, shown, left } = watched([]);
    expect(await followJob(context, async (id) => {
      tell({ id });
      tell({ id: 'another' });
      tell({ id, state: 'done' });
      return 'value';
    })).toBe('value');
    expect([shown, left()]).toEqual([['Reading: 1'], 0]);
  });

  test('is asked to stop at Ctrl-C, again once it has begun, and says that it was', async () => {
    const { context, tell, interrupt, calls, shown, left } = watched([]);
    await expect(followJob(context, async (id, isStopped) => {
      interrupt();
      tell({ id });
      expect([isStopped(), calls]).toEqual([true, Array(2).fill(`job.cancel {"jobId":"${id}"}`)]);
      throw new AppError('CANCELLED');
    })).rejects.toMatchObject({ code: 'CANCELLED' });
    expect([shown, left()]).toEqual([['Stopping…'], 0]);
  });
});

test('where nobody watches, nobody listens', async () => {
  const { context, left } = watched(undefined);
  await followJob(context, async () => expect(left()).toBe(0));
});
