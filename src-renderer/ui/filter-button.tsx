import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import type { ReactElement } from 'react';

interface FilterChoice {
  readonly value: string;
  readonly label: string;
  /** How many have it, written out. */
  readonly count?: string;
  readonly on: boolean;
}

interface FilterButtonProps {
  /** What it is called while nothing is chosen, and while something is. */
  readonly label: string;
  readonly list: string;
  readonly on: boolean;
  /** With a title alone it says that there is nothing of it. */
  readonly groups: readonly { readonly title: string; readonly choices: readonly FilterChoice[]; readonly onFlip: (value: string) => void }[];
}

/** Opens a menu of what a list can be filtered by. */
export const FilterButton = ({ label, list, on, groups }: FilterButtonProps): ReactElement => (
  <Menu width={248} returnFocus>
    <Tooltip label={label}>
      <Menu.Target><ActionIcon aria-label={label} data-on={on || undefined} className="filter-button"><IconAdjustmentsHorizontal size={15} stroke={1.7} /></ActionIcon></Menu.Target>
    </Tooltip>
    <Menu.Dropdown>
      <div className="filter-menu" role="group" aria-label={list} tabIndex={0}>
        {groups.map(({ title, choices, onFlip }) => (
          <Group key={title} title={title} choices={choices} onFlip={onFlip} />
        ))}
      </div>
    </Menu.Dropdown>
  </Menu>
);

const Group = ({ title, choices, onFlip }: FilterButtonProps['groups'][number]): ReactElement => (
  <>
    <Menu.Label>{title}</Menu.Label>
    {choices.map(({ value, label, count, on }) => (
      <Menu.CheckboxItem key={value} checked={on} onChange={() => onFlip(value)} rightSection={count !== undefined && <span className="small quiet">{count}</span>}>
        <span className="cut">{label}</span>
      </Menu.CheckboxItem>
    ))}
  </>
);
