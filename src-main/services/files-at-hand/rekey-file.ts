import { AppError } from '../../../src-shared/errors/app-error';
import type { ExportedFile } from '../../../src-shared/transfer/exported-file';
import type { FileVerdict } from '../../../src-shared/transfer/file-verdict';
import type { WrittenLanguage } from '../../../src-shared/transfer/written-language';
import type { Pack } from '../export/export-service';
import type { StatedFile } from '../import/import-source';
import type { Unpacker } from '../import/unpack-source';
import type { SealingKeys } from '../sealing/key-deriver';
import type { DocumentKeys } from './file-keys';
import { rekeyArchive, type RekeyedContent } from './rekey-archive';
import { rekeySource } from './rekey-source';
import { unpackGiven, type UnpackedFile } from './unpack-given';
import { verifyFile } from './verify-file';

/** Compresses a whole file. */
export type Compress = (content: Uint8Array, packing: 'gzip' | 'brotli') => Promise<Uint8Array>;

export interface RekeyParts {
  readonly unpack: Unpacker['unpack'];
  readonly pack: Pack;
  readonly compress: Compress;
  /** Keys of the new password. */
  readonly freshKeys: () => Promise<SealingKeys>;
}

export interface RekeyedFile extends Pick<RekeyedContent, 'documents' | 'values'> {
  readonly file: ExportedFile;
}

/**
 * The same file under a new password: language, compression and all that is not sealed stay as they are.
 * @throws AppError FILE_NOT_SEALED; what `verifyFile` finds wrong with it, any change as SEALED_DOCUMENT_CHANGED
 */
export async function rekeyFile(file: StatedFile, from: DocumentKeys, parts: RekeyParts): Promise<RekeyedFile> {
  requireSound(await verifyFile(file, from, parts.unpack));
  const unpacked = await unpackGiven(file, parts.unpack);
  const to = await parts.freshKeys();
  const { content, mediaType, documents, values } = unpacked.archive === undefined
    ? await rekeyPlain(unpacked, from, to, parts.compress)
    : await rekeyArchive(file.name, unpacked, from, to, parts.pack);
  return { documents, values, file: { fileName: file.name.slice(file.name.lastIndexOf('/') + 1), mediaType, content } };
}

async function rekeyPlain({ container, documents: [document] }: UnpackedFile, from: DocumentKeys, to: SealingKeys, compress: Compress): Promise<RekeyedContent> {
  const rekeyed = document && await rekeySource({ ...document, content: document.read() }, from, to);
  if (rekeyed === undefined) throw new AppError('FILE_NOT_SEALED');
  const { content, language, values } = rekeyed;
  if (container !== 'gzip' && container !== 'brotli') return { content, mediaType: MEDIA_TYPES[language], documents: 1, values };
  return { content: await compress(content, container), mediaType: container === 'gzip' ? 'application/gzip' : 'application/octet-stream', documents: 1, values };
}

const MEDIA_TYPES: Readonly<Record<WrittenLanguage, string>> = { json: 'application/json', yaml: 'application/yaml', toml: 'application/toml' };

/** What looks like a change is one, whichever check it was that saw it. */
const CHANGES: ReadonlySet<string> = new Set(['CHECKSUM_DIFFERS', 'SEALED_VALUE_DAMAGED']);

/** @throws AppError what is wrong with the file; entries in it that are no servers are not, they stay as they are */
function requireSound({ name, sealed, checks }: FileVerdict): void {
  const failures = checks.flatMap((check) => check.failures).filter(({ code }) => code !== 'ITEMS_REJECTED');
  const failure = failures.find(({ code }) => code === 'PASSWORD_WRONG') ?? failures[0];
  if (failure === undefined && sealed) return;
  const { code, details } = failure ?? { code: 'FILE_NOT_SEALED' as const, details: {} };
  const refusal = new AppError(CHANGES.has(code) ? 'SEALED_DOCUMENT_CHANGED' : code, details);
  throw name === '' || details.place?.file !== undefined ? refusal : refusal.within(name);
}
