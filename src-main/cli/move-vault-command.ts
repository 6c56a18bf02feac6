import { Command } from 'commander';
import { AppError } from '../../src-shared/errors/app-error';
import type { OperationInput } from '../../src-shared/contract/operations';
import { askNewPassphrase } from './ask-new-passphrase';
import { choiceOption } from './choice-option';
import type { CommandContext } from './command-context';
import { statedPassphrase, withPassphraseOptions, type PassphraseFlags } from './passphrase-options';
import { printAnswer } from './print-answer';
import { vaultStatusLines } from './vault-status-lines';

type Place = OperationInput<'vault.move'>['to'];

interface MoveFlags extends PassphraseFlags {
  readonly to: Place;
  readonly json?: boolean;
}

const HELP = `
Examples:
  $ valise vault move --to passphrase                    asks for a new passphrase, on a terminal
  $ valise vault move --to keychain --passphrase-file secret

The key itself stays the same; from where it was it is taken away. On the way to a passphrase the options name the new one, on the way to
the keychain the one of now; without them it comes from the file that VALISE_PASSPHRASE_FILE names.`;

export const moveVaultCommand = (context: CommandContext): Command => withPassphraseOptions(new Command('move').description('keep the key in another place'), 'the passphrase')
  .addOption(choiceOption('--to <place>', 'where it goes', ['keychain', 'passphrase']).makeOptionMandatory())
  .option('--json', 'print JSON')
  .addHelpText('after', HELP)
  .action(async ({ to, json, ...flags }: MoveFlags) => {
    const passphrase = (await statedPassphrase(flags, context)) ?? (await newPassphrase(to, context));
    const status = await context.call('vault.move', { to, ...(passphrase !== undefined && { passphrase }) });
    printAnswer(context.terminal, json, status, () => vaultStatusLines(status));
  });

/** Asked for where one is needed that nobody has named; the present one is asked for when it is. */
async function newPassphrase(to: Place, { terminal, variable, call }: CommandContext): Promise<string | undefined> {
  if (to === 'keychain' || (variable('VALISE_PASSPHRASE_FILE') ?? '') !== '') return undefined;
  // What can't be done anyway is refused without asking.
  if ((await call('vault.status', {})).kind !== 'keychain') return undefined;
  if (!terminal.interactive) throw new AppError('USAGE', { reason: 'Say where the new passphrase is: --passphrase-file or --passphrase-env; nobody can be asked' });
  terminal.err('Nobody can open the vault without the new passphrase; it can not be recovered.');
  return askNewPassphrase(terminal);
}
