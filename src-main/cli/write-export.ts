import { basename, join } from 'node:path';
import { AppError } from '../../src-shared/errors/app-error';
import type { ExportedFile } from '../../src-shared/transfer/exported-file';
import { numberedFileName } from '../../src-shared/transfer/numbered-file-name';
import { isFolder } from '../files/is-folder';
import { writeAtomic } from '../files/write-atomic';
import type { Terminal } from './terminal';

export interface Written {
  readonly path: string;
  readonly name: string;
}

/**
 * Puts an exported file where the person wants it. In a folder (the current one by default) a name that is taken gets `-2`; a
 * path that was given as such is only replaced with `force`. Undefined: it went to standard output.
 * @throws AppError FILE_EXISTS, FILE_NOT_WRITTEN, DISK_FULL
 */
export async function writeExport(file: ExportedFile, { output, force = false }: { readonly output?: string; readonly force?: boolean }, terminal: Terminal): Promise<Written | undefined> {
  if (output === '-') {
    await terminal.write(file.content);
    return undefined;
  }
  if (output !== undefined && !(await isFolder(output))) {
    await writeAtomic(output, file.content, { overwrite: force });
    return { path: output, name: basename(output) };
  }
  return writeInto(output ?? '.', file, force);
}

/** A folder with this many namesakes has something else wrong with it. */
const MOST_NAMESAKES = 1000;

async function writeInto(folder: string, file: ExportedFile, force: boolean): Promise<Written> {
  for (let count = 1; ; count += 1) {
    const name = numberedFileName(file.fileName, count);
    const path = join(folder, name);
    try {
      await writeAtomic(path, file.content, { overwrite: force });
      return { path, name };
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'FILE_EXISTS' || count === MOST_NAMESAKES) throw error;
    }
  }
}
