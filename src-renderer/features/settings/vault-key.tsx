import { Button } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import type { VaultStatus } from '../../../src-shared/contract/vault-status';
import { VAULT_KEY_TEXTS as TEXTS } from '../../texts/settings-texts';
import { runCommand } from '../../ui/command-registry';
import { SectionHead } from '../../ui/section-head';
import { ChangeKey } from './change-key';
import { ChangePassphrase } from './change-passphrase';
import { MoveKey } from './move-key';
import { SettingLine } from './setting-line';

/** Where the key of an open vault is, and what can be done with it. */
export function VaultKey({ vault }: { readonly vault: VaultStatus }): ReactElement {
  const [dialog, setDialog] = useState<'key' | 'passphrase' | 'place'>();
  const close = (): void => setDialog(undefined);
  const { kind = 'keychain', keychainName = '' } = vault;
  const isPassphrase = kind === 'passphrase';
  return (
    <>
      <SectionHead>{TEXTS.title}</SectionHead>
      <div className="lines">
        <SettingLine label={TEXTS.place} note={isPassphrase ? TEXTS.underPassphrase : TEXTS.inKeychain(keychainName)}>
          <Button onClick={() => setDialog('place')}>{isPassphrase ? TEXTS.toKeychain : TEXTS.toPassphrase}</Button>
        </SettingLine>
        {isPassphrase && (
          <SettingLine label={TEXTS.passphrase} note={TEXTS.passphraseNote}>
            <Button onClick={() => setDialog('passphrase')}>{TEXTS.changePassphrase}</Button>
          </SettingLine>
        )}
        <SettingLine label={TEXTS.key} note={TEXTS.keyNote}>
          <Button onClick={() => setDialog('key')}>{TEXTS.changeKey}</Button>
        </SettingLine>
        <SettingLine label={TEXTS.recovery} note={TEXTS.recoveryNote[kind]}>
          <Button onClick={() => runCommand('export.all')}>{TEXTS.exportAll}</Button>
        </SettingLine>
      </div>
      {dialog === 'key' && <ChangeKey vault={vault} onClose={close} />}
      {dialog === 'passphrase' && <ChangePassphrase onClose={close} />}
      {dialog === 'place' && <MoveKey vault={vault} onClose={close} />}
    </>
  );
}
