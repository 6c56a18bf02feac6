import { basename } from 'node:path';
import { AppError } from '../../src-shared/errors/app-error';
import { isFolder } from '../files/is-folder';
import { listConfigFiles } from '../files/list-config-files';
import { readLimited } from '../files/read-limited';
import { readStream } from '../files/read-stream';
import type { Terminal } from './terminal';

/** Bytes with their base name, for an operation that knows no paths. */
export interface OpenedSource {
  readonly name: string;
  readonly content: Uint8Array;
  readonly optional: boolean;
}

/** Reads the files, folders and `-` that a command names. @throws AppError as readLimited and listConfigFiles state */
export async function openSources(paths: readonly string[], terminal: Terminal): Promise<OpenedSource[]> {
  if (paths.filter((path) => path === '-').length > 1) throw new AppError('USAGE', { reason: 'Standard input (-) can be read once only' });
  const sources: OpenedSource[] = [];
  for (const path of paths) {
    if (path === '-') sources.push({ name: '', content: await readStream(terminal.input, DOCUMENT_BYTES), optional: false });
    else if (await isFolder(path)) sources.push(...(await openFolder(path)));
    else sources.push(await openFile(path, false));
  }
  return sources;
}

async function openFolder(folder: string): Promise<readonly OpenedSource[]> {
  const files = await listConfigFiles(folder);
  const sources: OpenedSource[] = [];
  for (const file of files) sources.push(await openFile(file, true));
  return sources;
}

const openFile = async (path: string, optional: boolean): Promise<OpenedSource> =>
  ({ name: basename(path), content: await readLimited(path, DOCUMENT_BYTES), optional });

/** format.md section 3: the largest document that is read. */
const DOCUMENT_BYTES = 64 * 1024 * 1024;
