import { Button, Popover, UnstyledButton } from '@mantine/core';
import { useState, type CSSProperties, type ReactElement } from 'react';
import { PROFILE_COLORS, PROFILE_ICONS, type ProfileChanges } from '../../../src-shared/profile/mcp-draft';
import { PROFILES_TEXTS } from '../../texts/profiles-texts';
import { showFailure } from '../../ui/failure-dialog';
import { colorOf, iconOf } from './default-look';
import type { OpenProfileView } from './open-profile-view';
import { PROFILE_GLYPHS } from './profile-icons';
import { ProfileTile } from './profile-tile';
import { saveProfile } from './save-profile';

const { detail: TEXTS, colours: COLOUR_NAMES, icons: ICON_NAMES } = PROFILES_TEXTS;

/** The tile; pressed, it offers colours and icons. Each choice is kept at once. */
export function LookPicker({ profile }: { readonly profile: OpenProfileView }): ReactElement {
  const [opened, setOpened] = useState(false);
  const [color, icon] = [colorOf(profile), iconOf(profile)];
  const save = async (changes: ProfileChanges): Promise<void> => {
    const fault = await saveProfile(profile, changes);
    if (fault !== undefined) showFailure(TEXTS.failed.look, [fault]);
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus withRoles={false}>
      <Popover.Target>
        <UnstyledButton className="tile-button" aria-label={TEXTS.changeLook(profile.name)} aria-expanded={opened} onClick={() => setOpened(!opened)}><ProfileTile profile={profile} size={40} /></UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className="look" role="dialog" aria-label={TEXTS.look}>
        <div className="look-colours" role="group" aria-label={TEXTS.colour}>
          {PROFILE_COLORS.map((value, index) => (
            <UnstyledButton
              key={value} className="swatch" aria-label={COLOUR_NAMES[index] ?? value} aria-pressed={value === color.toLowerCase()} style={{ '--c': value } as CSSProperties}
              onClick={() => void save({ color: value })}
            />
          ))}
        </div>
        <div className="look-icons" role="group" aria-label={TEXTS.icon}>
          {PROFILE_ICONS.map((name) => {
            const Glyph = PROFILE_GLYPHS[name];
            return <UnstyledButton key={name} className="glyph-button" aria-label={ICON_NAMES[name]} aria-pressed={name === icon} onClick={() => void save({ icon: name })}><Glyph size={17} stroke={1.7} aria-hidden /></UnstyledButton>;
          })}
        </div>
        <Button variant="subtle" size="compact-sm" disabled={profile.color === undefined && profile.icon === undefined} onClick={() => void save({ color: null, icon: null })}>{TEXTS.byName}</Button>
      </Popover.Dropdown>
    </Popover>
  );
}
