import { AppError } from '../../src-shared/errors/app-error';
import type { HistoryRepository } from '../services/activity/history-repository';
import type { DatabaseConnection } from './database-connection';
import { clearHistory, findEntry, insertEntry, listHistory } from './history-table';
import { recordStep } from './record-step';
import { findReportPart, insertReport } from './import-reports-table';
import { readRevision } from './state-table';
import { undoStep } from './undo-step';
import { writesOfChanges } from './writes-of-changes';

export const sqliteHistoryRepository = (connection: DatabaseConnection, undoDepth: number): HistoryRepository => ({
  listHistory: () => listHistory(connection),
  record: (step) => connection.inTransaction((writer) => findEntry(writer, insertEntry(writer, step))),
  applyChanges: (changes, step, revision, extras = {}) => connection.inTransaction((writer) => {
    const kept = readRevision(writer);
    if (kept !== revision) throw new AppError('PLAN_STALE', { reason: `made at revision ${revision}, kept is ${kept}` });
    const next = kept + 1;
    const id = recordStep(writer, { step, writes: writesOfChanges(writer, changes, next), fresh: changes.freshProfiles ?? [], revision: next, undoDepth, onRows: extras.onRows });
    if (extras.report !== undefined) insertReport(writer, id, extras.report);
    return findEntry(writer, id);
  }),
  reportPart: (id, part) => findReportPart(connection, id, part),
  clear: () => {
    const removed = connection.inTransaction(clearHistory);
    // What secure_delete zeroed is still in the log until that is cut, and in pages that the file has given up.
    connection.row('VACUUM');
    connection.row('PRAGMA wal_checkpoint(TRUNCATE)');
    return removed;
  },
  undo: (id, at) => connection.inTransaction((writer) => findEntry(writer, undoStep(writer, id, at, undoDepth))),
});
