import { AppError } from '../../src-shared/errors/app-error';
import { MOST_DOCUMENT_BYTES, openConfigFiles } from '../files/open-config-files';
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
    if (path === '-') sources.push({ name: '', content: await readStream(terminal.input, MOST_DOCUMENT_BYTES), optional: false });
    else for (const { name, optional, read } of await openConfigFiles(path)) sources.push({ name, content: await read(), optional });
  }
  return sources;
}
