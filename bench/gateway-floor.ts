import { createCipheriv, createDecipheriv, createHash, createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { GATEWAY_SECRET } from './gateway-corpus';

interface Held {
  readonly auth_value?: string;
}

const TAG_BYTES = 16;
const peerKey = (): KeyObject => createSecretKey(createHash('sha256').update(GATEWAY_SECRET).digest());

/** The least that an import could do: read, parse, open every encrypted value, seal every entity, write and flush. */
export function gatewayImportFloor(file: string, output: string): number {
  const key = createSecretKey(randomBytes(32));
  const peer = peerKey();
  const { entities } = JSON.parse(readFileSync(file, 'utf8')) as { readonly entities: Readonly<Record<string, readonly Held[]>> };
  const parts = Object.values(entities).flat().map((entity) => sealed(key, JSON.stringify(entity.auth_value === undefined ? entity : { ...entity, auth_value: opened(peer, Buffer.from(entity.auth_value, 'base64url')) })));
  return written(output, parts);
}

/** The least that an export could do: read and open every entity, encrypt its value for the gateway, write the document and flush. `sealedFile` is what the floor of the import wrote. */
export function gatewayExportFloor(blobs: readonly Buffer[], key: KeyObject, output: string): number {
  const peer = peerKey();
  const entities = blobs.map((blob) => {
    const entity = JSON.parse(opened(key, blob)) as Held;
    return entity.auth_value === undefined ? entity : { ...entity, auth_value: sealed(peer, entity.auth_value).toString('base64url') };
  });
  return written(output, [Buffer.from(JSON.stringify({ version: '1', entities, metadata: {} }, null, 2))]) === 1 ? entities.length : 0;
}

/** Entities as a database would hold them, for the floor of the export. */
export function sealedEntities(file: string): { readonly key: KeyObject; readonly blobs: readonly Buffer[] } {
  const key = createSecretKey(randomBytes(32));
  const peer = peerKey();
  const { entities } = JSON.parse(readFileSync(file, 'utf8')) as { readonly entities: Readonly<Record<string, readonly Held[]>> };
  return { key, blobs: Object.values(entities).flat().map((entity) => sealed(key, JSON.stringify(entity.auth_value === undefined ? entity : { ...entity, auth_value: opened(peer, Buffer.from(entity.auth_value, 'base64url')) }))) };
}

function written(output: string, parts: readonly Buffer[]): number {
  const file = openSync(output, 'w');
  for (const part of parts) writeSync(file, part);
  fsyncSync(file);
  closeSync(file);
  return parts.length;
}

function sealed(key: KeyObject, text: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

function opened(key: KeyObject, bytes: Buffer): string {
  const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: TAG_BYTES });
  cipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  return cipher.update(bytes.subarray(12, -TAG_BYTES), undefined, 'utf8') + cipher.final('utf8');
}
