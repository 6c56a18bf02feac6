import { Button, Modal } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import type { EntityView } from '../../../src-shared/gateway/entity-view';
import { linesOf, OperationError } from '../../bridge/operation-error';
import { tellUndoable } from '../../bridge/tell-undoable';
import { call } from '../../bridge/use-operation';
import { ENTITY_WORDS } from '../../texts/entity-texts';
import { ENTRY_TEXTS } from '../../texts/gateway-texts';
import { inSentence } from '../../texts/in-sentence';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { Failure } from '../../ui/failure';
import { showEnvironment } from './entity-address';
import { refreshGateway } from './refresh-gateway';

const { remove: TEXTS } = ENTRY_TEXTS;

interface RemoveEntityProps {
  readonly environmentId: string;
  readonly view: EntityView;
  readonly onClose: () => void;
}

/** Says what refers to it before it goes. It can be taken back. */
export function RemoveEntity({ environmentId, view: { id, type, name, identity, referredBy }, onClose }: RemoveEntityProps): ReactElement {
  const title = name === '' ? identity : name;
  const [busy, setBusy] = useState(false);
  const [lines, setLines] = useState<readonly string[]>();
  /** What refers to it after all, where that came to light only now. */
  const [refused, setRefused] = useState<readonly string[]>();
  const known = referredBy.map((link) => inSentence(`${ENTITY_WORDS[link.type].one} ${link.name}`));
  const referring = refused ?? known;
  const force = referring.length > 0;
  const remove = async (): Promise<void> => {
    setBusy(true);
    try {
      const { historyId } = await call('entity.remove', { environment: environmentId, entities: [{ type, entity: id }], evenIfReferred: force });
      onClose();
      showEnvironment(environmentId);
      await refreshGateway();
      tellUndoable(<>{TEXTS.done}<b>{inSentence(title)}</b></>, historyId);
    } catch (error) {
      const items = error instanceof OperationError && error.failure.code === 'ENTITY_REFERRED' ? error.failure.details.items : undefined;
      if (items !== undefined && items.length > 0) setRefused(items);
      else setLines(linesOf(error));
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={onClose} title={TEXTS.title(title)} size={460}>
      <div className="secret-dialog">
        {force ? (
          <>
            <p>{refused === undefined ? TEXTS.referred(known.length) : TEXTS.refused}</p>
            <ul className="plain referring scroll" tabIndex={0} aria-label={TEXTS.referred(referring.length)}>{referring.map((one) => <li key={one}>{one}</li>)}</ul>
            <p className="quiet small">{TEXTS.keepNote(referring.length)}</p>
          </>
        ) : <p>{TEXTS.free}</p>}
        {lines !== undefined && <Failure lines={lines} inline />}
      </div>
      <div className="dialog-foot">
        <Button data-autofocus onClick={onClose}>{SHARED_TEXTS.cancel}</Button>
        <Button variant="filled" className="danger-button" loading={busy} onClick={() => void remove()}>{force ? TEXTS.force : TEXTS.confirm}</Button>
      </div>
    </Modal>
  );
}
