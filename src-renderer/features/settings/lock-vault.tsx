import { linesOf } from '../../bridge/operation-error';
import { call, useOperation } from '../../bridge/use-operation';
import { VAULT_TEXTS } from '../../texts/settings-texts';
import { useCommandHandler } from '../../ui/command-registry';
import { showFailure } from '../../ui/failure-dialog';

/** Locks the vault, from wherever the window is. */
export function LockVault(): null {
  const { data } = useOperation('vault.status', {});
  const lock = async (): Promise<void> => {
    try {
      await call('vault.lock', {});
    } catch (error) {
      showFailure(VAULT_TEXTS.lockNow, linesOf(error));
    }
  };
  useCommandHandler('vault.lock', () => void lock(), data === undefined || data.state === 'open' ? undefined : VAULT_TEXTS[data.state].title);
  return null;
}
