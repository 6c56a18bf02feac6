import type { Hono } from 'hono';
import { OPERATIONS, type OperationInput, type OperationName } from '../../src-shared/contract/operations';
import { ROUTES } from '../../src-shared/contract/routes';
import { outcomeAnswer } from './answers';
import type { ApiEnv, Caller, WebCore } from './api-env';
import { HttpRefusal } from './http-refusal';
import { operationRequest } from './operation-request';

const NO_TOKENS = 'a key can not make or revoke keys';
const NO_VAULT = 'a key can not change how the vault is kept';

/** A key that leaks must not be able to make itself successors, nor to shut its person out. */
const SESSIONS_ONLY: ReadonlyMap<OperationName, string> = new Map([
  ['token.create', NO_TOKENS], ['token.revoke', NO_TOKENS],
  ['vault.rotate', NO_VAULT], ['vault.move', NO_VAULT], ['vault.changePassphrase', NO_VAULT],
]);

/** @throws HttpRefusal 403 */
export function checkMay(caller: Caller, name: OperationName): void {
  const reason = SESSIONS_ONLY.get(name);
  if (caller.kind === 'key' && reason !== undefined) throw new HttpRefusal(403, 'ACCESS_REFUSED', { reason });
}

/** Mounts every operation of the contract where ROUTES says. */
export function addOperationRoutes(api: Hono<ApiEnv>, core: WebCore): void {
  for (const name of Object.keys(OPERATIONS) as OperationName[]) {
    const { method, path } = ROUTES[name];
    const readInput = operationRequest(name);
    api.on(method, path, async (c) => {
      checkMay(c.get('caller'), name);
      // Its shape is not known yet: the core checks it.
      const input = (await readInput(c)) as OperationInput<typeof name>;
      return outcomeAnswer(await core.call(name, input, c.get('caller').name()));
    });
  }
}
