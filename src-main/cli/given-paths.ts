import { join } from 'node:path';
import { AppError } from '../../src-shared/errors/app-error';
import { MOST_DOCUMENT_BYTES, openConfigFiles } from '../files/open-config-files';
import { readStream } from '../files/read-stream';
import type { CommandContext } from './command-context';

/** A file that a command names. */
export interface GivenPath {
  /** As places in it are told: the path as it was given, with `/` between its parts. Empty for standard input. */
  readonly name: string;
  /** @throws AppError as readLimited states */
  readonly read: () => Promise<Uint8Array>;
  /** Holds it ready for one operation; can be asked again. */
  readonly hand: () => Promise<{ readonly handle: string }>;
}

/** The files, folders and `-` that a command names. Nothing is read yet but standard input. @throws AppError USAGE, FILE_TOO_LARGE and FILE_NOT_READ of `-` */
export async function givenPaths(paths: readonly string[], { terminal, hold }: Pick<CommandContext, 'terminal' | 'hold'>): Promise<readonly GivenPath[]> {
  if (paths.filter((path) => path === '-').length > 1) throw new AppError('USAGE', { reason: 'Standard input (-) can be read once only' });
  const given: GivenPath[] = [];
  for (const path of paths) {
    if (path === '-') {
      const content = await readStream(terminal.input, MOST_DOCUMENT_BYTES);
      const read = (): Promise<Uint8Array> => Promise.resolve(content);
      given.push({ name: '', read, hand: async () => ({ handle: await hold({ name: '', optional: false, read }) }) });
      continue;
    }
    for (const { name: baseName, folders, optional, read } of await openConfigFiles(path)) {
      const name = (optional ? join(path, baseName) : path).replaceAll('\\', process.platform === 'win32' ? '/' : '\\');
      given.push({ name, read, hand: async () => ({ handle: await hold({ name, folders, optional, read }) }) });
    }
  }
  return given;
}

/** What people call a file. */
export const fileTitle = (name: string): string => (name === '' ? 'standard input' : name);
