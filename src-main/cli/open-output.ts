import type { FileSink } from '../services/export/destination';
import type { Terminal } from './terminal';

export interface OutputWish {
  /** A file, a folder, or `-` for standard output; default: the current folder. */
  readonly output?: string;
  /** Replace a file that is there. */
  readonly force?: boolean;
}

export interface Output extends FileSink {
  /** Where it stands once it is committed; undefined: it went to standard output. */
  readonly path: string | undefined;
}

/** Where the person wants a file. @throws AppError as openOutputFile */
export async function openOutput(fileName: string, { output, force = false }: OutputWish, terminal: Terminal): Promise<Output> {
  if (output === '-') {
    return { path: undefined, write: (chunk) => terminal.write(chunk), commit: () => Promise.resolve('standard output'), discard: () => Promise.resolve() };
  }
  const { openOutputFile } = await import('./open-output-file');
  return openOutputFile(fileName, output, force);
}
