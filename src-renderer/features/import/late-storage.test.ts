import { expect, test, vi } from 'vitest';
import { lateStorage } from './late-storage';

/** A page whose time goes on by hand. */
function made(most = Infinity): { readonly kept: Map<string, string>; readonly put: (state: object) => void; readonly timers: number[]; readonly goOn: () => void; readonly leave: () => void } {
  const kept = new Map<string, string>();
  const timers: number[] = [];
  const runs: (() => void)[] = [];
  const leaving: (() => void)[] = [];
  const setItem = (name: string, text: string): void => {
    if (text.length > most) throw new Error('no room');
    kept.set(name, text);
  };
  const storage = lateStorage<object>(() => ({ getItem: (name) => kept.get(name) ?? null, setItem, removeItem: (name) => void kept.delete(name) }), {
    after: (run, milliseconds) => {
      timers.push(milliseconds);
      runs.push(run);
    },
    beforeLeaving: (run) => void leaving.push(run),
  });
  return { kept, timers, put: (state) => storage.setItem('x', { state }), goOn: () => runs.splice(0).forEach((run) => run()), leave: () => leaving.forEach((run) => run()) };
}
const long = { all: 'x'.repeat(200_000), step: 'review' };
const stepOf = ({ kept }: ReturnType<typeof made>): string | undefined => /"step":"(\w+)"/.exec(kept.get('x') ?? '')?.[1];

test('what is short is written at once, and only where it changed', () => {
  const page = made();
  const names: string[] = [];
  page.put({ step: 'found', names });
  expect(stepOf(page)).toBe('found');
  page.kept.clear();
  page.put({ step: 'found', names });
  expect(page.kept.size).toBe(0);
  page.put({ step: 'review', names });
  expect([stepOf(page), page.timers]).toEqual(['review', []]);
});

test('what is long is written a moment later, once, as it is then', () => {
  const page = made();
  page.put(long);
  page.put({ ...long, step: 'decide' });
  page.put({ ...long, step: 'blanks' });
  expect([stepOf(page), page.timers.length]).toEqual(['review', 1]);
  page.goOn();
  expect(stepOf(page)).toBe('blanks');
});

test('or before the page goes', () => {
  const page = made();
  page.put(long);
  page.put({ ...long, step: 'decide' });
  page.leave();
  expect(stepOf(page)).toBe('decide');
  page.goOn();
  expect(stepOf(page)).toBe('decide');
});

test('a long list is not waited for, not even the first time', () => {
  const page = made();
  page.put({ step: 'review', excluded: Array.from({ length: 10_000 }, String) });
  expect([page.kept.size, page.timers.length]).toEqual([0, 1]);
  page.goOn();
  expect(stepOf(page)).toBe('review');
});

test('what got short again is written at once again', () => {
  const page = made();
  page.put(long);
  page.put({ step: 'source' });
  page.goOn();
  page.put({ step: 'found' });
  expect([stepOf(page), page.timers.length]).toEqual(['found', 1]);
});

test('what does not fit leaves what is kept as it was, and is tried again more seldom', () => {
  using warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const page = made(100_000);
  page.put({ step: 'found' });
  page.put(long);
  page.put({ ...long, step: 'decide' });
  page.goOn();
  expect([stepOf(page), page.timers]).toEqual(['found', [5000]]);
  expect(warned).toHaveBeenCalledTimes(1);
});
