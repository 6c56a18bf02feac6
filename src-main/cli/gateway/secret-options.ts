import { Option, type Command } from 'commander';
import { AppError } from '../../../src-shared/errors/app-error';
import { secretInFile } from '../secret-in-file';
import type { Terminal } from '../terminal';

/** What the secret of a gateway is called where it is set. */
const SETTING = 'AUTH_ENCRYPTION_SECRET';

export interface GivenSecretFlags {
  readonly rekeySecret?: string | true;
}

/** Takes what the peer calls `--rekey-secret`, so that it can be refused without being told again. */
export const withRefusedSecret = (command: Command): Command => command.addOption(new Option('--rekey-secret [value]').hideHelp());

/** @throws AppError USAGE */
export function refuseGivenSecret({ rekeySecret }: GivenSecretFlags): void {
  if (rekeySecret === undefined) return;
  throw new AppError('USAGE', { reason: 'A secret on the command line can be read by others on this computer, and stays in the history of the shell: put it into a file for --target-secret-file (- for standard input), and change it where it is in use' });
}

/** Standard input can be read once only. @throws AppError USAGE */
export function refuseTwice(...paths: readonly (string | undefined)[]): void {
  if (paths.filter((path) => path === '-').length > 1) throw new AppError('USAGE', { reason: 'Standard input (-) can be read once only' });
}

/**
 * A secret or token of a gateway in a file, `-` for standard input; `what` it is called. Editors on Windows begin files with a byte
 * order mark, and the variable in which a gateway has its secret does not: what that encrypts no gateway would open.
 * @throws AppError as secretInFile
 */
export async function gatewaySecretIn(file: string, what: string, terminal: Terminal): Promise<string> {
  const text = await secretInFile(file, what, terminal);
  const secret = text.startsWith('\u{feff}') ? text.slice(1) : text;
  if (secret === '') throw new AppError('USAGE', { reason: `The ${what} is empty` });
  return secret;
}

/** The secret of a gateway; undefined where no file is named. @throws AppError as secretInFile */
export const statedSecret = async (file: string | undefined, terminal: Terminal): Promise<string | undefined> =>
  (file === undefined ? undefined : gatewaySecretIn(file, 'secret', terminal));

/** The same where nothing can be done without it: it is asked for on a terminal. @throws AppError CANCELLED, USAGE, as secretInFile */
export async function neededSecret(file: string | undefined, { whose, option }: { readonly whose: string; readonly option: string }, terminal: Terminal): Promise<string> {
  const stated = await statedSecret(file, terminal);
  if (stated !== undefined) return stated;
  if (!terminal.interactive) throw new AppError('USAGE', { reason: `Say where the secret is: ${option}; nobody can be asked` });
  const typed = await terminal.askHidden(`${SETTING} of ${whose}: `);
  if (typed === undefined) throw new AppError('CANCELLED');
  if (typed === '') throw new AppError('USAGE', { reason: 'The secret is empty' });
  return typed;
}
