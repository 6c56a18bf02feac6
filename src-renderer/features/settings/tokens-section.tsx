import { Button, TextInput } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import type { AccessToken } from '../../../src-shared/access-token';
import { linesOf } from '../../bridge/operation-error';
import { call, queries, useOperation } from '../../bridge/use-operation';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { TOKEN_TEXTS } from '../../texts/settings-texts';
import { dateText } from '../../texts/time-text';
import { confirm } from '../../ui/confirm';
import { EmptyState } from '../../ui/empty-state';
import { Failure } from '../../ui/failure';
import { showToast } from '../../ui/toast';
import { NewKey } from './new-key';
import { SettingLine } from './setting-line';

/** Keys for scripts: made, listed, revoked. */
export function TokensSection(): ReactElement {
  const tokens = useOperation('token.list', {});
  const [name, setName] = useState('');
  const [made, setMade] = useState<{ readonly name: string; readonly key: string }>();
  const [refused, setRefused] = useState<readonly string[]>();

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setRefused(undefined);
    try {
      await work();
      await queries.invalidateQueries({ queryKey: ['token.list'] });
    } catch (error) {
      setRefused(linesOf(error));
    }
  };
  const create = (): Promise<void> => attempt(async () => {
    const { token, key } = await call('token.create', { name });
    setMade({ name: token.name, key });
    setName('');
  });
  const revoke = async ({ id, name: old }: AccessToken): Promise<void> => {
    if (!(await confirm({ title: TOKEN_TEXTS.revokeTitle(old), text: TOKEN_TEXTS.revokeText, confirm: TOKEN_TEXTS.revoke, cancel: SHARED_TEXTS.cancel, danger: true }))) return;
    await attempt(async () => {
      await call('token.revoke', { token: id });
      showToast(TOKEN_TEXTS.revoked(old), { close: SHARED_TEXTS.dismiss });
    });
  };
  return (
    <>
      <p className="quiet">{TOKEN_TEXTS.intro}</p>
      <form
        className="unlock"
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <TextInput label={TOKEN_TEXTS.name} placeholder={TOKEN_TEXTS.namePlaceholder} w={300} value={name} maxLength={100} onChange={(event) => setName(event.currentTarget.value)} />
        <Button type="submit" variant="filled" disabled={name.trim() === ''}>{TOKEN_TEXTS.create}</Button>
      </form>
      {refused !== undefined && <Failure lines={refused} inline />}
      {tokens.isError && <Failure lines={tokens.error.lines} inline retry={{ label: SHARED_TEXTS.retry, run: () => void tokens.refetch() }} />}
      {made !== undefined && <NewKey name={made.name} value={made.key} onHide={() => setMade(undefined)} />}
      {tokens.data?.length === 0 && made === undefined && <EmptyState {...TOKEN_TEXTS.none} />}
      {tokens.data !== undefined && tokens.data.length > 0 && (
        <ul className="lines" aria-label={TOKEN_TEXTS.label}>
          {tokens.data.map((token) => (
            <li key={token.id} className="token">
              <SettingLine label={<b>{token.name}</b>} note={`${TOKEN_TEXTS.created} ${dateText(new Date(token.createdAt))}. ${TOKEN_TEXTS.used}: ${token.lastUsed === undefined ? TOKEN_TEXTS.never : dateText(new Date(token.lastUsed))}`}>
                <Button aria-label={TOKEN_TEXTS.revokeOne(token.name)} onClick={() => void revoke(token)}>{TOKEN_TEXTS.revoke}</Button>
              </SettingLine>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
