import { AppError } from '../../src-shared/errors/app-error';
import type { HistoryRepository } from '../services/activity/history-repository';
import { readChangeTimes } from './change-times';
import { cutOutRemoved } from './cut-out-removed';
import type { DatabaseConnection } from './database-connection';
import { forgetServers } from './forget-servers';
import { clearHistory, findEntry, insertEntry, listHistory } from './history-table';
import { recordStep } from './record-step';
import { findReportPart, insertReport, listReportedSteps } from './import-reports-table';
import { listSteps, readServerImages } from './server-images';
import { readSetting, writeSetting } from './settings-table';
import { readRevision } from './state-table';
import { undoStep } from './undo-step';
import { writesOfChanges } from './writes-of-changes';

export const sqliteHistoryRepository = (connection: DatabaseConnection, undoDepth: number): HistoryRepository => ({
  line: connection,
  listHistory: () => listHistory(connection),
  // Nothing stands beside it that could undo it.
  record: (step) => ({ ...step, id: connection.inTransaction((writer) => insertEntry(writer, step)), undoable: false }),
  applyChanges: (changes, step, revision, { report, setting, forgotten, onRows } = {}) => {
    const entry = connection.inTransaction((writer) => {
      const kept = readRevision(writer);
      if (kept !== revision) throw new AppError('PLAN_STALE', { reason: `made at revision ${revision}, kept is ${kept}` });
      const next = kept + 1;
      const id = recordStep(writer, { step, writes: writesOfChanges(writer, changes, next), fresh: changes.freshProfiles ?? [], revision: next, undoDepth, onRows });
      if (report !== undefined) insertReport(writer, id, report);
      if (setting !== undefined) writeSetting(writer, setting.key, setting.change(readSetting(writer, setting.key)));
      if (forgotten !== undefined) forgetServers(writer, forgotten);
      return findEntry(writer, id);
    });
    if (forgotten !== undefined) cutOutRemoved(connection);
    return entry;
  },
  reportPart: (id, part) => findReportPart(connection, id, part),
  reportedSteps: () => listReportedSteps(connection),
  changeTimes: (revisions) => connection.consistently(() => readChangeTimes(connection, revisions)),
  sealedSteps: () => listSteps(connection),
  serverImages: (step, servers) => connection.consistently(() => readServerImages(connection, step, servers)),
  clear: () => {
    const removed = connection.inTransaction(clearHistory);
    cutOutRemoved(connection);
    return removed;
  },
  undo: (id, at, onRows) => connection.inTransaction((writer) => findEntry(writer, undoStep(writer, id, at, undoDepth, onRows))),
});
