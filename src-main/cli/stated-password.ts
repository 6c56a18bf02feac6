import { AppError } from '../../src-shared/errors/app-error';
import type { CommandContext } from './command-context';
import { secretInFile } from './secret-in-file';

/** Where a command line says that a password is; never the password itself. */
export interface PasswordPlace {
  /** A file with nothing else in it, `-` for standard input. */
  readonly file?: string | undefined;
  /** A variable of the environment. */
  readonly variable?: string | undefined;
}

/** The password that stands there; undefined where the command line names no place. @throws AppError USAGE, FILE_NOT_TEXT, as readLimited states */
export async function statedPassword({ file, variable }: PasswordPlace, { terminal, ...context }: Pick<CommandContext, 'terminal' | 'variable'>): Promise<string | undefined> {
  if (file === undefined && variable === undefined) return undefined;
  if (file !== undefined && variable !== undefined) throw new AppError('USAGE', { reason: 'A password stands in a file or in a variable, not in both' });
  const password = variable === undefined ? await secretInFile(file ?? '-', 'password', terminal) : context.variable(variable);
  if (password === undefined) throw new AppError('USAGE', { reason: `There is no variable ${variable ?? ''} in the environment` });
  if (password === '') throw new AppError('USAGE', { reason: 'The password is empty' });
  return password;
}
