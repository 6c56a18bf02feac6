import { Button } from '@mantine/core';
import { IconChevronRight, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState, type ReactElement, type ReactNode } from 'react';
import type { SecretItem } from '../../../src-shared/profile/secret-page';
import { SecretValue } from '../../bridge/secret-value';
import { SECRETS_TEXTS } from '../../texts/secrets-texts';
import { agoText, clockText, dateText } from '../../texts/time-text';
import { Broken } from '../../ui/cut';
import { DeleteSecret } from './delete-secret';
import { placeOf, secretTitle } from './secret-item';
import { SecretState } from './secret-row';
import { SetSecret } from './set-secret';

const { detail: TEXTS } = SECRETS_TEXTS;

interface SecretDetailProps {
  readonly item: SecretItem;
  readonly now: Date;
  readonly onOpenProfile: (profileId: string) => void;
}

/** One secret: where it is used, and what can be done about it. */
export function SecretDetail({ item, now, onOpenProfile }: SecretDetailProps): ReactElement {
  const [asking, setAsking] = useState<'set' | 'delete'>();
  const title = secretTitle(item);
  const { profileId, profile, mcp, field, shown, state, detected, destination, changedAt, sharing } = item;
  const blank = state === 'blank';
  const facts: readonly (readonly [string, ReactNode])[] = [
    [SECRETS_TEXTS.heads.state, <SecretState key="state" state={state} />],
    [TEXTS.value, blank ? <span key="value" className="mono break quiet">{shown}</span> : <SecretValue key="value" place={placeOf(item)} shown={shown} name={title.text} />],
    [TEXTS.field, <span key="field" className="mono break">{field}</span>],
    [TEXTS.goesTo, <span key="target" className={destination === undefined ? 'quiet' : 'mono break'}>{destination ?? SECRETS_TEXTS.nowhere}</span>],
    ...(changedAt === undefined ? [] : [[TEXTS.written, <time key="written" dateTime={changedAt} title={`${dateText(new Date(changedAt))}, ${clockText(new Date(changedAt))}`}>{agoText(changedAt, now)}</time>] as const]),
    ...(blank ? [] : [[TEXTS.kind, detected ? TEXTS.detected : TEXTS.covered] as const]),
    ...(sharing === 0 ? [] : [[TEXTS.sharing, TEXTS.sharingCount(sharing)] as const]),
  ];
  return (
    <aside className="side" aria-label={TEXTS.label(title.text)}>
      <div className="side-facts scroll" tabIndex={0} role="region" aria-label={TEXTS.facts}>
        <h2 className={title.mono ? 'page-title secret-title mono' : 'page-title'}><Broken text={title.text} /></h2>
        <p className="quiet break">{SECRETS_TEXTS.where(profile, mcp)}</p>
        <dl className="facts">
          {facts.map(([word, value]) => <div key={word} className="fact"><dt>{word}</dt><dd>{value}</dd></div>)}
        </dl>
        <div className="secret-actions">
          <Button variant="filled" leftSection={<IconPencil size={15} stroke={1.7} aria-hidden />} onClick={() => setAsking('set')}>{blank ? TEXTS.fill : TEXTS.replace}</Button>
          <Button rightSection={<IconChevronRight size={14} stroke={1.8} aria-hidden />} onClick={() => onOpenProfile(profileId)}>{TEXTS.openProfile(profile)}</Button>
          <Button className="danger-item" leftSection={<IconTrash size={15} stroke={1.7} aria-hidden />} onClick={() => setAsking('delete')}>{blank ? TEXTS.forget : TEXTS.remove}</Button>
        </div>
      </div>
      {asking === 'set' && <SetSecret item={item} onClose={() => setAsking(undefined)} />}
      {asking === 'delete' && <DeleteSecret item={item} onClose={() => setAsking(undefined)} />}
    </aside>
  );
}
