import { basename, dirname, resolve, sep } from 'node:path';
import { AppError } from '../../src-shared/errors/app-error';
import { containerOf } from '../../src-shared/transfer/container-signature';
import { MOST_ARCHIVE_BYTES } from './archive-limits';
import { isFolder } from './is-folder';
import { listConfigFiles } from './list-config-files';
import { readLimited } from './read-limited';
import { readStart } from './read-start';

/** format.md section 3: the largest document that is read. */
export const MOST_DOCUMENT_BYTES = 64 * 1024 * 1024;

/** A file that a person named, under its base name, for an operation that knows no paths. */
export interface ConfigFile {
  readonly name: string;
  /** Names of the folders it stands in, outermost first, at most the last four: they tell formats apart. */
  readonly folders?: readonly string[];
  /** One of a folder's files: that it holds no servers is no fault. */
  readonly optional: boolean;
  /** Its bytes at the time of asking. @throws AppError as readLimited states */
  readonly read: () => Promise<Uint8Array>;
}

/**
 * What `path` names: the file itself, or the configuration files of the folder. Nothing is read yet, and nothing refused: a folder that
 * can't be listed, or has none, is a file whose reading says so.
 */
export async function openConfigFiles(path: string): Promise<readonly ConfigFile[]> {
  if (!(await isFolder(path))) return [configFile(path, false)];
  try {
    return (await listConfigFiles(path)).map((file) => configFile(file, true));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return [{ name: basename(path), optional: false, read: () => Promise.reject(error) }];
  }
}

const configFile = (path: string, optional: boolean): ConfigFile => ({ name: basename(path), folders: parentFolders(path), optional, read: () => readConfig(path) });

/** As many as tell formats apart; never a whole path. */
const FOLDERS_TOLD = 4;

const parentFolders = (path: string): readonly string[] => dirname(resolve(path)).split(sep).filter((name) => name !== '').slice(-FOLDERS_TOLD);

/** What so many bytes may be: a zip holds many documents, everything else is one. */
export const mostBytesOf = (start: Uint8Array): number => (containerOf(start)?.unpackedAs === 'zip' ? MOST_ARCHIVE_BYTES : MOST_DOCUMENT_BYTES);

/** Only what is too large for a document is looked at twice. */
async function readConfig(path: string): Promise<Uint8Array> {
  try {
    return await readLimited(path, MOST_DOCUMENT_BYTES);
  } catch (error) {
    const isZip = error instanceof AppError && error.code === 'FILE_TOO_LARGE' && mostBytesOf(await readStart(path, SIGNATURE_BYTES)) > MOST_DOCUMENT_BYTES;
    if (!isZip) throw error;
    return readLimited(path, MOST_ARCHIVE_BYTES);
  }
}

const SIGNATURE_BYTES = 8;
