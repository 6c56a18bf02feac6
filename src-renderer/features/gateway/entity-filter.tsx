import type { ReactElement } from 'react';
import type { EntityPage } from '../../../src-shared/gateway/entity-page';
import { ENTRY_TEXTS as TEXTS } from '../../texts/gateway-texts';
import { numberText } from '../../texts/plural';
import { FilterButton } from '../../ui/filter-button';
import { useGatewayStore } from './gateway-store';

/** A menu is drawn whole: of thousands of tags the search finds the rest. They come with the most used first. */
const DRAWN = 60;

/** Active or inactive ones, and tags of which one has to be there. */
export function EntityFilter({ tags: all = [] }: { readonly tags: EntityPage['tags'] | undefined }): ReactElement {
  const { tags, active, change } = useGatewayStore();
  const on = tags.length + (active === undefined ? 0 : 1);
  const flipState = (value: string): void => change({ active: active === (value === 'active') ? undefined : value === 'active', at: undefined });
  const flipTag = (tag: string): void => change({ tags: tags.includes(tag) ? tags.filter((other) => other !== tag) : [...tags, tag].slice(-20), at: undefined });
  return (
    <FilterButton
      label={on === 0 ? TEXTS.filter : TEXTS.filtered(on)} list={TEXTS.filter} on={on > 0}
      groups={[
        { title: TEXTS.state, onFlip: flipState, choices: [{ value: 'active', label: TEXTS.active, on: active === true }, { value: 'inactive', label: TEXTS.inactive, on: active === false }] },
        { title: all.length === 0 ? TEXTS.noTags : TEXTS.tags, onFlip: flipTag, choices: all.slice(0, DRAWN).map(({ label, count }) => ({ value: label, label, count: numberText(count), on: tags.includes(label) })) },
      ]}
    />
  );
}
