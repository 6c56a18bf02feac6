import { Button, PasswordInput } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState, type FormEvent, type ReactElement } from 'react';
import { useAction } from '../../bridge/use-operation';
import { IMPORT_TEXTS } from '../../texts/import-texts';
import { go } from '../../ui/route';

/** Fewer are guessed in no time. */
const SHORTEST = 8;

interface UnlockInlineProps {
  /** There is no vault yet: its passphrase is set here. */
  readonly make: boolean;
  readonly onOpen: () => void;
}

/** Opens the vault in the middle of what needs it, and goes on. */
export function UnlockInline({ make, onOpen }: UnlockInlineProps): ReactElement {
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [fault, setFault] = useState<string>();
  const unlock = useAction('vault.unlock');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const wrong = !make ? undefined : passphrase.length < SHORTEST ? IMPORT_TEXTS.passphraseShort : passphrase === again ? undefined : IMPORT_TEXTS.passphraseDiffers;
    setFault(wrong);
    if (wrong !== undefined) return;
    unlock.mutate({ passphrase }, {
      onSuccess: () => {
        setPassphrase('');
        setAgain('');
        onOpen();
      },
    });
  };
  return (
    <form className="unlock-inline" onSubmit={submit}>
      <IconLock size={20} stroke={1.7} className="warn" aria-hidden />
      <div className="grow">
        <h2>{make ? IMPORT_TEXTS.makeTitle : IMPORT_TEXTS.unlockTitle}</h2>
        <p className="quiet">{make ? IMPORT_TEXTS.makeText : IMPORT_TEXTS.unlockText}</p>
        <PasswordInput
          label={IMPORT_TEXTS.passphrase} value={passphrase} data-autofocus autoFocus autoComplete={make ? 'new-password' : 'current-password'} w={280}
          error={make ? undefined : unlock.error?.lines.join(' ')} onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        {make && <PasswordInput label={IMPORT_TEXTS.passphraseAgain} value={again} autoComplete="new-password" w={280} error={fault ?? unlock.error?.lines.join(' ')} onChange={(event) => setAgain(event.currentTarget.value)} />}
        <div className="row">
          <Button type="submit" loading={unlock.isPending} disabled={passphrase === ''}>{make ? IMPORT_TEXTS.make : IMPORT_TEXTS.unlock}</Button>
          <Button variant="subtle" onClick={() => go('settings', 'vault')}>{IMPORT_TEXTS.vaultSettings}</Button>
        </div>
      </div>
    </form>
  );
}
