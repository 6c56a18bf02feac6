import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import JSZip from 'jszip';
import { sampleCanonical } from './sample-canonical';

interface Document {
  readonly profile: { readonly id: string; readonly name: string };
  readonly mcps: readonly { readonly id: string; readonly name: string }[];
}

/** What one writes first: all entries at once through JSZip, a look at every kept name for each, a statement prepared and a transaction for each row. */
export async function importNaively(archive: string, output: string): Promise<number> {
  const zip = await JSZip.loadAsync(readFileSync(archive), { checkCRC32: true });
  const texts = await Promise.all(Object.values(zip.files).filter((file) => !file.dir).map((file) => file.async('string')));
  const documents = texts.map((text) => JSON.parse(text) as Document);
  const database = new DatabaseSync(output);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE profiles (id TEXT PRIMARY KEY, name TEXT); CREATE TABLE mcps (profile TEXT, id TEXT, nonce BLOB, body BLOB)');
  const key = randomBytes(32);
  let servers = 0;
  for (const document of documents) {
    createHash('sha256').update(sampleCanonical(document)).digest('hex');
    const kept = database.prepare('SELECT name FROM profiles').all();
    if (kept.some(({ name }) => name === document.profile.name)) continue;
    database.prepare('INSERT INTO profiles VALUES (?, ?)').run(document.profile.id, document.profile.name);
    for (const mcp of document.mcps) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const body = Buffer.concat([cipher.update(JSON.stringify(mcp)), cipher.final(), cipher.getAuthTag()]);
      database.prepare('INSERT INTO mcps VALUES (?, ?, ?, ?)').run(document.profile.id, mcp.id, nonce, body);
      servers += 1;
    }
  }
  database.close();
  return servers;
}
