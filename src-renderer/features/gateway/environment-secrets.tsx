import { Checkbox, Modal } from '@mantine/core';
import { useState, type FormEvent, type ReactElement } from 'react';
import type { EnvironmentSummary } from '../../../src-shared/contract/gateway-operations';
import { linesOf } from '../../bridge/operation-error';
import { tellUndoable } from '../../bridge/tell-undoable';
import { call } from '../../bridge/use-operation';
import { GATEWAY_TEXTS } from '../../texts/gateway-texts';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { DialogFoot } from '../../ui/dialog-foot';
import { Failure } from '../../ui/failure';
import { HiddenInput } from '../../ui/hidden-input';
import { refreshGateway } from './refresh-gateway';

const { secrets: TEXTS } = GATEWAY_TEXTS;

interface Wish {
  readonly text: string;
  readonly away: boolean;
}
const NOTHING: Wish = { text: '', away: false };
const valueOf = ({ text, away }: Wish): string | null | undefined => (away ? null : text === '' ? undefined : text);

interface EnvironmentSecretsProps {
  readonly environment: EnvironmentSummary;
  /** Why it is asked for: then it is the token. */
  readonly why?: string | undefined;
  readonly onClose: () => void;
}

/** Secret and token: what is kept is never shown, only whether it is. What is typed is in this dialog and nowhere else. */
export function EnvironmentSecrets({ environment: { id, name, hasSecret, hasToken }, why, onClose }: EnvironmentSecretsProps): ReactElement {
  const [secret, setSecret] = useState(NOTHING);
  const [token, setToken] = useState(NOTHING);
  const [busy, setBusy] = useState(false);
  const [lines, setLines] = useState<readonly string[]>();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const [newSecret, newToken] = [valueOf(secret), valueOf(token)];
    if (newSecret === undefined && newToken === undefined) return setLines([TEXTS.nothing]);
    setBusy(true);
    try {
      const { historyId } = await call('environment.setSecret', { environment: id, ...(newSecret !== undefined && { secret: newSecret }), ...(newToken !== undefined && { token: newToken }) });
      await refreshGateway();
      onClose();
      tellUndoable(TEXTS.saved(name), historyId);
    } catch (error) {
      setLines(linesOf(error));
      setBusy(false);
    }
    return undefined;
  };
  return (
    <Modal opened onClose={onClose} title={TEXTS.title(name)} size={480} closeOnClickOutside={secret.text + token.text === ''}>
      <form className="key-dialog" onSubmit={(event) => void submit(event)}>
        {why !== undefined && <p>{why}</p>}
        <Field label={TEXTS.secret} note={TEXTS.secretNote} isSet={hasSecret} wish={secret} onWish={setSecret} autoFocus={why === undefined} />
        <Field label={TEXTS.token} note={TEXTS.tokenNote} isSet={hasToken} wish={token} onWish={setToken} autoFocus={why !== undefined} />
        {lines !== undefined && <Failure lines={lines} inline />}
        <DialogFoot words={{ cancel: SHARED_TEXTS.cancel, save: TEXTS.save }} busy={busy} onClose={onClose} />
      </form>
    </Modal>
  );
}

interface FieldProps {
  readonly label: string;
  readonly note: string;
  readonly isSet: boolean;
  readonly wish: Wish;
  readonly onWish: (wish: Wish) => void;
  readonly autoFocus?: boolean;
}

const Field = ({ label, note, isSet, wish, onWish, autoFocus = false }: FieldProps): ReactElement => (
  <div className="secret-field">
    <HiddenInput label={label} note={note} words={TEXTS} placeholder={isSet ? TEXTS.setPlaceholder : TEXTS.unsetPlaceholder} disabled={wish.away} autoFocus={autoFocus} onChange={(text) => onWish({ ...wish, text })} />
    {isSet && <Checkbox label={TEXTS.clear(label)} checked={wish.away} onChange={(event) => onWish({ ...wish, away: event.currentTarget.checked })} />}
  </div>
);
