import { AppError } from '../../src-shared/errors/app-error';
import { containerOf } from '../../src-shared/transfer/container-signature';
import type { SourceFile } from '../services/import/import-source';
import type { Unpacked } from '../services/import/unpack-source';
import { looksLikeText } from './looks-like-text';
import { MOST_DOCUMENT_BYTES } from './open-config-files';
import { unpackCompressed } from './unpack-compressed';
import { unpackZipSource } from './unpack-zip-source';

/** Unpacks zip and gzip by what the bytes are, Brotli by its name and by trying. Implements `Unpacker.unpack`. */
export async function unpackSource(source: SourceFile): Promise<Unpacked> {
  try {
    const packing = containerOf(source.content)?.unpackedAs;
    if (packing === 'zip') return await unpackZipSource(source);
    const content = packing === 'gzip' ? await unpackCompressed(source.content, 'gzip') : await unpackedBrotli(source);
    if (content === undefined) return { kind: 'plain', file: source };
    const nested = containerOf(content);
    if (nested !== undefined) throw new AppError('ARCHIVE_ENTRY_REFUSED', { reason: `it holds ${nested.name}` });
    return { kind: 'plain', file: { ...source, name: source.name.replace(/(?<=.)\.(?:gz|gzip|br)$/i, ''), content } };
  } catch (error) {
    throw error instanceof AppError ? located(error, source.name) : error;
  }
}

/** Brotli has no signature: what may be text is not it, and what was only tried and fails is something else. */
async function unpackedBrotli({ name, content }: SourceFile): Promise<Uint8Array | undefined> {
  if (content.length > MOST_DOCUMENT_BYTES || containerOf(content) !== undefined || looksLikeText(content)) return undefined;
  try {
    return await unpackCompressed(content, 'brotli');
  } catch (error) {
    if (error instanceof AppError && error.code === 'ARCHIVE_DAMAGED' && !/\.br$/i.test(name)) return undefined;
    throw error;
  }
}

/** The place is the archive, or the file in it: `archive.zip/folder/file.json`. */
function located(error: AppError, name: string): AppError {
  const inside = error.details.place?.file;
  if (name === '') return error;
  return error.within(inside === undefined ? name : `${name}/${inside}`);
}
