import { createCipheriv, createHash, createSecretKey, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { crc32, inflateRawSync } from 'node:zlib';
import { sampleCanonical } from './sample-canonical';

/** The least that an import could do: read, inflate, check, parse, hash the canonical form, seal every server, write the bytes and flush them. */
export function importFloor(archive: string, output: string): number {
  const zip = readFileSync(archive);
  const key = createSecretKey(randomBytes(32));
  const file = openSync(output, 'w');
  let servers = 0;
  for (const { data, size, crc } of entriesOf(zip)) {
    const bytes = inflateRawSync(data, { maxOutputLength: size });
    if (bytes.length !== size || crc32(bytes) !== crc) throw new Error('the archive is damaged');
    const document = JSON.parse(bytes.toString('utf8')) as { readonly mcps: readonly unknown[]; readonly profile: unknown };
    createHash('sha256').update(sampleCanonical(document)).digest('hex');
    const sealed = [document.profile, ...document.mcps].map((part) => sealed12(key, JSON.stringify(part)));
    servers += document.mcps.length;
    writeSync(file, Buffer.concat(sealed));
  }
  fsyncSync(file);
  closeSync(file);
  return servers;
}

function sealed12(key: ReturnType<typeof createSecretKey>, text: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

/** Entries of an archive that we made ourselves: no comments, no ZIP64. */
function* entriesOf(zip: Buffer): Generator<{ readonly data: Buffer; readonly size: number; readonly crc: number }> {
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    yield { crc: zip.readUInt32LE(at + 16), size: zip.readUInt32LE(at + 24), data: zip.subarray(start, start + zip.readUInt32LE(at + 20)) };
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
}
