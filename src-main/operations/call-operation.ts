import { inputOf } from '../../src-shared/contract/input-of';
import type { CheckedInput, OperationName, OperationOutput } from '../../src-shared/contract/operations';
import { AppError } from '../../src-shared/errors/app-error';
import type { Outcome } from '../../src-shared/errors/outcome';
import type { Log } from '../services/activity/log-sink';
import { underOneKey } from '../services/secrets/under-one-key';
import { faultText } from './fault-text';
import { inputFaults } from './input-faults';
import type { Handlers } from './operation-handlers';

/**
 * The one way into the core: checks the input, runs the handler, and turns every throw into an Outcome. Nothing that came in or
 * goes out is logged, only which operation ran, how long (milliseconds) and how it ended.
 */
export async function callOperation<Name extends OperationName>(handlers: Handlers, log: Log, name: Name, input: unknown, onEnd: (ended: { readonly outcome: Outcome<unknown>; readonly duration: number }) => void = () => undefined): Promise<Outcome<OperationOutput<Name>>> {
  const started = performance.now();
  const outcome = await settle(handlers, log, name, input);
  const duration = performance.now() - started;
  const known = isOperation(handlers, name);
  log.info({ operation: known ? name : 'unknown', duration_ms: Math.round(duration), result: outcome.ok ? 'ok' : outcome.failure.code }, 'operation');
  if (known) onEnd({ outcome, duration });
  return outcome;
}

async function settle<Name extends OperationName>(handlers: Handlers, log: Log, name: Name, input: unknown): Promise<Outcome<OperationOutput<Name>>> {
  try {
    if (!isOperation(handlers, name)) throw new AppError('INPUT_INVALID', { items: ['operation: there is none of this name'] });
    // Zod compiles a check for those that are asked often, which takes longer than to ask once.
    const checked = (await inputOf(name)).safeParse(input, { jitless: true });
    if (!checked.success) throw new AppError('INPUT_INVALID', { items: inputFaults(checked.error.issues).slice(0, 20) });
    const work = (): Promise<OperationOutput<Name>> | OperationOutput<Name> => handlers[name](checked.data as CheckedInput<Name>);
    return { ok: true, value: await (TRIES_AGAIN.has(name) ? work() : underOneKey(work)) };
  } catch (error) {
    if (error instanceof AppError && error.code !== 'INTERNAL') return { ok: false, failure: { code: error.code, details: error.details } };
    log.error({ operation: name, fault: faultText(error) }, 'internal fault');
    return { ok: false, failure: { code: 'INTERNAL', details: {} } };
  }
}

/** What meets two keys is done again by the operation itself: the handle in its input is good once. */
const TRIES_AGAIN: ReadonlySet<OperationName> = new Set(['export.write', 'gateway.write']);

/** A door passes on whatever name it was given, `__proto__` and what is no text included. */
const isOperation = (handlers: Handlers, name: unknown): boolean => typeof name === 'string' && Object.hasOwn(handlers, name);
