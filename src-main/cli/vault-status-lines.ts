import type { VaultStatus } from '../../src-shared/contract/vault-status';

export function vaultStatusLines({ state, kind, keychainName, vaultId, keyId, reason, next }: VaultStatus): readonly string[] {
  const place = kind === 'keychain' ? `, key in ${keychainName ?? 'the keychain'}` : kind === 'passphrase' ? ', key under a passphrase' : '';
  return [
    `Vault: ${state}${place}`,
    ...(vaultId === undefined ? [] : [`  vault ${vaultId}${keyId === undefined ? '' : `, key ${keyId}`}`]),
    ...(reason === undefined ? [] : [`  ${reason}`]),
    ...(next === undefined ? [] : next.split('\n').map((line) => `  ${line}`)),
  ];
}
