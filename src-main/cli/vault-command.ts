import { Command } from 'commander';
import type { VaultStatus } from '../../src-shared/contract/vault-status';
import type { CommandContext } from './command-context';
import { printAnswer } from './print-answer';

export const vaultCommand = (context: CommandContext): Command => new Command('vault')
  .description('the key that seals your secrets')
  .addCommand(new Command('status')
    .description('where the key is, and whether it can be had')
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  $ valise vault status')
    .action(async ({ json }: { json?: boolean }) => {
      const status = await context.call('vault.status', {});
      printAnswer(context.terminal, json, status, () => statusLines(status));
    }));

function statusLines({ state, kind, keychainName, vaultId, keyId, reason, next }: VaultStatus): readonly string[] {
  const place = kind === 'keychain' ? `, key in ${keychainName ?? 'the keychain'}` : kind === 'passphrase' ? ', key under a passphrase' : '';
  return [
    `Vault: ${state}${place}`,
    ...(vaultId === undefined ? [] : [`  vault ${vaultId}${keyId === undefined ? '' : `, key ${keyId}`}`]),
    ...(reason === undefined ? [] : [`  ${reason}`]),
    ...(next === undefined ? [] : [`  ${next}`]),
  ];
}
