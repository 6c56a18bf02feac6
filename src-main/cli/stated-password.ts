import { AppError } from '../../src-shared/errors/app-error';
import { MOST_PASSPHRASE_BYTES, readPassphrase, withoutNewline } from '../files/passphrase-file';
import { readStream } from '../files/read-stream';
import type { CommandContext } from './command-context';

/** Where a command line says that a password is; never the password itself. */
export interface PasswordPlace {
  /** A file with nothing else in it, `-` for standard input. */
  readonly file?: string | undefined;
  /** A variable of the environment. */
  readonly variable?: string | undefined;
}

/** The password that stands there; undefined where the command line names no place. @throws AppError USAGE, FILE_NOT_TEXT, as readLimited states */
export async function statedPassword({ file, variable }: PasswordPlace, context: Pick<CommandContext, 'terminal' | 'variable'>): Promise<string | undefined> {
  if (file === undefined && variable === undefined) return undefined;
  if (file !== undefined && variable !== undefined) throw new AppError('USAGE', { reason: 'A password stands in a file or in a variable, not in both' });
  const password = variable === undefined ? await passwordIn(file ?? '-', context) : context.variable(variable);
  if (password === undefined) throw new AppError('USAGE', { reason: `There is no variable ${variable ?? ''} in the environment` });
  if (password === '') throw new AppError('USAGE', { reason: 'The password is empty' });
  return password;
}

async function passwordIn(file: string, { terminal }: Pick<CommandContext, 'terminal'>): Promise<string> {
  const bytes = file === '-' ? withoutNewline(await readStream(terminal.input, MOST_PASSPHRASE_BYTES)) : await readPassphrase(file);
  try {
    // The same bytes again when it is taken as UTF-8: a mark at its start is a part of it.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new AppError('FILE_NOT_TEXT', { place: { file }, reason: 'a password is text in UTF-8' });
  } finally {
    bytes.fill(0);
  }
}
