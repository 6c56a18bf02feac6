import { basename } from 'node:path';
import { isFolder } from './is-folder';
import { listConfigFiles } from './list-config-files';
import { readLimited } from './read-limited';

/** format.md section 3: the largest document that is read. */
export const MOST_DOCUMENT_BYTES = 64 * 1024 * 1024;

/** A file that a person named, under its base name, for an operation that knows no paths. */
export interface ConfigFile {
  readonly name: string;
  /** One of a folder's files: that it holds no servers is no fault. */
  readonly optional: boolean;
  /** Its bytes at the time of asking. @throws AppError as readLimited states */
  readonly read: () => Promise<Uint8Array>;
}

/** What `path` names: the file itself, or the configuration files of the folder. Nothing is read yet. @throws AppError as listConfigFiles states */
export async function openConfigFiles(path: string): Promise<readonly ConfigFile[]> {
  if (!(await isFolder(path))) return [configFile(path, false)];
  return (await listConfigFiles(path)).map((file) => configFile(file, true));
}

const configFile = (path: string, optional: boolean): ConfigFile => ({ name: basename(path), optional, read: () => readLimited(path, MOST_DOCUMENT_BYTES) });
