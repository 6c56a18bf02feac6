import { Button } from '@mantine/core';
import { IconArrowLeft, IconPencil, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { EntityView } from '../../../src-shared/gateway/entity-view';
import { useOperation } from '../../bridge/use-operation';
import { ENTITY_WORDS } from '../../texts/entity-texts';
import { ENTRY_TEXTS, GATEWAY_TEXTS } from '../../texts/gateway-texts';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { CodeView } from '../../ui/code-view';
import { EmptyState } from '../../ui/empty-state';
import { Failure } from '../../ui/failure';
import { go } from '../../ui/route';
import { SectionHead } from '../../ui/section-head';
import { Waiting } from '../../ui/waiting';
import { showEnvironment, type EntityAddress } from './entity-address';
import { EntityEditor } from './entity-editor';
import { EntityLinks } from './entity-links';
import { EntitySlots } from './entity-slots';
import { RemoveEntity } from './remove-entity';

const { detail: TEXTS } = ENTRY_TEXTS;

interface EntityDetailProps {
  readonly environmentId: string;
  readonly address: EntityAddress;
  /** It stands in the place of the list. */
  readonly narrow: boolean;
}

/** One entry, whole, secrets masked. */
export function EntityDetail({ environmentId, address: { type, id }, narrow }: EntityDetailProps): ReactElement {
  const view = useOperation('entity.show', { environment: environmentId, type, entity: id });
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The row that was pressed went with the list.
    if (document.activeElement === document.body) back.current?.focus({ preventScroll: true });
  }, [narrow]);
  const { data, error } = view;
  const locked = error !== null && /^(VAULT|PASSPHRASE)_/.test(error.failure.code);
  return (
    <aside className="side entity-detail" aria-label={TEXTS.label(data === undefined ? ENTITY_WORDS[type].one : titleOf(data))}>
      {narrow && <Button ref={back} variant="subtle" className="entity-back" leftSection={<IconArrowLeft size={15} stroke={1.7} aria-hidden />} onClick={() => showEnvironment(environmentId)}>{ENTRY_TEXTS.back}</Button>}
      {error?.failure.code === 'ENTITY_NOT_FOUND' && <EmptyState title={TEXTS.gone}><Button onClick={() => showEnvironment(environmentId)}>{ENTRY_TEXTS.back}</Button></EmptyState>}
      {error !== null && error.failure.code !== 'ENTITY_NOT_FOUND' && (
        <Failure lines={error.lines} retry={locked ? { label: GATEWAY_TEXTS.openVault, run: () => go('settings', 'vault') } : { label: SHARED_TEXTS.retry, run: () => void view.refetch() }} />
      )}
      {error === null && data === undefined && <Waiting label={SHARED_TEXTS.loading} />}
      {error === null && data !== undefined && <Shown environmentId={environmentId} view={data} />}
    </aside>
  );
}

const titleOf = ({ name, identity }: EntityView): string => (name === '' ? identity : name);

function Shown({ environmentId, view }: { readonly environmentId: string; readonly view: EntityView }): ReactElement {
  const [asking, setAsking] = useState<'edit' | 'remove'>();
  const { type, identity, description, tags, active, slots, refersTo, referredBy, text } = view;
  const title = titleOf(view);
  const close = (): void => setAsking(undefined);
  return (
    <>
      <div className="side-facts scroll" tabIndex={0} role="region" aria-label={TEXTS.facts}>
        <h2 className="page-title break">{title}</h2>
        <p className="quiet break">{[ENTITY_WORDS[type].one, ...(active ? [] : [ENTRY_TEXTS.inactive.toLowerCase()]), ...(identity === title ? [] : [identity])].join(' · ')}</p>
        {description !== undefined && description !== '' && <p className="break entity-about">{description}</p>}
        {tags.length > 0 && <div className="meta">{tags.map((tag) => <span key={tag} className="tag cut">{tag}</span>)}</div>}
        <div className="row">
          <Button leftSection={<IconPencil size={15} stroke={1.7} aria-hidden />} onClick={() => setAsking('edit')}>{TEXTS.edit}</Button>
          <Button className="danger-item" leftSection={<IconTrash size={15} stroke={1.7} aria-hidden />} onClick={() => setAsking('remove')}>{TEXTS.remove}</Button>
        </div>
        <EntitySlots slots={slots} />
        <EntityLinks title={TEXTS.refersTo} environmentId={environmentId} links={refersTo} />
        <EntityLinks title={TEXTS.referredBy} environmentId={environmentId} links={referredBy} />
      </div>
      <div className="entity-json">
        <SectionHead note={slots.length > 0 && TEXTS.masked}>{TEXTS.json}</SectionHead>
        <div className="json-text"><CodeView text={text} label={TEXTS.text(title)} /></div>
      </div>
      {asking === 'edit' && <EntityEditor environmentId={environmentId} type={type} view={view} onClose={close} />}
      {asking === 'remove' && <RemoveEntity environmentId={environmentId} view={view} onClose={close} />}
    </>
  );
}
