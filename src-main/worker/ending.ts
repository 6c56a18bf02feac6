import { AppError } from '../../src-shared/errors/app-error';
import type { Ending } from './thread-messages';

/** Runs `work` and says how it ended, in a form that can be posted. */
export async function endingOf(work: () => unknown): Promise<Ending> {
  try {
    return { kind: 'value', value: await work() };
  } catch (error) {
    if (!(error instanceof AppError)) return { kind: 'fault', error };
    const { code, details } = error;
    return { kind: 'failure', failure: { code, details } };
  }
}

/** The value, or what was thrown on the other side. */
export function valueOfEnding(ending: Ending): unknown {
  switch (ending.kind) {
    case 'value': return ending.value;
    case 'failure': throw new AppError(ending.failure.code, ending.failure.details);
    case 'fault': throw ending.error;
  }
}
