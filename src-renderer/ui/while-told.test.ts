import { notificationsStore } from '@mantine/notifications';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whileTold } from './while-told';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const toasts = (): number => notificationsStore.getState().notifications.length;

test('work that takes a while is told of as long as it goes on', async () => {
  const told = whileTold('Working…', 'Close', () => new Promise((resolve) => setTimeout(() => resolve('done'), 5000)));
  await vi.advanceTimersByTimeAsync(300);
  expect(toasts()).toBe(0);
  await vi.advanceTimersByTimeAsync(4000);
  expect(toasts()).toBe(1);
  await vi.advanceTimersByTimeAsync(1000);
  expect(await told).toBe('done');
  expect(toasts()).toBe(0);
});

test('short work is not told of, nor what failed', async () => {
  await expect(whileTold('Working…', 'Close', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(toasts()).toBe(0);
});
