import { Button } from '@mantine/core';
import { IconLock, IconLockExclamation, IconLockOpen, type Icon } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { VaultStatus } from '../../../src-shared/contract/vault-status';
import { useAction, useOperation } from '../../bridge/use-operation';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { VAULT_TEXTS } from '../../texts/settings-texts';
import { Failure } from '../../ui/failure';
import { Waiting } from '../../ui/waiting';
import { MakeVault } from './make-vault';
import { UnlockVault } from './unlock-vault';
import { VaultKey } from './vault-key';
import { VaultLocking } from './vault-locking';

const ICONS: Readonly<Record<VaultStatus['state'], Icon>> = { open: IconLockOpen, none: IconLock, locked: IconLock, unavailable: IconLockExclamation };

/** How the vault is, in words, and what to do about it. */
export function VaultSection(): ReactElement {
  const status = useOperation('vault.status', {});
  const lock = useAction('vault.lock');
  if (status.isError) return <Failure lines={status.error.lines} retry={{ label: SHARED_TEXTS.retry, run: () => void status.refetch() }} />;
  if (status.data === undefined) return <Waiting label={SHARED_TEXTS.loading} />;
  const vault = status.data;
  const Glyph = ICONS[vault.state];
  const { open } = VAULT_TEXTS;
  const where = vault.kind === 'passphrase' ? open.passphrase : open.keychain(vault.keychainName ?? '');
  const text = vault.state === 'open' ? `${open.text} ${where}` : VAULT_TEXTS[vault.state].text;
  return (
    <>
      <div className="state" role="status">
        <Glyph size={22} stroke={1.6} className={vault.state === 'unavailable' ? 'warn' : undefined} aria-hidden />
        <div className="grow"><h2>{VAULT_TEXTS[vault.state].title}</h2><p className="quiet">{text}</p></div>
        {vault.state === 'open' && <Button loading={lock.isPending} onClick={() => lock.mutate({})}>{VAULT_TEXTS.lockNow}</Button>}
      </div>
      {lock.error !== null && <Failure lines={lock.error.lines} inline />}
      {vault.state === 'none' && <MakeVault />}
      {vault.state !== 'open' && vault.state !== 'none' && <UnlockVault passphrase={vault.kind === 'passphrase'} label={vault.state === 'unavailable' ? SHARED_TEXTS.retry : VAULT_TEXTS.unlock} focused={!lock.isIdle} />}
      {vault.state !== 'open' && <VaultFacts vault={vault} />}
      {vault.state !== 'none' && <VaultLocking />}
      {vault.state === 'open' && <><VaultKey vault={vault} /><VaultFacts vault={vault} /></>}
    </>
  );
}

/** What an open vault says of its key stands elsewhere. */
function VaultFacts({ vault: { state, keychainName, kind, vaultId, keyId, reason, next } }: { readonly vault: VaultStatus }): ReactElement {
  const { facts } = VAULT_TEXTS;
  const place = vaultId === undefined || state === 'open' ? undefined : kind === 'passphrase' ? VAULT_TEXTS.passphrase : keychainName;
  const rows = [[facts.why, reason && sentence(reason)], [facts.next, next], [facts.kind, place], [facts.id, vaultId], [facts.key, keyId]] as const;
  return (
    <dl className="facts">
      {rows.map(([word, text]) => text !== undefined && <div key={word} className="fact"><dt>{word}</dt><dd className="break">{text.split('\n').map((line) => <p key={line}>{line}</p>)}</dd></div>)}
    </dl>
  );
}

const sentence = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
