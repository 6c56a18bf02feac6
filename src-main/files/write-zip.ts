import JSZip from 'jszip';
import { AppError } from '../../src-shared/errors/app-error';
import { joinBytes } from '../../src-shared/join-bytes';
import { MOST_ARCHIVE_BYTES, MOST_ARCHIVE_FILES } from '../../src-shared/transfer/archive-bounds';
import { foldedFileName } from '../../src-shared/transfer/folded-file-name';
import { byteCountText } from './byte-count-text';
import { portableNameFault } from './portable-name-fault';

export interface ZipEntry {
  /** `/` between names; unique under NFC and case folding, legal on every system. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** The first moment that a zip archive can name. JSZip writes dates in UTC, so it is the same everywhere. */
const DATE = new Date(Date.UTC(1980, 0, 1));

/** An ordinary file for its owner alone: an archive may hold secrets. */
const UNIX_PERMISSIONS = 0o100600;

/** Large enough to be worth a write or a message of its own. */
const CHUNK_BYTES = 256 * 1024;

/** @throws as zipChunks */
export async function zipFiles(files: readonly ZipEntry[]): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of zipChunks(files)) chunks.push(chunk);
  return joinBytes(chunks);
}

/**
 * A zip archive of `files` in the order given, piece by piece: the same files give the same bytes, on every machine and in every time
 * zone. `onFile` is told the position of each file as it is written. Who stops reading stops the writing.
 * @throws AppError ARCHIVE_TOO_LARGE; INTERNAL for paths that are not what `ZipEntry` asks for. Both before the first piece.
 */
export async function* zipChunks(files: readonly ZipEntry[], onFile: (position: number) => void = () => undefined): AsyncGenerator<Uint8Array, undefined> {
  if (files.length > MOST_ARCHIVE_FILES) throw new AppError('ARCHIVE_TOO_LARGE', { limit: '65,000 files' });
  refuseFaultyPaths(files.map((file) => file.path));

  const zip = new JSZip();
  let length = 0;
  for (const { path, content } of files) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    length += bytes.length;
    if (length > MOST_ARCHIVE_BYTES) throw new AppError('ARCHIVE_TOO_LARGE', { limit: byteCountText(MOST_ARCHIVE_BYTES) });
    zip.file(path, bytes, { date: DATE, createFolders: false, unixPermissions: UNIX_PERMISSIONS });
  }
  // Not with `streamFiles`: sizes would stand behind the files, and what is held back is one packed file at most.
  yield* chunksOf(zip.generateInternalStream({ type: 'uint8array', compression: 'DEFLATE', compressionOptions: { level: 6 }, platform: 'UNIX' }), onFile);
  return undefined;
}

async function* chunksOf(stream: JSZip.JSZipStreamHelper<Uint8Array>, onFile: (position: number) => void): AsyncGenerator<Uint8Array, undefined> {
  let pieces: Uint8Array[] = [];
  let [bytes, position] = [0, -1];
  let current: string | null = null;
  let end: { readonly failure?: Error } | undefined;
  let more = Promise.withResolvers<void>();
  stream.on('data', (piece, { currentFile }) => {
    if (currentFile !== current && currentFile !== null) onFile((position += 1));
    current = currentFile;
    pieces.push(piece);
    bytes += piece.length;
    if (bytes < CHUNK_BYTES) return;
    stream.pause();
    more.resolve();
  });
  const ended = (failure?: Error): void => {
    end = { ...(failure !== undefined && { failure }) };
    more.resolve();
  };
  stream.on('error', ended).on('end', () => ended());
  try {
    while (end === undefined) {
      more = Promise.withResolvers<void>();
      stream.resume();
      await more.promise;
      const chunk = joinBytes(pieces);
      [pieces, bytes] = [[], 0];
      if (chunk.length > 0) yield chunk;
    }
    if (end.failure !== undefined) throw end.failure;
    return undefined;
  } finally {
    stream.pause();
  }
}

function refuseFaultyPaths(paths: readonly string[]): void {
  const names = new Set<string>();
  for (const path of paths) {
    const fault = portableNameFault(path) ?? orderFault(path) ?? (names.has(foldedFileName(path)) ? 'it stands there twice' : undefined);
    if (fault !== undefined) throw new AppError('INTERNAL', { subject: path, reason: fault });
    names.add(foldedFileName(path));
  }
  for (const path of paths) {
    if (foldersOf(path).some((folder) => names.has(foldedFileName(folder)))) throw new AppError('INTERNAL', { subject: path, reason: 'its folder is a file too' });
  }
}

/** JSZip keeps entries as keys of an object, and JavaScript puts keys like `10` before all others. */
const orderFault = (path: string): string | undefined => (/^\d+$/.test(path) ? 'it is a bare number' : undefined);

const foldersOf = (path: string): readonly string[] =>
  path.split('/').slice(0, -1).map((_name, index, names) => names.slice(0, index + 1).join('/'));
