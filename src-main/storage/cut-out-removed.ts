import type { DatabaseConnection } from './database-connection';

/** What secure_delete zeroed is still in the log until that is cut, and in pages that the file has given up. */
export function cutOutRemoved(connection: DatabaseConnection): void {
  connection.row('VACUUM');
  connection.row('PRAGMA wal_checkpoint(TRUNCATE)');
}
