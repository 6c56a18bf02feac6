import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconArrowsSort } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { ProfileSortSchema } from '../../../src-shared/profile/profile-page';
import { PROFILES_TEXTS } from '../../texts/profiles-texts';
import { useProfileListStore } from './profile-list-store';

const { list: TEXTS } = PROFILES_TEXTS;

export function SortMenu(): ReactElement {
  const { sort, descending, change } = useProfileListStore();
  const label = TEXTS.sortedBy(TEXTS.sorts[sort], descending);
  return (
    <Menu width={208} returnFocus closeOnItemClick={false}>
      <Tooltip label={label}>
        <Menu.Target><ActionIcon aria-label={label}><IconArrowsSort size={15} stroke={1.7} /></ActionIcon></Menu.Target>
      </Tooltip>
      <Menu.Dropdown>
        <Menu.RadioGroup value={sort} onChange={(value) => change({ sort: ProfileSortSchema.catch('name').parse(value) })}>
          {ProfileSortSchema.options.map((option) => <Menu.RadioItem key={option} value={option}>{TEXTS.sorts[option]}</Menu.RadioItem>)}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.RadioGroup value={descending ? 'down' : 'up'} onChange={(value) => change({ descending: value === 'down' })}>
          <Menu.RadioItem value="up">{TEXTS.ascending}</Menu.RadioItem>
          <Menu.RadioItem value="down">{TEXTS.descending}</Menu.RadioItem>
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
