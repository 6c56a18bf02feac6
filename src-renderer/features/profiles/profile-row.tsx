import { UnstyledButton } from '@mantine/core';
import type { KeyboardEvent, ReactElement } from 'react';
import type { ProfileSummary } from '../../../src-shared/profile/profile-view';
import { PROFILES_TEXTS } from '../../texts/profiles-texts';
import { SECRET_WORDS } from '../../texts/shared-texts';
import { SecretCounts } from '../../ui/secret-counts';
import { ProfileTile } from './profile-tile';

const { list: TEXTS } = PROFILES_TEXTS;

interface ProfileRowProps {
  /** Undefined while its page is on its way. */
  readonly profile: ProfileSummary | undefined;
  readonly current: boolean;
  readonly tabIndex: 0 | -1;
  readonly onOpen: (id: string) => void;
  /** Enter on the open one. */
  readonly onEnter: () => void;
}

export function ProfileRow({ profile, current, tabIndex, onOpen, onEnter }: ProfileRowProps): ReactElement {
  if (profile === undefined) return <WaitingRow />;
  const { id, name, category, tags, enabledMCPs, totalMCPs, secrets, blanks } = profile;
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !current) return;
    event.preventDefault();
    onEnter();
  };
  return (
    <UnstyledButton className="list-row" aria-current={current || undefined} tabIndex={tabIndex} onClick={() => onOpen(id)} onKeyDown={press}>
      <ProfileTile profile={profile} />
      <span className="row-main">
        <b className="cut">{name}</b>
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
  );
}

const WaitingRow = (): ReactElement => (
  <div className="list-row waiting-row" aria-hidden>
    <i className="tile" />
    <span className="row-main"><i /><i /></span>
  </div>
);
