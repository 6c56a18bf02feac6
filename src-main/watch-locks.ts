import type { OperationName } from '../src-shared/contract/operations';
import { ROUTES } from '../src-shared/contract/routes';
import type { Services } from './operations/services';
import { IdleLock } from './services/secrets/idle-lock';
import { LockWatch } from './services/secrets/lock-watch';

/** Keeps the lock of the vault true to other processes, to the clock and to the screen. */
export interface LocksWatched {
  /** Once there is a database to look at. */
  readonly begin: () => void;
  readonly close: () => void;
  /** An operation is called. */
  readonly used: (name: OperationName) => void;
  /** Listeners hear of something. */
  readonly told: () => void;
  readonly screenLocked: () => void;
}

export function watchLocks(services: () => Pick<Services, 'vault' | 'jobs' | 'settings'>, reportFault: (error: unknown) => void): LocksWatched {
  const idle = new IdleLock({
    clock: Date.now,
    minutes: () => services().settings.read().idleLockMinutes,
    isBusy: () => services().jobs.list().some(({ state }) => state === 'running'),
    isOpen: () => services().vault.standing === 'open',
    lock: (reason) => services().vault.lock(reason),
  });
  const look = async (): Promise<void> => {
    await services().vault.follow();
    await idle.look();
  };
  const watch = new LockWatch({ look, reportFault });
  return {
    begin: () => watch.begin(),
    close: () => watch.close(),
    // A page that shows the figures asks for them by itself, again and again: that is nobody's use.
    used: (name) => {
      if (name !== 'metrics.read') idle.used({ reads: readsOnly(name) });
    },
    told: () => idle.told(),
    screenLocked: () => idle.screenLocked(),
  };
}

/** A name that is none of the contract's is somebody's doing, too. */
const readsOnly = (name: OperationName): boolean => Object.hasOwn(ROUTES, name) && ROUTES[name].method === 'GET';
