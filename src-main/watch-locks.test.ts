import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { OperationName } from '../src-shared/contract/operations';
import type { Services } from './operations/services';
import { watchLocks } from './watch-locks';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Whether the vault is locked after two minutes of these calls, where one is set. */
async function locksDuring(name: OperationName): Promise<boolean> {
  let locked = false;
  const services = {
    vault: { standing: 'open', follow: async () => undefined, lock: async () => void (locked = true) },
    jobs: { list: () => [] },
    settings: { read: () => ({ idleLockMinutes: 1 }) },
  } as unknown as Pick<Services, 'vault' | 'jobs' | 'settings'>;
  const locks = watchLocks(() => services, (error) => {
    throw error;
  });
  locks.begin();
  for (let second = 0; second < 120; second += 2) {
    locks.used(name);
    await vi.advanceTimersByTimeAsync(2000);
  }
  locks.close();
  return locked;
}

test.each([['metrics.read', true], ['profile.list', false]] as const)('a page that asks for %s again and again lets the vault lock itself: %s', async (name, locks) => {
  expect(await locksDuring(name)).toBe(locks);
});
