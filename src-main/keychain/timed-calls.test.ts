import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { TimedCalls } from './timed-calls';

const ignore = (): void => undefined;

describe('TimedCalls', () => {
  test('passes on what is answered in time, results and failures', async () => {
    const calls = new TimedCalls(1000);
    expect(await calls.call(async () => 'answer', ignore)).toBe('answer');
    await expect(calls.call(() => Promise.reject(new Error('locked')), ignore)).rejects.toThrow('locked');
    expect(await calls.call(async () => 'still works', ignore)).toBe('still works');
  });

  test('gives up after the limit, tells the call, and refuses others until it ends', async () => {
    const calls = new TimedCalls(20);
    const late: string[] = [];
    const { promise, resolve } = Promise.withResolvers<string>();
    let signal: AbortSignal | undefined;
    const slow = calls.call((given) => {
      signal = given;
      return promise;
    }, (answer) => late.push(answer));
    await expect(slow).rejects.toThrow('no answer within 0.02 s');
    expect(signal?.aborted).toBe(true);
    await expect(calls.call(async () => 'second', ignore)).rejects.toThrow('an earlier call');
    resolve('at last');
    await wait(1);
    expect(late).toEqual(['at last']);
    expect(await calls.call(async () => 'third', ignore)).toBe('third');
  });

  test('a late failure frees the way as well', async () => {
    const calls = new TimedCalls(10);
    await expect(calls.call(() => wait(40).then(() => Promise.reject(new Error('late'))), ignore)).rejects.toThrow('no answer');
    await wait(60);
    expect(await calls.call(async () => 'next', ignore)).toBe('next');
  });
});
