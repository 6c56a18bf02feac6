import type { ReactElement, ReactNode } from 'react';
import type { KeptMcpView } from '../../../src-shared/profile/profile-view';
import { PROFILES_TEXTS } from '../../texts/profiles-texts';
import { SERVER_TEXTS } from '../../texts/server-texts';
import { InlineText } from '../../ui/inline-text';
import { LookPicker } from './look-picker';
import type { OpenProfileView } from './open-profile-view';
import { ProfileLabels } from './profile-labels';
import { ProfileMenu } from './profile-menu';
import { orNull, saveProfile } from './save-profile';

const { detail: TEXTS } = PROFILES_TEXTS;

interface ProfileHeadProps {
  readonly profile: OpenProfileView;
  readonly mcps: readonly KeptMcpView[];
  readonly exportMenu: ReactNode;
}

/** What the profile is called and is for, edited where it stands. */
export function ProfileHead({ profile, mcps, exportMenu }: ProfileHeadProps): ReactElement {
  const { name, description = '' } = profile;
  const masked = description.includes(SERVER_TEXTS.mask) || description.includes(SERVER_TEXTS.unknownMask);
  const saveName = (text: string): Promise<string | undefined> => (text === '' ? Promise.resolve(TEXTS.nameMissing) : saveProfile(profile, { name: text }));
  return (
    <header className="detail-head">
      <LookPicker profile={profile} />
      <div className="grow">
        <h2 className="page-title"><InlineText value={name} label={TEXTS.name} editLabel={TEXTS.edit} empty="" save={saveName} /></h2>
        <p className="quiet">
          <InlineText
            value={description} label={TEXTS.description} editLabel={TEXTS.edit} empty={TEXTS.addDescription} maxLength={10_000}
            {...(masked && { start: '', placeholder: TEXTS.masked })} save={(text) => saveProfile(profile, { description: orNull(text) })}
          />
        </p>
        <ProfileLabels profile={profile} />
      </div>
      {exportMenu}
      <ProfileMenu profile={profile} mcps={mcps} />
    </header>
  );
}
