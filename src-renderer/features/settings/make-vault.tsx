import { Button, PasswordInput } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useAction } from '../../bridge/use-operation';
import { VAULT_TEXTS } from '../../texts/settings-texts';
import { Failure } from '../../ui/failure';
import { SectionHead } from '../../ui/section-head';
import { SettingLine } from './setting-line';

/** Fewer are guessed in no time. */
const SHORTEST = 8;

/** The vault of a new home: its key in the keychain, or wrapped with a passphrase. */
export function MakeVault(): ReactElement {
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [asked, setAsked] = useState(false);
  const make = useAction('vault.unlock');
  const fault = first.length < SHORTEST ? VAULT_TEXTS.short : first === second ? undefined : VAULT_TEXTS.differs;
  const run = (): void => {
    setAsked(true);
    if (fault === undefined) make.mutate({ passphrase: first });
  };
  return (
    <>
      <SectionHead>{VAULT_TEXTS.choose}</SectionHead>
      <div className="lines">
        <SettingLine label={VAULT_TEXTS.makeWithKeychain} note={VAULT_TEXTS.makeWithKeychainNote}>
          <Button loading={make.isPending} onClick={() => make.mutate({})}>{VAULT_TEXTS.makeWithKeychain}</Button>
        </SettingLine>
        <SettingLine label={VAULT_TEXTS.setPassphrase} note={VAULT_TEXTS.setPassphraseNote}>
          <form
            className="make-vault"
            onSubmit={(event) => {
              event.preventDefault();
              run();
            }}
          >
            <PasswordInput label={VAULT_TEXTS.passphrase} w={220} value={first} autoComplete="new-password" onChange={(event) => setFirst(event.currentTarget.value)} />
            <PasswordInput label={VAULT_TEXTS.passphraseAgain} w={220} value={second} autoComplete="new-password" error={asked ? fault : undefined} onChange={(event) => setSecond(event.currentTarget.value)} />
            <Button type="submit" loading={make.isPending}>{VAULT_TEXTS.setPassphrase}</Button>
          </form>
        </SettingLine>
      </div>
      {make.error !== null && <Failure lines={make.error.lines} inline />}
    </>
  );
}
