import { AppError } from '../../src-shared/errors/app-error';
import type { HistoryStep, OnRows } from '../services/activity/history-repository';
import type { FreshProfile } from '../services/profiles/profile-repository';
import type { Writer } from './database-connection';
import { ENTITIES } from './entities-table';
import { ENVIRONMENTS } from './environments-table';
import { insertEntry } from './history-table';
import { MCPS } from './mcps-table';
import { PROFILES } from './profiles-table';
import { blobKeyOf, rowName, type RowWrite } from './row-write';
import { indexSearchTexts, lastSearchText, putSearchTexts } from './search-texts-table';
import { RowPace } from './row-pace';
import { writeRevision } from './state-table';
import type { StoredRow } from './stored-row';
import { findRow, type Row } from './tracked-table';
import { copyUndoBlob } from './undo-blobs-table';
import { dropOldUndo, insertUndoRow } from './undo-table';
import { writeFresh } from './write-fresh';
import { writeRows } from './write-rows';

export interface RecordedStep {
  readonly step: HistoryStep;
  readonly writes: readonly RowWrite[];
  /** Written after the others; nothing is kept under their keys. */
  readonly fresh?: Iterable<FreshProfile>;
  /** The revision that begins with this step. */
  readonly revision: number;
  readonly undoes?: number;
  /** Steps that keep their undo record. */
  readonly undoDepth: number;
  readonly onRows?: OnRows | undefined;
}

/** Writes the rows, the entry of history, and how to take them back; gives back the entry's id. */
export function recordStep(writer: Writer, { step, writes, fresh = [], revision, undoes, undoDepth, onRows }: RecordedStep): number {
  const id = insertEntry(writer, step, undoes);
  const standing = new Map<string, StoredRow>();
  /** Environments of which nothing stands but what this step writes: to take their entities back it is enough to know them. */
  const made = new Set<string>();
  // Half of the work on a row is to keep how it stood.
  const pace = new RowPace((done) => onRows?.(done / 2, writes.length));
  for (const { table, key, row, label } of writes) {
    pace.next();
    // As with fresh profiles. What an undo puts back has the revisions that it had, by which nobody could tell it from what is newer.
    const isNew = row !== undefined && revisionOf(row) === revision;
    if (isNew && table === ENTITIES && made.has(key[0] ?? '')) continue;
    const before = findRow(writer, table, key);
    if (before === undefined && row === undefined) continue;
    insertUndoRow(writer, id, { table, key, before, revisionAfter: row && revisionOf(row), label });
    if (before === undefined && isNew && table === ENVIRONMENTS) made.add(key[0] ?? '');
    if (before === undefined) continue;
    standing.set(rowName(table, key), before);
    const blobKey = blobKeyOf(table, key);
    if (blobKey !== undefined) copyUndoBlob(writer, id, blobKey);
  }
  writeRows(writer, writes, standing, () => pace.next());
  const lastText = lastSearchText(writer);
  putSearchTexts(writer, profilesOf(writes));
  writeFresh(writer, id, fresh, revision, (written) => onRows?.(writes.length + written, writes.length));
  indexSearchTexts(writer, lastText);
  writeRevision(writer, revision);
  dropOldUndo(writer, undoDepth);
  return id;
}

/** Those that are written, or of which a server is; some may be gone by then. */
const profilesOf = (writes: readonly RowWrite[]): string[] =>
  [...new Set(writes.filter(({ table }) => table === PROFILES || table === MCPS).flatMap(({ key }) => key[0] ?? []))];

function revisionOf(row: Row): number {
  const revision = row['revision'];
  if (typeof revision !== 'number') throw new AppError('DATABASE_DAMAGED', { reason: 'a row without a revision' });
  return revision;
}
