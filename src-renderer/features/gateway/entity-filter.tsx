import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { EntityPage } from '../../../src-shared/gateway/entity-page';
import { ENTRY_TEXTS as TEXTS } from '../../texts/gateway-texts';
import { numberText } from '../../texts/plural';
import { useGatewayStore } from './gateway-store';

/** A menu is drawn whole: of thousands of tags the search finds the rest. They come with the most used first. */
const DRAWN = 60;

/** Active or inactive ones, and tags of which one has to be there. */
export function EntityFilter({ tags: all = [] }: { readonly tags: EntityPage['tags'] | undefined }): ReactElement {
  const { tags, active, change } = useGatewayStore();
  const on = tags.length + (active === undefined ? 0 : 1);
  const label = on === 0 ? TEXTS.filter : TEXTS.filtered(on);
  const flip = (tag: string): void => change({ tags: tags.includes(tag) ? tags.filter((other) => other !== tag) : [...tags, tag].slice(-20), at: undefined });
  const state = (value: boolean, word: string): ReactElement => <Menu.CheckboxItem checked={active === value} onChange={() => change({ active: active === value ? undefined : value, at: undefined })}>{word}</Menu.CheckboxItem>;
  return (
    <Menu width={248} returnFocus>
      <Tooltip label={label}>
        <Menu.Target><ActionIcon aria-label={label} data-on={on > 0 || undefined} className="filter-button"><IconAdjustmentsHorizontal size={15} stroke={1.7} /></ActionIcon></Menu.Target>
      </Tooltip>
      <Menu.Dropdown>
        <div className="filter-menu" role="group" aria-label={TEXTS.filter} tabIndex={0}>
          <Menu.Label>{TEXTS.state}</Menu.Label>
          {state(true, TEXTS.active)}
          {state(false, TEXTS.inactive)}
          <Menu.Label>{all.length === 0 ? TEXTS.noTags : TEXTS.tags}</Menu.Label>
          {all.slice(0, DRAWN).map((tag) => (
            <Menu.CheckboxItem key={tag.label} checked={tags.includes(tag.label)} onChange={() => flip(tag.label)} rightSection={<span className="small quiet">{numberText(tag.count)}</span>}>
              <span className="cut">{tag.label}</span>
            </Menu.CheckboxItem>
          ))}
        </div>
      </Menu.Dropdown>
    </Menu>
  );
}
