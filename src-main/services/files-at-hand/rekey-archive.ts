import { createHash } from 'node:crypto';
import { AppError } from '../../../src-shared/errors/app-error';
import type { Pack } from '../export/export-service';
import { MANIFEST_FILE } from '../import/archive-gaps';
import { breathe } from '../import/job-watch';
import type { SealingKeys } from '../sealing/key-deriver';
import type { DocumentKeys } from './file-keys';
import { rekeyManifest } from './rekey-manifest';
import { rekeySource } from './rekey-source';
import type { UnpackedFile } from './unpack-given';

export interface RekeyedContent {
  readonly content: Uint8Array;
  readonly mediaType: string;
  readonly documents: number;
  readonly values: number;
}

/** An archive whose sealed documents are under other keys, and its manifest with them; its other files are the same, in the same order. */
export async function rekeyArchive(name: string, { archive, documents }: UnpackedFile, from: DocumentKeys, to: SealingKeys, pack: Pack): Promise<RekeyedContent> {
  if (archive?.manifest === undefined) throw new AppError('INTEGRITY_MISSING');
  const { manifest, names, read } = archive;
  const files = new Map(names.map((path) => [path, read(path)]));
  const hashes = new Map<string, string>();
  let values = 0;
  const named = new Map(documents.map((document) => [document.name, document]));
  for (const path of names) {
    const document = named.get(name === '' ? path : `${name}/${path}`);
    const rekeyed = document && await rekeySource({ ...document, content: document.read() }, from, to);
    if (rekeyed === undefined) continue;
    files.set(path, rekeyed.content);
    hashes.set(path, createHash('sha256').update(rekeyed.content).digest('hex'));
    values += rekeyed.values;
    await breathe();
  }
  files.set(MANIFEST_FILE, rekeyManifest(read(MANIFEST_FILE), manifest, hashes, to));
  return { mediaType: 'application/zip', documents: hashes.size, values, content: await pack([...files].map(([path, content]) => ({ path, content }))) };
}
