import { Button, Checkbox, Modal } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import type { SecretItem } from '../../../src-shared/profile/secret-page';
import { linesOf } from '../../bridge/operation-error';
import { tellUndoable } from '../../bridge/tell-undoable';
import { call } from '../../bridge/use-operation';
import { inSentence } from '../../texts/in-sentence';
import { SECRETS_TEXTS } from '../../texts/secrets-texts';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { Failure } from '../../ui/failure';
import { showToast } from '../../ui/toast';
import { refreshSecrets } from './refresh-secrets';
import { placeOf, secretTitle } from './secret-item';

const { remove: TEXTS } = SECRETS_TEXTS;

/** Asks whether only the secret goes, or also what the history holds of it. Of a blank only the latter is left. */
export function DeleteSecret({ item, onClose }: { readonly item: SecretItem; readonly onClose: () => void }): ReactElement {
  const name = secretTitle(item).text;
  const blank = item.state === 'blank';
  const [alsoHistory, setAlsoHistory] = useState(blank);
  const [busy, setBusy] = useState(false);
  const [lines, setLines] = useState<readonly string[]>();
  const remove = async (): Promise<void> => {
    setBusy(true);
    try {
      const { historyId, forgotten } = await call('secret.unset', { places: [placeOf(item)], alsoHistory });
      await refreshSecrets();
      onClose();
      if (forgotten === undefined) tellUndoable(<>{TEXTS.done}<b>{inSentence(name)}</b></>, historyId);
      else showToast(TEXTS.forgotten(name, forgotten.steps, forgotten.reports), { close: SHARED_TEXTS.dismiss });
    } catch (error) {
      setLines(linesOf(error));
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={onClose} title={blank ? TEXTS.forgetTitle(name) : TEXTS.title(name)} size={460}>
      <div className="secret-dialog">
        <p className="quiet break">{SECRETS_TEXTS.where(item.profile, item.mcp)}</p>
        <p>{blank ? TEXTS.forgetText : TEXTS.text}</p>
        {!blank && <Checkbox label={TEXTS.history} checked={alsoHistory} disabled={busy} onChange={(event) => setAlsoHistory(event.currentTarget.checked)} />}
        <p className="quiet small">{alsoHistory ? TEXTS.historyNote : TEXTS.keptNote}</p>
        {lines !== undefined && <Failure lines={lines} inline />}
      </div>
      <div className="dialog-foot">
        <Button data-autofocus onClick={onClose}>{SHARED_TEXTS.cancel}</Button>
        <Button variant="filled" className="danger-button" loading={busy} onClick={() => void remove()}>{alsoHistory ? TEXTS.confirmHistory : TEXTS.confirm}</Button>
      </div>
    </Modal>
  );
}
