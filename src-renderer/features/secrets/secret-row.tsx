import { UnstyledButton } from '@mantine/core';
import { IconCircleDashed, IconKey } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { SecretItem } from '../../../src-shared/profile/secret-page';
import { SECRETS_TEXTS as TEXTS } from '../../texts/secrets-texts';
import { agoText } from '../../texts/time-text';
import { secretTitle } from './secret-item';

interface SecretRowProps {
  readonly item: SecretItem;
  readonly narrow: boolean;
  readonly now: Date;
  readonly current: boolean;
  readonly tabIndex: 0 | -1;
  readonly onOpen: () => void;
}

export function SecretRow({ item, narrow, now, current, tabIndex, onOpen }: SecretRowProps): ReactElement {
  const { text, mono } = secretTitle(item);
  const { profile, mcp, destination, changedAt } = item;
  return (
    <UnstyledButton className="list-row secret-row" aria-current={current || undefined} tabIndex={tabIndex} onClick={onOpen}>
      <span className="row-main"><b className={mono ? 'cut mono' : 'cut'}>{text}</b><small className="cut">{TEXTS.where(profile, mcp)}</small></span>
      {!narrow && <span className="mono quiet cut secret-target">{destination ?? TEXTS.nowhere}</span>}
      <span className="secret-state"><SecretState state={item.state} />{changedAt !== undefined && <small>{agoText(changedAt, now)}</small>}</span>
    </UnstyledButton>
  );
}

/** In words; a colour only where something is asked of the reader. */
export const SecretState = ({ state }: Pick<SecretItem, 'state'>): ReactElement => (
  <span className={state === 'blank' ? 'warn nowrap' : 'nowrap'}>
    {state === 'blank' ? <IconCircleDashed size={13} stroke={2} aria-hidden /> : <IconKey size={13} stroke={1.75} aria-hidden />} {TEXTS.states[state]}
  </span>
);
