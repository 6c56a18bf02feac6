import type { DatabaseConnection } from './database-connection';
import { rewriteSearchIndex } from './search-texts-table';

/** What secure_delete zeroed is still in the log until that is cut, and in pages that the file has given up. */
export function cutOutRemoved(connection: DatabaseConnection): void {
  connection.inTransaction(rewriteSearchIndex);
  connection.row('VACUUM');
  connection.row('PRAGMA wal_checkpoint(TRUNCATE)');
}
