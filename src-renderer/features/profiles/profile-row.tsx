import { Checkbox, UnstyledButton } from '@mantine/core';
import type { KeyboardEvent, MouseEvent, ReactElement } from 'react';
import type { ProfileSummary } from '../../../src-shared/profile/profile-view';
import { PROFILES_TEXTS } from '../../texts/profiles-texts';
import { SELECTION_TEXTS } from '../../texts/selection-texts';
import { SECRET_WORDS } from '../../texts/shared-texts';
import { CutName } from '../../ui/cut';
import { SecretCounts } from '../../ui/secret-counts';
import { ProfileTile } from './profile-tile';

const { list: TEXTS } = PROFILES_TEXTS;

interface ProfileRowProps {
  /** Undefined while its page is on its way. */
  readonly profile: ProfileSummary | undefined;
  readonly current: boolean;
  readonly picked: boolean;
  readonly tabIndex: 0 | -1;
  readonly onOpen: (id: string) => void;
  readonly onPick: (id: string) => void;
  /** All from the one that was picked last to this one. */
  readonly onPickTo: () => void;
  /** Enter on the open one. */
  readonly onEnter: () => void;
}

export function ProfileRow({ profile, current, picked, tabIndex, onOpen, onPick, onPickTo, onEnter }: ProfileRowProps): ReactElement {
  if (profile === undefined) return <WaitingRow />;
  const { id, name, category, tags, enabledMCPs, totalMCPs, secrets, blanks } = profile;
  const press = (event: KeyboardEvent): void => {
    if (event.key === ' ' && event.shiftKey) onPickTo();
    else if (event.key === ' ') onPick(id);
    else if (event.key === 'Enter' && current) onEnter();
    else return;
    event.preventDefault();
  };
  const click = (event: MouseEvent): void => {
    if (event.shiftKey) onPickTo();
    else if (event.ctrlKey || event.metaKey) onPick(id);
    else onOpen(id);
  };
  return (
    <div className="pick-row" data-picked={picked || undefined}>
      <Checkbox className="row-pick" aria-label={SELECTION_TEXTS.pick(name)} checked={picked} tabIndex={-1} onChange={() => onPick(id)} />
      <UnstyledButton className="list-row" aria-current={current || undefined} tabIndex={tabIndex} onClick={click} onKeyDown={press} onKeyUp={stayPut}>
        <ProfileTile profile={profile} />
        <span className="row-main">
          <CutName name={name}>{picked && <span className="sr">{SELECTION_TEXTS.picked}</span>}</CutName>
          <small className="cut">
            {category ?? (tags.length === 0 ? TEXTS.noCategory : '')}
            {tags.length > 0 && <span className={category === undefined ? '' : 'tags'}>{category !== undefined && ' · '}{tags.join(', ')}</span>}
          </small>
        </span>
        <span className="row-side">
          <span>{TEXTS.onOf(enabledMCPs, totalMCPs)}<span className="sr">{TEXTS.on}</span></span>
          <SecretCounts kept={secrets - blanks} blanks={blanks} words={SECRET_WORDS} short />
        </span>
      </UnstyledButton>
    </div>
  );
}

/** A button is pressed when Space comes up. */
const stayPut = (event: KeyboardEvent): void => {
  if (event.key === ' ') event.preventDefault();
};

const WaitingRow = (): ReactElement => (
  <div className="list-row waiting-row" aria-hidden>
    <i className="tile" />
    <span className="row-main"><i /><i /></span>
  </div>
);
