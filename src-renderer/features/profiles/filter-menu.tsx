import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useOperation } from '../../bridge/use-operation';
import { numberText } from '../../texts/plural';
import { PROFILES_TEXTS } from '../../texts/profiles-texts';
import { useProfileListStore } from './profile-list-store';

const { list: TEXTS } = PROFILES_TEXTS;

interface Choice {
  readonly value: string;
  readonly count: number;
}

/** One category, and tags that all have to be there. */
export function FilterMenu(): ReactElement {
  const { category, tags, change } = useProfileListStore();
  const facets = useOperation('profile.facets', {});
  const on = (category === undefined ? 0 : 1) + tags.length;
  const label = on === 0 ? TEXTS.filter : TEXTS.filtered(on);
  const { categories = [], tags: allTags = [] } = facets.data ?? {};
  return (
    <Menu width={248} returnFocus>
      <Tooltip label={label}>
        <Menu.Target><ActionIcon aria-label={label} data-on={on > 0 || undefined} className="filter-button"><IconAdjustmentsHorizontal size={15} stroke={1.7} /></ActionIcon></Menu.Target>
      </Tooltip>
      <Menu.Dropdown>
        <div className="filter-menu" role="group" aria-label={TEXTS.filter} tabIndex={0}>
          {categories.length + allTags.length === 0 && <Menu.Label>{TEXTS.nothingToFilter}</Menu.Label>}
          <Group title={TEXTS.categories} choices={categories} isOn={(value) => value === category} onFlip={(value) => change({ category: value === category ? undefined : value })} />
          <Group
            title={TEXTS.tags} choices={allTags} isOn={(value) => tags.includes(value)}
            onFlip={(value) => change({ tags: tags.includes(value) ? tags.filter((tag) => tag !== value) : [...tags, value].slice(-20) })}
          />
        </div>
      </Menu.Dropdown>
    </Menu>
  );
}

interface GroupProps {
  readonly title: string;
  readonly choices: readonly Choice[];
  readonly isOn: (value: string) => boolean;
  readonly onFlip: (value: string) => void;
}

/** A menu is drawn whole: of thousands of tags the search finds the rest. */
const DRAWN = 60;

const Group = ({ title, choices, isOn, onFlip }: GroupProps): ReactElement => (
  <>
    {choices.length > 0 && <Menu.Label>{title}</Menu.Label>}
    {mostUsed(choices).map(({ value, count }) => (
      <Menu.CheckboxItem key={value} checked={isOn(value)} onChange={() => onFlip(value)} rightSection={<span className="small quiet">{numberText(count)}</span>}>
        <span className="cut">{value}</span>
      </Menu.CheckboxItem>
    ))}
  </>
);

function mostUsed(choices: readonly Choice[]): readonly Choice[] {
  if (choices.length <= DRAWN) return choices;
  const most = new Set(choices.toSorted((one, two) => two.count - one.count).slice(0, DRAWN));
  return choices.filter((choice) => most.has(choice));
}
