import { Command } from 'commander';
import { changePassphraseCommand } from './change-passphrase-command';
import type { CommandContext } from './command-context';
import { moveVaultCommand } from './move-vault-command';
import { statedPassphrase, withPassphraseOptions, type PassphraseFlags } from './passphrase-options';
import { printAnswer } from './print-answer';
import { rotateVaultCommand } from './rotate-vault-command';
import { vaultStatusLines } from './vault-status-lines';

export const vaultCommand = (context: CommandContext): Command => new Command('vault')
  .addCommand(statusCommand(context))
  .addCommand(lockCommand(context))
  .addCommand(unlockCommand(context))
  .addCommand(changePassphraseCommand(context))
  .addCommand(rotateVaultCommand(context))
  .addCommand(moveVaultCommand(context));

const statusCommand = ({ terminal, call }: CommandContext): Command => new Command('status')
  .description('where the key is, and whether it can be had')
  .option('--json', 'print JSON')
  .addHelpText('after', '\nExample:\n  $ valise vault status')
  .action(async ({ json }: { json?: boolean }) => {
    const status = await call('vault.status', {});
    printAnswer(terminal, json, status, () => vaultStatusLines(status));
  });

const lockCommand = ({ terminal, call }: CommandContext): Command => new Command('lock')
  .description('have every window, server and command let go of the key, until it is unlocked')
  .option('--json', 'print JSON')
  .addHelpText('after', '\nExample:\n  $ valise vault lock')
  .action(async ({ json }: { json?: boolean }) => {
    const status = await call('vault.lock', {});
    printAnswer(terminal, json, status, () => vaultStatusLines(status));
  });

interface UnlockFlags extends PassphraseFlags {
  readonly json?: boolean;
}

const UNLOCK_HELP = `
Examples:
  $ valise vault unlock                                  asks for the passphrase, on a terminal
  $ valise vault unlock --passphrase-file secret

A passphrase is needed for a passphrase vault only; without these options it comes from the file that VALISE_PASSPHRASE_FILE names.
Windows and servers that had a passphrase vault open ask for its passphrase again.`;

const unlockCommand = (context: CommandContext): Command => withPassphraseOptions(new Command('unlock').description('let the key be used again'))
  .option('--json', 'print JSON')
  .addHelpText('after', UNLOCK_HELP)
  .action(async ({ json, ...flags }: UnlockFlags) => {
    const passphrase = await statedPassphrase(flags, context);
    const status = await context.call('vault.unlock', passphrase === undefined ? {} : { passphrase });
    printAnswer(context.terminal, json, status, () => vaultStatusLines(status));
  });
