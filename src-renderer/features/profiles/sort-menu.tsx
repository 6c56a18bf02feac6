import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconArrowsSort, IconCheck } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { ProfileSortSchema } from '../../../src-shared/profile/profile-page';
import { PROFILES_TEXTS } from '../../texts/profiles-texts';
import { useProfileListStore } from './profile-list-store';

const { list: TEXTS } = PROFILES_TEXTS;

export function SortMenu(): ReactElement {
  const { sort, descending, change } = useProfileListStore();
  const label = TEXTS.sortedBy(TEXTS.sorts[sort], descending);
  const item = (text: string, on: boolean, run: () => void): ReactElement => (
    <Menu.Item key={text} role="menuitemradio" aria-checked={on} leftSection={on ? <IconCheck size={14} stroke={2} aria-hidden /> : <span className="no-icon" />} onClick={run}>{text}</Menu.Item>
  );
  return (
    <Menu width={208} returnFocus>
      <Menu.Target><Tooltip label={label}><ActionIcon aria-label={label}><IconArrowsSort size={15} stroke={1.7} /></ActionIcon></Tooltip></Menu.Target>
      <Menu.Dropdown>
        {ProfileSortSchema.options.map((option) => item(TEXTS.sorts[option], option === sort, () => change({ sort: option })))}
        <Menu.Divider />
        {item(TEXTS.ascending, !descending, () => change({ descending: false }))}
        {item(TEXTS.descending, descending, () => change({ descending: true }))}
      </Menu.Dropdown>
    </Menu>
  );
}
