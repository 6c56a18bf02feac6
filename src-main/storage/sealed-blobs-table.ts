import type { SealedBlob } from '../services/secrets/sealed-blob';
import type { Writer } from './database-connection';
import type { StoredRow } from './stored-row';

/** A table of sealed values that stand beside rows, and the one with those of undo records. */
export interface BlobTable {
  readonly name: string;
  readonly undo: string;
  /** Their key: whose it is, and of which part of it; `''` where it is the owner's own. */
  readonly key: readonly [owner: string, part: string];
  readonly putSql: string;
}

function blobTable(name: string, undo: string, key: BlobTable['key']): BlobTable {
  return {
    name, undo, key,
    putSql: `INSERT INTO ${name} (${key.join(', ')}, key_id, nonce, ciphertext) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (${key.join(', ')}) DO UPDATE SET key_id = excluded.key_id, nonce = excluded.nonce, ciphertext = excluded.ciphertext`,
  };
}

/** Of profiles and their servers. */
export const SEALED_BLOBS = blobTable('sealed_blobs', 'undo_blobs', ['profile_id', 'mcp_id']);
/** Of environments and their entities. */
export const GATEWAY_BLOBS = blobTable('gateway_blobs', 'gateway_undo_blobs', ['environment_id', 'entity_id']);

export interface BlobKey {
  readonly table: BlobTable;
  readonly owner: string;
  readonly part: string;
}

export const fromRow = (row: StoredRow): SealedBlob =>
  ({ keyId: row.text('key_id'), nonce: row.bytes('nonce'), ciphertext: row.bytes('ciphertext') });

/** Blobs go by themselves with the row they belong to. */
export const putBlob = (writer: Writer, { table, owner, part }: BlobKey, { keyId, nonce, ciphertext }: SealedBlob): void =>
  writer.run(table.putSql, owner, part, keyId, nonce, ciphertext);
