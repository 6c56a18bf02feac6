import { setImmediate as nextTurn } from 'node:timers/promises';
import { inputOf } from '../src-shared/contract/input-of';

/** What a window asks for sooner or later, and an operation of each part of the contract. */
const PARTS: readonly (() => Promise<unknown>)[] = [
  () => inputOf('profile.list'), () => import('./services/profiles/profile-service'), () => inputOf('secret.list'), () => inputOf('history.list'),
  () => import('./services/activity/changing-services'), () => import('./services/activity/route-changes'), () => import('./worker/start-threads'),
  () => inputOf('import.plan'), () => inputOf('export.write'), () => inputOf('entity.list'), () => import('./home-services/gateway-services'),
  () => import('./home-services/client-service'), () => inputOf('file.inspect'), () => import('./home-services/file-service'),
];

/**
 * Loads the parts one after the other, in turns of their own. For who answers others, at the start: a part that is loaded when it is first
 * asked for holds everybody then. What can't be loaded is told by the operation that needs it.
 */
export async function loadAll(): Promise<void> {
  for (const load of PARTS) {
    await nextTurn();
    await load().catch(() => undefined);
  }
}
