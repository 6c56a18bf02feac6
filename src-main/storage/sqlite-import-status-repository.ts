import type { ImportStatusRepository } from '../services/gateway/import-status-repository';
import type { DatabaseConnection } from './database-connection';
import { deleteImportStatus, findImportStatus, keepNewestImportStatuses, listImportStatuses, putImportStatus } from './gateway-imports-table';

export const sqliteImportStatusRepository = (connection: DatabaseConnection): ImportStatusRepository => ({
  listStatuses: () => listImportStatuses(connection),
  findStatus: (importId) => findImportStatus(connection, importId),
  putStatus: (stored, most) => connection.inTransaction((writer) => {
    putImportStatus(writer, stored);
    keepNewestImportStatuses(writer, most);
  }),
  removeStatuses: (importIds) => connection.inTransaction((writer) => {
    for (const importId of importIds) deleteImportStatus(writer, importId);
  }),
});
