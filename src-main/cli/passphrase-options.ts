import type { Command } from 'commander';
import type { CommandContext } from './command-context';
import { statedPassword } from './stated-password';

export interface PassphraseFlags {
  readonly passphraseFile?: string;
  readonly passphraseEnv?: string;
}

/** The options that say where a passphrase of the vault is. */
export const withPassphraseOptions = (command: Command, what = 'the passphrase of the vault'): Command => command
  .option('--passphrase-file <file>', `a file with ${what}, - for standard input; one trailing newline is no part of it`)
  .option('--passphrase-env <name>', `a variable with ${what}`);

/** Undefined where the command line leads to none. @throws as statedPassword */
export const statedPassphrase = ({ passphraseFile, passphraseEnv }: PassphraseFlags, context: CommandContext): Promise<string | undefined> =>
  statedPassword({ file: passphraseFile, variable: passphraseEnv }, context);
