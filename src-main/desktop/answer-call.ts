import { DESKTOP_OPERATIONS, type CheckedDesktopInput, type DesktopOperationName } from '../../src-shared/contract/desktop-operations';
import { OPERATIONS, type OperationName } from '../../src-shared/contract/operations';
import { AppError } from '../../src-shared/errors/app-error';
import type { Outcome } from '../../src-shared/errors/outcome';
import type { Core } from '../operations/core';
import { inputFaults } from '../operations/input-faults';
import type { DesktopHandlers } from './desktop-handlers';

/** What the window asks for, by a name and an input that can be anything. Always an Outcome. */
export type Answer = (name: unknown, input: unknown) => Promise<Outcome<unknown>>;

/** For operations of the contract; the core checks the input. */
export const answerCall = (core: Pick<Core, 'call' | 'reportFault'>): Answer => (name, input) =>
  asOutcome(core, async () => (isOneOf(OPERATIONS, name) ? core.call<OperationName>(name, input as never) : refusedName()));

/** For desktop operations; their inputs are checked here. */
export const answerDesktop = (core: Pick<Core, 'reportFault'>, handlers: DesktopHandlers): Answer => (name, input) =>
  asOutcome(core, async () => (isOneOf(DESKTOP_OPERATIONS, name) ? { ok: true, value: await handle(handlers, name, input) } : refusedName()));

async function handle<Name extends DesktopOperationName>(handlers: DesktopHandlers, name: Name, input: unknown): Promise<unknown> {
  const checked = DESKTOP_OPERATIONS[name].input.safeParse(input);
  if (!checked.success) throw new AppError('INPUT_INVALID', { items: [...inputFaults(checked.error.issues.slice(0, 20))] });
  return handlers[name](checked.data as CheckedDesktopInput<Name>);
}

async function asOutcome(core: Pick<Core, 'reportFault'>, answer: () => Promise<Outcome<unknown>>): Promise<Outcome<unknown>> {
  try {
    return await answer();
  } catch (error) {
    if (error instanceof AppError && error.code !== 'INTERNAL') return { ok: false, failure: { code: error.code, details: error.details } };
    core.reportFault(error);
    return { ok: false, failure: { code: 'INTERNAL', details: {} } };
  }
}

const isOneOf = <Names extends object>(names: Names, name: unknown): name is keyof Names => typeof name === 'string' && Object.hasOwn(names, name);

function refusedName(): never {
  throw new AppError('INPUT_INVALID', { items: ['operation: there is none of this name'] });
}
