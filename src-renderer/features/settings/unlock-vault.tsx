import { Button } from '@mantine/core';
import { useRef, useState, type ReactElement } from 'react';
import { useAction } from '../../bridge/use-operation';
import { VAULT_TEXTS } from '../../texts/settings-texts';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { Failure } from '../../ui/failure';
import { PassphraseInput } from '../../ui/passphrase-input';

/** Opens the vault that is there: with its passphrase, or once more from the keychain. */
export function UnlockVault({ passphrase, label, focused = false }: { readonly passphrase: boolean; readonly label: string; /** Typing begins here. */ readonly focused?: boolean }): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const unlock = useAction('vault.unlock');
  const run = (): void => {
    unlock.mutate(passphrase ? { passphrase: typed } : {}, { onError: () => input.current?.focus() });
    setTyped('');
  };
  const wrong = unlock.error?.failure.code === 'PASSPHRASE_WRONG' ? unlock.error.lines.join(' ') : undefined;
  return (
    <>
      <form
        className="unlock"
        onSubmit={(event) => {
          event.preventDefault();
          run();
        }}
      >
        {passphrase && (
          <PassphraseInput words={SHARED_TEXTS} ref={input}
            label={VAULT_TEXTS.passphrase} w={388} value={typed} autoComplete="current-password" error={wrong} errorProps={{ role: 'alert' }} autoFocus={focused}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        )}
        <Button variant="filled" type="submit" loading={unlock.isPending} disabled={passphrase && typed === ''}>{label}</Button>
      </form>
      {unlock.error !== null && wrong === undefined && <Failure lines={unlock.error.lines} inline />}
    </>
  );
}
