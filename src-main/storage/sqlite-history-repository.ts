import { AppError } from '../../src-shared/errors/app-error';
import type { HistoryRepository } from '../services/activity/history-repository';
import type { DatabaseConnection } from './database-connection';
import { findEntry, insertEntry, listHistory } from './history-table';
import { recordStep } from './record-step';
import { readRevision } from './state-table';
import { undoStep } from './undo-step';
import { writesOfChanges } from './writes-of-changes';

export const sqliteHistoryRepository = (connection: DatabaseConnection, undoDepth: number): HistoryRepository => ({
  listHistory: () => listHistory(connection),
  record: (step) => connection.inTransaction((writer) => findEntry(writer, insertEntry(writer, step))),
  applyChanges: (changes, step, revision) => connection.inTransaction((writer) => {
    const kept = readRevision(writer);
    if (kept !== revision) throw new AppError('PLAN_STALE', { reason: `made at revision ${revision}, kept is ${kept}` });
    const next = kept + 1;
    return findEntry(writer, recordStep(writer, { step, writes: writesOfChanges(writer, changes, next), revision: next, undoDepth }));
  }),
  undo: (id, at) => connection.inTransaction((writer) => findEntry(writer, undoStep(writer, id, at, undoDepth))),
});
