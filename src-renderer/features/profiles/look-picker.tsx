import { Popover, UnstyledButton } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import type { ProfileChanges } from '../../../src-shared/profile/mcp-draft';
import { tellFailureLines } from '../../bridge/tell-failure';
import { PROFILES_TEXTS } from '../../texts/profiles-texts';
import { colorOf, iconOf } from './default-look';
import { LookChoices } from './look-choices';
import type { OpenProfileView } from './open-profile-view';
import { ProfileTile } from './profile-tile';
import { saveProfile } from './save-profile';

const { detail: TEXTS } = PROFILES_TEXTS;

/** The tile; pressed, it offers colours and icons. Each choice is kept at once. */
export function LookPicker({ profile }: { readonly profile: OpenProfileView }): ReactElement {
  const [opened, setOpened] = useState(false);
  const save = async (changes: ProfileChanges): Promise<void> => {
    const fault = await saveProfile(profile, changes);
    if (fault !== undefined) tellFailureLines(TEXTS.failed.look, [fault]);
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus withRoles={false}>
      <Popover.Target>
        <UnstyledButton className="tile-button" aria-label={TEXTS.changeLook(profile.name)} aria-expanded={opened} onClick={() => setOpened(!opened)}><ProfileTile profile={profile} size={40} /></UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className="look" role="dialog" aria-label={TEXTS.look}>
        <LookChoices color={colorOf(profile)} icon={iconOf(profile)} plain={profile.color === undefined && profile.icon === undefined} onChoose={(look) => void save(look)} />
      </Popover.Dropdown>
    </Popover>
  );
}
