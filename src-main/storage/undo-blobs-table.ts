import type { SealedBlob } from '../services/secrets/sealed-blob';
import type { Reader, Writer } from './database-connection';
import { fromRow, type BlobKey } from './sealed-blobs-table';

export function findUndoBlob(reader: Reader, historyId: number, { table: { undo, key }, owner, part }: BlobKey): SealedBlob | undefined {
  const row = reader.row(`SELECT key_id, nonce, ciphertext FROM ${undo} WHERE history_id = ? AND ${key.map((column) => `${column} = ?`).join(' AND ')}`, historyId, owner, part);
  return row && fromRow(row);
}

/** Keeps the blob that stands there now; nothing where there is none. */
export function copyUndoBlob(writer: Writer, historyId: number, { table: { name, undo, key }, owner, part }: BlobKey): void {
  const columns = `${key.join(', ')}, key_id, nonce, ciphertext`;
  writer.run(`INSERT INTO ${undo} (history_id, ${columns}) SELECT ?, ${columns} FROM ${name} WHERE ${key.map((column) => `${column} = ?`).join(' AND ')}`, historyId, owner, part);
}
