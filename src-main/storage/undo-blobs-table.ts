import type { SealedBlob } from '../services/secrets/sealed-blob';
import type { Reader, Writer } from './database-connection';
import { fromRow, type BlobKey } from './sealed-blobs-table';

export function findUndoBlob(reader: Reader, historyId: number, { profileId, mcpId }: BlobKey): SealedBlob | undefined {
  const row = reader.row(
    'SELECT key_id, nonce, ciphertext FROM undo_blobs WHERE history_id = ? AND profile_id = ? AND mcp_id = ?', historyId, profileId, mcpId);
  return row && fromRow(row);
}

/** Keeps the blob that stands there now; nothing where there is none. */
export function copyUndoBlob(writer: Writer, historyId: number, { profileId, mcpId }: BlobKey): void {
  writer.run(
    `INSERT INTO undo_blobs (history_id, profile_id, mcp_id, key_id, nonce, ciphertext)
      SELECT ?, profile_id, mcp_id, key_id, nonce, ciphertext FROM sealed_blobs WHERE profile_id = ? AND mcp_id = ?`,
    historyId, profileId, mcpId,
  );
}
