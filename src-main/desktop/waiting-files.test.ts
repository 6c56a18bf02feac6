import { expect, test } from 'vitest';
import { WaitingFiles } from './waiting-files';

test('files wait until they are asked for, and are given once', () => {
  const waiting = new WaitingFiles();
  waiting.add(['/a.json']);
  waiting.add(['/b.json']);
  expect([waiting.take(), waiting.take()]).toEqual([['/a.json', '/b.json'], []]);
});

test('who listens is told of each that comes from then on', () => {
  const waiting = new WaitingFiles();
  let told = 0;
  waiting.add(['/a.json']);
  waiting.onWaiting(() => { told += 1; });
  waiting.add([]);
  expect(told).toBe(0);
  waiting.add(['/b.json']);
  expect([told, waiting.take()]).toEqual([1, ['/a.json', '/b.json']]);
});
