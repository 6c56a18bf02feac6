import { call, useOperation } from '../../bridge/use-operation';
import { tellFailure } from '../../bridge/tell-failure';
import { VAULT_TEXTS } from '../../texts/settings-texts';
import { useCommandHandler } from '../../ui/command-registry';

/** Locks the vault, from wherever the window is. */
export function LockVault(): null {
  const { data } = useOperation('vault.status', {});
  const lock = async (): Promise<void> => {
    try {
      await call('vault.lock', {});
    } catch (error) {
      tellFailure(VAULT_TEXTS.lockNow, error);
    }
  };
  useCommandHandler('vault.lock', () => void lock(), data === undefined || data.state === 'open' ? undefined : VAULT_TEXTS[data.state].title);
  return null;
}
