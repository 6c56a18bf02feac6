import { setTimeout as wait } from 'node:timers/promises';
import { AppError } from '../../src-shared/errors/app-error';
import type { DatabaseConnection } from './database-connection';

/** Between two looks, in milliseconds. */
const PAUSE = 25;

/**
 * Resolves when nobody else writes, at the latest after so many milliseconds; others have the thread meanwhile. Who writes then seldom
 * has to wait, which holds the thread (`patiently`).
 */
export async function untilFree(connection: DatabaseConnection, most: number): Promise<void> {
  const end = performance.now() + most;
  while (isHeld(connection) && performance.now() < end) await wait(PAUSE);
}

function isHeld(connection: DatabaseConnection): boolean {
  try {
    connection.inTransactionAtOnce(() => undefined);
    return false;
  } catch (error) {
    // What else is wrong, who writes will tell.
    return error instanceof AppError && error.code === 'DATABASE_BUSY';
  }
}
