import { Button, Modal } from '@mantine/core';
import { useState, type FormEvent, type ReactElement } from 'react';
import type { SecretItem } from '../../../src-shared/profile/secret-page';
import { linesOf } from '../../bridge/operation-error';
import { tellUndoable } from '../../bridge/tell-undoable';
import { call } from '../../bridge/use-operation';
import { SECRETS_TEXTS } from '../../texts/secrets-texts';
import { SERVER_TEXTS } from '../../texts/server-texts';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { Failure } from '../../ui/failure';
import { MaskedText } from '../../ui/masked-text';
import { SecretInput } from '../../ui/secret-input';
import { showToast } from '../../ui/toast';
import { placeInText } from './fill-places';
import { FillTable } from './fill-table';
import { refreshSecrets } from './refresh-secrets';
import { placeOf, secretTitle } from './secret-item';
import { useFillPlaces } from './use-fill-places';

const { set: TEXTS } = SECRETS_TEXTS;
/** As long as a secret may be. */
const LONGEST = 1_000_000;

/** Fills a secret in or replaces it, here and where else it is ticked. What is typed is in this dialog and nowhere else. */
export function SetSecret({ item, onClose }: { readonly item: SecretItem; readonly onClose: () => void }): ReactElement {
  const places = useFillPlaces(item);
  const [value, setValue] = useState('');
  const [busy, setBusy] = useState(false);
  const [lines, setLines] = useState<readonly string[]>();
  const name = secretTitle(item).text;
  const where = placeInText(item.shown, [SERVER_TEXTS.mask, SERVER_TEXTS.unknownMask]);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (value === '' || busy || places.chosen.length === 0) return;
    setBusy(true);
    try {
      // Not through a mutation: its cache would remember what was typed.
      const { historyId } = await call('secret.fill', { places: places.chosen.map(({ item: chosen }) => placeOf(chosen)), value });
      await refreshSecrets();
      onClose();
      if (historyId === undefined) showToast(TEXTS.unchanged, { close: SHARED_TEXTS.dismiss });
      else tellUndoable(TEXTS.done(name, places.chosen.length), historyId);
    } catch (error) {
      setLines(linesOf(error));
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={onClose} title={item.state === 'blank' ? TEXTS.fill(name) : TEXTS.replace(name)} size={640} closeOnClickOutside={value === ''} className="set-secret">
      <form onSubmit={(event) => void submit(event)}>
        <div className="secret-dialog">
          {where !== 'alone' && (
            <p className="quiet small break">
              <MaskedText text={item.shown} mask={SERVER_TEXTS.mask} label={SERVER_TEXTS.masked} /><br />{where === 'around' ? TEXTS.around : TEXTS.whole}
            </p>
          )}
          <SecretInput
            label={TEXTS.value(name)} value={value} words={TEXTS} placeholder={TEXTS.placeholder} disabled={busy} autoFocus
            onChange={(next) => {
              if (next.length <= LONGEST) setValue(next);
              setLines(undefined);
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey) return;
              event.preventDefault();
              event.currentTarget.form?.requestSubmit();
            }}
          />
        </div>
        <FillTable places={places} />
        {lines !== undefined && <div className="secret-dialog"><Failure lines={lines} inline /></div>}
        <div className="dialog-foot">
          <Button onClick={onClose}>{SHARED_TEXTS.cancel}</Button>
          <Button type="submit" variant="filled" loading={busy} disabled={value === '' || places.chosen.length === 0}>{TEXTS.confirm(Math.max(1, places.chosen.length))}</Button>
        </div>
      </form>
    </Modal>
  );
}
