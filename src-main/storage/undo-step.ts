import { AppError } from '../../src-shared/errors/app-error';
import type { HistoryEntry } from '../../src-shared/transfer/history-entry';
import type { HistorySummary } from '../../src-shared/transfer/history-summary';
import type { OnRows } from '../services/activity/history-repository';
import type { SealedBlob } from '../services/secrets/sealed-blob';
import type { Writer } from './database-connection';
import { findEntry, markUndone } from './history-table';
import { recordStep } from './record-step';
import { blobKeyOf, rowName, type RowWrite } from './row-write';
import type { BlobKey } from './sealed-blobs-table';
import { readRevision } from './state-table';
import { findUndoBlob } from './undo-blobs-table';
import { findUndoConflicts } from './undo-conflicts';
import { listUndoRows, type UndoRow } from './undo-table';
import { withVanishing } from './vanishing-rows';

/** Takes entry `id` back, as a step of its own whose id is given back. */
export function undoStep(writer: Writer, id: number, at: string, undoDepth: number, onRows?: OnRows): number {
  const entry = findEntry(writer, id);
  if (!entry.undoable) throw new AppError('UNDO_NOT_POSSIBLE', { subject: String(id), reason: whyNot(entry) });
  const rows = listUndoRows(writer, id);
  const conflicts = findUndoConflicts(writer, rows);
  if (conflicts.length > 0) throw new AppError('UNDO_CONFLICT', { subject: String(id), items: conflicts });
  const undo = recordStep(writer, {
    step: { kind: 'undo', at, summary: reversed(entry.summary) },
    writes: writesBack(writer, id, rows),
    revision: readRevision(writer) + 1,
    undoes: id,
    undoDepth,
    onRows,
  });
  markChain(writer, entry, undo);
  return undo;
}

function whyNot(entry: HistoryEntry): string {
  if (entry.undoneBy !== undefined) return 'it is already undone';
  return entry.kind === 'export' ? 'an export changes nothing here' : 'its undo record is no longer kept';
}

function writesBack(writer: Writer, id: number, rows: readonly UndoRow[]): RowWrite[] {
  const back = rows.map(({ table, key, before, label }): RowWrite => {
    const blobKey = before && blobKeyOf(table, key);
    return { table, key, row: before, blob: blobKey && keptBlob(writer, id, blobKey), label };
  });
  const writes = withVanishing(writer, back.filter((write) => write.row === undefined));
  for (const write of back) writes.set(rowName(write.table, write.key), write);
  return [...writes.values()];
}

function keptBlob(writer: Writer, id: number, key: BlobKey): SealedBlob {
  const blob = findUndoBlob(writer, id, key);
  if (blob === undefined) throw new AppError('DATABASE_DAMAGED', { reason: `the undo record of ${id} lacks a sealed value` });
  return blob;
}

const reversed = (summary: HistorySummary): HistorySummary => ({
  ...summary,
  profilesAdded: summary.profilesRemoved, profilesRemoved: summary.profilesAdded,
  mcpsAdded: summary.mcpsRemoved, mcpsRemoved: summary.mcpsAdded,
  ...(summary.gateway !== undefined && {
    gateway: {
      ...summary.gateway,
      environmentsAdded: summary.gateway.environmentsRemoved, environmentsRemoved: summary.gateway.environmentsAdded,
      entitiesAdded: summary.gateway.entitiesRemoved, entitiesRemoved: summary.gateway.entitiesAdded,
    },
  }),
});

/** What `entry` had taken back is in effect again, what that had taken back is not, and so on. */
function markChain(writer: Writer, entry: HistoryEntry, undo: number): void {
  markUndone(writer, entry.id, undo);
  let taker = entry;
  for (let inEffect = true; taker.undoes !== undefined; inEffect = !inEffect) {
    markUndone(writer, taker.undoes, inEffect ? null : taker.id);
    taker = findEntry(writer, taker.undoes);
  }
}
