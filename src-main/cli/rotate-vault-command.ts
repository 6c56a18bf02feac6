import { Command } from 'commander';
import type { CommandContext } from './command-context';
import { followJob } from './follow-job';
import { statedPassphrase, withPassphraseOptions, type PassphraseFlags } from './passphrase-options';
import { printAnswer } from './print-answer';
import { vaultStatusLines } from './vault-status-lines';

interface RotateFlags extends PassphraseFlags {
  readonly json?: boolean;
}

const HELP = `
Examples:
  $ valise vault rotate                                  for a keychain vault nothing else is needed
  $ valise vault rotate --passphrase-file secret

Everything is sealed anew, or nothing is changed. The old key is taken out of the keychain: copies of the database that were made before
can't be opened with the new one. A passphrase vault keeps its passphrase.`;

export const rotateVaultCommand = (context: CommandContext): Command => withPassphraseOptions(new Command('rotate').description('seal everything anew, with a new key'))
  .option('--json', 'print JSON')
  .addHelpText('after', HELP)
  .action(async ({ json, ...flags }: RotateFlags) => {
    const passphrase = await statedPassphrase(flags, context);
    const status = await followJob(context, (jobId) => context.call('vault.rotate', { jobId, ...(passphrase !== undefined && { passphrase }) }));
    printAnswer(context.terminal, json, status, () => ['Everything is sealed with a new key.', ...vaultStatusLines(status)]);
  });
