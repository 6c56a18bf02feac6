import { Command } from 'commander';
import { AppError } from '../../src-shared/errors/app-error';
import { askNewPassphrase, askPassphrase } from './ask-new-passphrase';
import type { CommandContext } from './command-context';
import { statedPassphrase, withPassphraseOptions, type PassphraseFlags } from './passphrase-options';
import { printAnswer } from './print-answer';
import { statedPassword } from './stated-password';
import { vaultStatusLines } from './vault-status-lines';

interface ChangeFlags extends PassphraseFlags {
  readonly newPassphraseFile?: string;
  readonly newPassphraseEnv?: string;
  readonly json?: boolean;
}

const HELP = `
Examples:
  $ valise vault change-passphrase                       asks for both, on a terminal
  $ valise vault change-passphrase --passphrase-file old --new-passphrase-file new

Without the options of the old one it comes from the file that VALISE_PASSPHRASE_FILE names; put the new one there afterwards. The key
itself stays the same: who knows the old passphrase and has a copy of the database from before can read it (see valise vault rotate).`;

export const changePassphraseCommand = (context: CommandContext): Command => withPassphraseOptions(new Command('change-passphrase').description('put the key under another passphrase'), 'the passphrase of now')
  .option('--new-passphrase-file <file>', 'a file with the new passphrase')
  .option('--new-passphrase-env <name>', 'a variable with the new passphrase')
  .option('--json', 'print JSON')
  .addHelpText('after', HELP)
  .action((flags: ChangeFlags) => changePassphrase(context, flags));

async function changePassphrase(context: CommandContext, { json, newPassphraseFile, newPassphraseEnv, ...flags }: ChangeFlags): Promise<void> {
  const { terminal, variable, call } = context;
  if (flags.passphraseFile === '-' && newPassphraseFile === '-') throw new AppError('USAGE', { reason: 'Standard input (-) can be read once only' });
  const named = variable('VALISE_PASSPHRASE_FILE') ?? '';
  const current = (await statedPassphrase(flags, context)) ?? (named === '' ? undefined : await statedPassword({ file: named }, context));
  const next = await statedPassword({ file: newPassphraseFile, variable: newPassphraseEnv }, context);
  if (!terminal.interactive && (current === undefined || next === undefined)) {
    throw new AppError('USAGE', { reason: 'Say where the passphrases are: --passphrase-file and --new-passphrase-file, or --passphrase-env and --new-passphrase-env; nobody can be asked' });
  }
  const status = await call('vault.changePassphrase', {
    current: current ?? (await askPassphrase('Passphrase of the vault: ', terminal)),
    next: next ?? (await askNewPassphrase(terminal)),
  });
  printAnswer(terminal, json, status, () => ['The passphrase is changed.', ...vaultStatusLines(status)]);
  if (named !== '') terminal.err(`Put the new one into ${named} now: commands read it there.`);
}
