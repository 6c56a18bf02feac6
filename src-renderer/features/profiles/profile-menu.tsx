import { ActionIcon, Menu } from '@mantine/core';
import { IconCopyPlus, IconDots, IconToggleLeft, IconToggleRight, IconTrash } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { KeptMcpView } from '../../../src-shared/profile/profile-view';
import { PROFILES_TEXTS } from '../../texts/profiles-texts';
import { duplicateProfile, removeProfile, switchAll } from './change-profile';
import type { OpenProfileView } from './open-profile-view';

const { detail: TEXTS } = PROFILES_TEXTS;

interface ProfileMenuProps {
  readonly profile: OpenProfileView;
  readonly mcps: readonly KeptMcpView[];
}

/** What can be done with the profile as a whole. */
export function ProfileMenu({ profile, mcps }: ProfileMenuProps): ReactElement {
  const off = mcps.filter(({ disabled }) => disabled);
  const on = mcps.filter(({ disabled }) => !disabled);
  return (
    <Menu width={208} returnFocus>
      <Menu.Target><ActionIcon variant="default" aria-label={TEXTS.more(profile.name)}><IconDots size={16} /></ActionIcon></Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconCopyPlus size={15} stroke={1.7} aria-hidden />} onClick={() => void duplicateProfile(profile)}>{TEXTS.duplicate}</Menu.Item>
        {off.length > 0 && <Menu.Item leftSection={<IconToggleRight size={15} stroke={1.7} aria-hidden />} onClick={() => void switchAll(profile, off, true)}>{TEXTS.switchOn}</Menu.Item>}
        {on.length > 0 && <Menu.Item leftSection={<IconToggleLeft size={15} stroke={1.7} aria-hidden />} onClick={() => void switchAll(profile, on, false)}>{TEXTS.switchOff}</Menu.Item>}
        <Menu.Divider />
        <Menu.Item className="danger-item" leftSection={<IconTrash size={15} stroke={1.7} aria-hidden />} onClick={() => void removeProfile(profile)}>{TEXTS.remove}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
