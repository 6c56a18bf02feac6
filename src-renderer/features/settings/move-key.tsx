import { useState, type ReactElement } from 'react';
import type { VaultStatus } from '../../../src-shared/contract/vault-status';
import { useAction } from '../../bridge/use-operation';
import { MOVE_KEY_TEXTS, VAULT_KEY_TEXTS } from '../../texts/settings-texts';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { PassphraseInput } from '../../ui/passphrase-input';
import { showToast } from '../../ui/toast';
import { KeyDialog } from './key-dialog';
import { PassphrasePair } from './passphrase-pair';
import { useNewPassphrase } from './use-new-passphrase';

/** The same key in the other place. */
export function MoveKey({ vault, onClose }: { readonly vault: VaultStatus; readonly onClose: () => void }): ReactElement {
  const to = vault.kind === 'passphrase' ? 'keychain' : 'passphrase';
  const { title, confirm, done } = MOVE_KEY_TEXTS[to];
  const chosen = useNewPassphrase();
  const [current, setCurrent] = useState('');
  const move = useAction('vault.move');
  const isWrong = move.error?.failure.code === 'PASSPHRASE_WRONG';
  const run = (): void => {
    const passphrase = to === 'keychain' ? current : chosen.take();
    if (passphrase === undefined) return;
    move.mutate({ to, passphrase }, {
      onSuccess: () => {
        onClose();
        showToast(done, { close: SHARED_TEXTS.dismiss });
      },
    });
  };
  return (
    <KeyDialog
      title={title} confirm={confirm} busy={move.isPending} lines={isWrong ? undefined : move.error?.lines} onConfirm={run} onClose={onClose}
      text={<p>{to === 'keychain' ? MOVE_KEY_TEXTS.keychain.text : MOVE_KEY_TEXTS.passphrase.text(vault.keychainName ?? '')}</p>}
    >
      {to === 'keychain'
        ? (
          <PassphraseInput words={SHARED_TEXTS}
            data-autofocus label={VAULT_KEY_TEXTS.current} value={current} autoComplete="current-password" error={isWrong ? move.error?.lines.join(' ') : undefined}
            onChange={(event) => setCurrent(event.currentTarget.value)}
          />
        )
        : <PassphrasePair focused chosen={chosen} labels={[VAULT_KEY_TEXTS.next, VAULT_KEY_TEXTS.nextAgain]} />}
    </KeyDialog>
  );
}
