import { Button, PasswordInput } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useRef, useState, type FormEvent, type ReactElement } from 'react';
import { useAction } from '../../bridge/use-operation';
import { IMPORT_TEXTS } from '../../texts/import-texts';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { go } from '../../ui/route';
import { passphraseFaults } from './passphrase-faults';

interface UnlockInlineProps {
  /** There is no vault yet: its passphrase is set here. */
  readonly make: boolean;
  readonly onOpen: () => void;
}

/** Opens the vault in the middle of what needs it, and goes on. */
export function UnlockInline({ make, onOpen }: UnlockInlineProps): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  /** Faults are told once somebody wanted to go on, and follow what is typed from there. */
  const [asked, setAsked] = useState(false);
  const [visible, setVisible] = useState(false);
  const unlock = useAction('vault.unlock');
  const refusal = unlock.error?.lines.join(' ');
  const faults = make ? passphraseFaults(passphrase, again) : {};
  const shown = asked ? faults : {};
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (Object.keys(faults).length > 0) return;
    unlock.mutate({ passphrase }, {
      onSuccess: () => {
        setPassphrase('');
        setAgain('');
        onOpen();
      },
      // Who types once more replaces what was wrong.
      onError: () => input.current?.select(),
    });
  };
  const eye = (label: string): object => ({ visible, onVisibilityChange: setVisible, visibilityToggleButtonProps: { 'aria-label': `${visible ? SHARED_TEXTS.hide : SHARED_TEXTS.show}: ${label}`, 'aria-pressed': visible, tabIndex: 0 } });
  return (
    <form className="unlock-inline" onSubmit={submit}>
      <IconLock size={20} stroke={1.7} className="warn" aria-hidden />
      <div className="grow">
        <h2>{make ? IMPORT_TEXTS.makeTitle : IMPORT_TEXTS.unlockTitle}</h2>
        <p className="quiet">{make ? IMPORT_TEXTS.makeText : IMPORT_TEXTS.unlockText}</p>
        <PasswordInput
          {...eye(IMPORT_TEXTS.passphrase)} ref={input} label={IMPORT_TEXTS.passphrase} value={passphrase} data-autofocus autoFocus autoComplete={make ? 'new-password' : 'current-password'} w={280}
          {...(make && { description: IMPORT_TEXTS.passphraseHint })} error={make ? shown.first : refusal} errorProps={{ role: 'alert' }} onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        {make && (
          <PasswordInput
            {...eye(IMPORT_TEXTS.passphraseAgain)} label={IMPORT_TEXTS.passphraseAgain} value={again} autoComplete="new-password" w={280}
            error={shown.again ?? refusal} onChange={(event) => setAgain(event.currentTarget.value)}
          />
        )}
        <div className="row">
          <Button variant="filled" type="submit" loading={unlock.isPending} disabled={passphrase === '' || (make && again === '')}>{make ? IMPORT_TEXTS.make : IMPORT_TEXTS.unlock}</Button>
          <Button variant="subtle" onClick={() => go('settings', 'vault')}>{IMPORT_TEXTS.vaultSettings}</Button>
        </div>
      </div>
    </form>
  );
}
