import type { z } from 'zod';
import { OPERATIONS, type CheckedInput, type OperationName, type OperationOutput } from '../../src-shared/contract/operations';
import { AppError } from '../../src-shared/errors/app-error';
import type { Outcome } from '../../src-shared/errors/outcome';
import type { Log } from '../services/activity/log-sink';
import { faultText } from './fault-text';
import type { Handlers } from './operation-handlers';

/**
 * The one way into the core: checks the input, runs the handler, and turns every throw into an Outcome. Nothing that came in or
 * goes out is logged, only which operation ran, how long (milliseconds) and how it ended.
 */
export async function callOperation<Name extends OperationName>(handlers: Handlers, log: Log, name: Name, input: unknown): Promise<Outcome<OperationOutput<Name>>> {
  const started = performance.now();
  const outcome = await settle(handlers, log, name, input);
  const duration = Math.round(performance.now() - started);
  log.info({ operation: name, duration_ms: duration, result: outcome.ok ? 'ok' : outcome.failure.code }, 'operation');
  return outcome;
}

async function settle<Name extends OperationName>(handlers: Handlers, log: Log, name: Name, input: unknown): Promise<Outcome<OperationOutput<Name>>> {
  try {
    const checked = OPERATIONS[name].input.safeParse(input);
    if (!checked.success) throw inputInvalid(checked.error);
    return { ok: true, value: await handlers[name](checked.data as CheckedInput<Name>) };
  } catch (error) {
    if (error instanceof AppError && error.code !== 'INTERNAL') return { ok: false, failure: { code: error.code, details: error.details } };
    log.error({ operation: name, fault: faultText(error) }, 'internal fault');
    return { ok: false, failure: { code: 'INTERNAL', details: {} } };
  }
}

/** Names the fields and what was expected of them; what was given is not repeated. */
function inputInvalid(error: z.ZodError): AppError {
  return new AppError('INPUT_INVALID', { items: error.issues.slice(0, 20).map((issue) => `${issue.path.join('.') || 'input'}: ${issue.message}`) });
}
