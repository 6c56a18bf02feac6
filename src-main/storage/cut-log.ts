import { AppError } from '../../src-shared/errors/app-error';
import type { DatabaseConnection } from './database-connection';

/** What was replaced or zeroed still stands in the log until that is cut. While somebody reads it stays whole, for the next one. */
export function cutLog(connection: DatabaseConnection): void {
  try {
    connection.withoutWaiting(() => connection.row('PRAGMA wal_checkpoint(TRUNCATE)'));
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'DATABASE_BUSY')) throw error;
  }
}
