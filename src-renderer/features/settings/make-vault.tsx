import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useAction } from '../../bridge/use-operation';
import { VAULT_TEXTS } from '../../texts/settings-texts';
import { Failure } from '../../ui/failure';
import { SectionHead } from '../../ui/section-head';
import { PassphrasePair } from './passphrase-pair';
import { SettingLine } from './setting-line';
import { useNewPassphrase } from './use-new-passphrase';

/** The vault of a new home: its key in the keychain, or wrapped with a passphrase. */
export function MakeVault(): ReactElement {
  const chosen = useNewPassphrase();
  const make = useAction('vault.unlock');
  const run = (): void => {
    const passphrase = chosen.take();
    if (passphrase !== undefined) make.mutate({ passphrase });
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
            <PassphrasePair chosen={chosen} labels={[VAULT_TEXTS.passphrase, VAULT_TEXTS.passphraseAgain]} width={220} />
            <Button type="submit" loading={make.isPending}>{VAULT_TEXTS.setPassphrase}</Button>
          </form>
        </SettingLine>
      </div>
      {make.error !== null && <Failure lines={make.error.lines} inline />}
    </>
  );
}
