import { useState, type ReactElement } from 'react';
import { useAction } from '../../bridge/use-operation';
import { CHANGE_PASSPHRASE_TEXTS as TEXTS, VAULT_KEY_TEXTS } from '../../texts/settings-texts';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { PassphraseInput } from '../../ui/passphrase-input';
import { showToast } from '../../ui/toast';
import { KeyDialog } from './key-dialog';
import { PassphrasePair } from './passphrase-pair';
import { useNewPassphrase } from './use-new-passphrase';

/** The same key under another passphrase. */
export function ChangePassphrase({ onClose }: { readonly onClose: () => void }): ReactElement {
  const [current, setCurrent] = useState('');
  const chosen = useNewPassphrase();
  const change = useAction('vault.changePassphrase');
  const isWrong = change.error?.failure.code === 'PASSPHRASE_WRONG';
  const run = (): void => {
    const next = chosen.take();
    if (next === undefined) return;
    change.mutate({ current, next }, {
      onSuccess: () => {
        onClose();
        showToast(TEXTS.done, { close: SHARED_TEXTS.dismiss });
      },
    });
  };
  return (
    <KeyDialog title={TEXTS.title} text={<p>{TEXTS.text}</p>} confirm={TEXTS.confirm} busy={change.isPending} lines={isWrong ? undefined : change.error?.lines} onConfirm={run} onClose={onClose}>
      <PassphraseInput words={SHARED_TEXTS}
        data-autofocus label={VAULT_KEY_TEXTS.current} value={current} autoComplete="current-password" error={isWrong ? change.error?.lines.join(' ') : undefined}
        onChange={(event) => setCurrent(event.currentTarget.value)}
      />
      <PassphrasePair chosen={chosen} labels={[VAULT_KEY_TEXTS.next, VAULT_KEY_TEXTS.nextAgain]} />
    </KeyDialog>
  );
}
