import { AppError } from '../../../src-shared/errors/app-error';
import { inTurn } from '../../../src-shared/in-turn';

/** Another process can come first this often before one gives up. */
const RETRIES = 20;

/**
 * Makes an attempt to write, and further ones while something else was written in between (PLAN_STALE). Those of this process that came
 * second go on one after another: side by side all of them but one would come second again.
 * @throws AppError PLAN_STALE, and what `attempt` throws.
 */
export async function unlessOvertaken<Value>(about: object, attempt: (again: boolean) => Promise<Value>): Promise<Value> {
  const first = await orOvertaken(() => attempt(false));
  if (first !== undefined) return first.value;
  return inTurn(about, async () => {
    for (let made = 1; made < RETRIES; made += 1) {
      const done = await orOvertaken(() => attempt(true));
      if (done !== undefined) return done.value;
    }
    return attempt(true);
  });
}

async function orOvertaken<Value>(attempt: () => Promise<Value>): Promise<{ readonly value: Value } | undefined> {
  try {
    return { value: await attempt() };
  } catch (error) {
    if (error instanceof AppError && error.code === 'PLAN_STALE') return undefined;
    throw error;
  }
}
