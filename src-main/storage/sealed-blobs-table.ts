import type { SealedBlob } from '../services/secrets/sealed-blob';
import type { Writer } from './database-connection';
import type { StoredRow } from './stored-row';

/** `mcpId` is `''` for the blob of the profile itself. */
export interface BlobKey {
  readonly profileId: string;
  readonly mcpId: string;
}

export const fromRow = (row: StoredRow): SealedBlob =>
  ({ keyId: row.text('key_id'), nonce: row.bytes('nonce'), ciphertext: row.bytes('ciphertext') });

/** Blobs go by themselves with the profile or server they belong to. */
export function putBlob(writer: Writer, { profileId, mcpId }: BlobKey, blob: SealedBlob): void {
  writer.run(
    `INSERT INTO sealed_blobs (profile_id, mcp_id, key_id, nonce, ciphertext) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (profile_id, mcp_id) DO UPDATE SET key_id = excluded.key_id, nonce = excluded.nonce, ciphertext = excluded.ciphertext`,
    profileId, mcpId, blob.keyId, blob.nonce, blob.ciphertext,
  );
}
