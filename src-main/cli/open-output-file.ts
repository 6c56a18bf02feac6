import { basename, extname, join } from 'node:path';
import { AppError } from '../../src-shared/errors/app-error';
import { numberedFileName } from '../../src-shared/transfer/numbered-file-name';
import { AtomicFile, OWNER_ONLY } from '../files/atomic-file';
import { isFolder } from '../files/is-folder';
import type { Output } from './open-output';

/**
 * A file where the person wants it: at a path, in a folder, or in the current one. In a folder a name that is taken gets `-2`; a path that
 * was given as such is only replaced with `force`.
 * @throws AppError USAGE for a document named like an archive or the other way round; FILE_EXISTS, FILE_NOT_WRITTEN, DISK_FULL
 */
export async function openOutputFile(fileName: string, output: string | undefined, force: boolean): Promise<Output> {
  if (output !== undefined && !(await isFolder(output))) {
    refuseMisnamed(fileName, output);
    return new OutputFile(output, await AtomicFile.open(output, { overwrite: force }));
  }
  const folder = output ?? '.';
  const first = join(folder, fileName);
  return new OutputFile(first, await AtomicFile.open(first, { overwrite: force, lateRefusal: true }), folder);
}

/** One profile leaves as a document, several as an archive: under the other's name neither would open. */
function refuseMisnamed(fileName: string, output: string): void {
  const ending = extname(output).toLowerCase();
  const isArchive = fileName.endsWith('.zip');
  if (isArchive ? !DOCUMENT_ENDINGS.has(ending) : ending !== '.zip') return;
  const reason = isArchive ? 'Several profiles leave as a zip archive' : 'One profile leaves as a document, and no zip archive';
  throw new AppError('USAGE', { reason: `${reason}: name it ${basename(output, extname(output))}${isArchive ? '.zip' : endingsOf(fileName)}` });
}

const DOCUMENT_ENDINGS: ReadonlySet<string> = new Set(['.json', '.yaml', '.yml', '.toml', '.gz', '.br']);

/** `.json`, `.json.gz` */
const endingsOf = (fileName: string): string => /\.(?:json|yaml|toml)(?:\.(?:gz|br))?$/.exec(fileName)?.[0] ?? '';

/** A folder with this many namesakes has something else wrong with it. */
const MOST_NAMESAKES = 1000;

class OutputFile implements Output {
  path: string;
  readonly #file: AtomicFile;
  /** Where a name that is taken gets a number. */
  readonly #folder: string | undefined;

  constructor(path: string, file: AtomicFile, folder?: string) {
    this.path = path;
    this.#file = file;
    this.#folder = folder;
  }

  write(chunk: Uint8Array): Promise<void> {
    return this.#file.write(chunk);
  }

  async commit({ inClear }: { readonly inClear: boolean }): Promise<string> {
    await this.#file.settle(inClear ? OWNER_ONLY : undefined);
    const first = basename(this.path);
    for (let count = 1; ; count += 1) {
      const name = numberedFileName(first, count);
      try {
        await this.#file.commit(count === 1 ? undefined : name);
        if (this.#folder !== undefined) this.path = join(this.#folder, name);
        return name;
      } catch (error) {
        if (this.#folder === undefined || !(error instanceof AppError) || error.code !== 'FILE_EXISTS' || count === MOST_NAMESAKES) throw error;
      }
    }
  }

  discard(): Promise<void> {
    return this.#file.discard();
  }
}
