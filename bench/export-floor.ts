import { createDecipheriv, createHash, type KeyObject } from 'node:crypto';
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { crc32, deflateRawSync } from 'node:zlib';
import type { OpenVault } from '../src-main/services/secrets/vault';
import { VaultService } from '../src-main/services/secrets/vault-service';
import { MemoryKeychain } from '../src-main/keychain/memory-keychain';
import { openStorage } from '../src-main/storage/open-storage';
import { sampleCanonical } from './sample-canonical';

const TAG_BYTES = 16;

interface BlobRow {
  readonly profile_id: string;
  readonly mcp_id: string;
  readonly nonce: Uint8Array;
  readonly ciphertext: Uint8Array;
}

/** The data key of a home, by its passphrase: what every way has before its clock runs. */
export async function openVaultOf(home: string, passphrase: string): Promise<OpenVault> {
  const storage = openStorage(home, { undoDepth: 50 });
  try {
    const passphrases = { given: true, askable: false, passphrase: () => Promise.resolve(new TextEncoder().encode(passphrase)) };
    return await new VaultService({ repository: storage.vault, keychain: new MemoryKeychain(), passphrases, now: () => new Date() }).open();
  } finally {
    storage.close();
  }
}

/** The least that an export could do: open every blob, write the document, hash its canonical form and its bytes, deflate, check, write, flush. */
export function exportFloor(home: string, { keyId, dataKey }: OpenVault, output: string): number {
  const database = new DatabaseSync(join(home, 'valise.db'), { readOnly: true });
  const file = openSync(output, 'w');
  const rows = database.prepare('SELECT m.*, b.nonce, b.ciphertext FROM mcps AS m JOIN sealed_blobs AS b ON b.profile_id = m.profile_id AND b.mcp_id = m.id WHERE m.profile_id = ? ORDER BY m.position');
  const profiles = database.prepare(`SELECT p.*, b.nonce, b.ciphertext FROM profiles AS p JOIN sealed_blobs AS b ON b.profile_id = p.id AND b.mcp_id = '' ORDER BY p.name_folded`);
  let servers = 0;
  for (const { nonce, ciphertext, ...profile } of profiles.all() as unknown as readonly (BlobRow & { readonly id: string })[]) {
    const mcps = (rows.all(profile.id) as unknown as readonly (BlobRow & { readonly id: string })[]).map(({ nonce: n, ciphertext: c, ...mcp }) =>
      ({ ...mcp, ...opened(dataKey, { nonce: n, ciphertext: c }, ['valise/1 value', keyId, 'mcp', profile.id, mcp.id]) }));
    servers += mcps.length;
    const document = { profile: { ...profile, ...opened(dataKey, { nonce, ciphertext }, ['valise/1 value', keyId, 'profile', profile.id]) }, mcps };
    createHash('sha256').update(sampleCanonical(document)).digest('hex');
    const bytes = Buffer.from(JSON.stringify(document, null, 2));
    createHash('sha256').update(bytes).digest('hex');
    crc32(bytes);
    writeSync(file, deflateRawSync(bytes, { level: 6 }));
  }
  fsyncSync(file);
  closeSync(file);
  database.close();
  return servers;
}

function opened(key: KeyObject, { nonce, ciphertext }: Pick<BlobRow, 'nonce' | 'ciphertext'>, place: readonly string[]): object {
  const cipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(JSON.stringify(place)));
  cipher.setAuthTag(ciphertext.subarray(-TAG_BYTES));
  const plain = cipher.update(ciphertext.subarray(0, -TAG_BYTES), undefined, 'utf8') + cipher.final('utf8');
  return JSON.parse(plain) as object;
}
