import JSZip from 'jszip';
import { AppError } from '../../src-shared/errors/app-error';
import { foldedFileName } from '../../src-shared/transfer/folded-file-name';
import { byteCountText } from './byte-count-text';
import { portableNameFault } from './portable-name-fault';

export interface ZipEntry {
  /** `/` between names; unique under NFC and case folding, legal on every system. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** What an archive may hold (format.md section 3): more could not be read back. */
const MOST_ENTRIES = 65_000;
const MOST_BYTES = 1024 ** 3;

/** The first moment that a zip archive can name. JSZip writes dates in UTC, so it is the same everywhere. */
const DATE = new Date(Date.UTC(1980, 0, 1));

/** An ordinary file for its owner alone: an archive may hold secrets. */
const UNIX_PERMISSIONS = 0o100600;

/**
 * A zip archive of `files` in the order given: the same files give the same bytes, on every machine and in every time zone.
 * @throws AppError FILE_TOO_LARGE; INTERNAL for paths that are not what `ZipEntry` asks for.
 */
export async function zipFiles(files: readonly ZipEntry[]): Promise<Uint8Array> {
  if (files.length > MOST_ENTRIES) throw new AppError('FILE_TOO_LARGE', { limit: '65,000 files in an archive' });
  refuseFaultyPaths(files.map((file) => file.path));

  const zip = new JSZip();
  let length = 0;
  for (const { path, content } of files) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    length += bytes.length;
    if (length > MOST_BYTES) throw new AppError('FILE_TOO_LARGE', { limit: byteCountText(MOST_BYTES) });
    zip.file(path, bytes, { date: DATE, createFolders: false, unixPermissions: UNIX_PERMISSIONS });
  }
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE', compressionOptions: { level: 6 }, platform: 'UNIX' });
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
