import type { Command } from 'commander';

export interface PasswordFlags {
  readonly passwordFile?: string;
  readonly passwordEnv?: string;
}

/** The options that say where the password of a sealed file is. */
export const withPasswordOptions = (command: Command): Command => command
  .option('--password-file <file>', 'a file with the password of a sealed file, - for standard input; one trailing newline is no part of it')
  .option('--password-env <name>', 'a variable with that password');
