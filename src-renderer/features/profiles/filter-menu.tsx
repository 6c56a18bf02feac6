import type { ReactElement } from 'react';
import { useOperation } from '../../bridge/use-operation';
import { numberText } from '../../texts/plural';
import { PROFILES_TEXTS } from '../../texts/profiles-texts';
import { FilterButton } from '../../ui/filter-button';
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
  const { categories = [], tags: allTags = [] } = facets.data ?? {};
  const groups = [
    { title: TEXTS.categories, choices: shown(categories, (value) => value === category), onFlip: (value: string) => change({ category: value === category ? undefined : value }) },
    { title: TEXTS.tags, choices: shown(allTags, (value) => tags.includes(value)), onFlip: (value: string) => change({ tags: tags.includes(value) ? tags.filter((tag) => tag !== value) : [...tags, value].slice(-20) }) },
  ].filter(({ choices }) => choices.length > 0);
  return (
    <FilterButton
      label={on === 0 ? TEXTS.filter : TEXTS.filtered(on)} list={TEXTS.filter} on={on > 0}
      groups={groups.length === 0 ? [{ title: TEXTS.nothingToFilter, choices: [], onFlip: () => undefined }] : groups}
    />
  );
}

/** A menu is drawn whole: of thousands of tags the search finds the rest. */
const DRAWN = 60;

const shown = (choices: readonly Choice[], isOn: (value: string) => boolean): Parameters<typeof FilterButton>[0]['groups'][number]['choices'] =>
  mostUsed(choices).map(({ value, count }) => ({ value, label: value, count: numberText(count), on: isOn(value) }));

function mostUsed(choices: readonly Choice[]): readonly Choice[] {
  if (choices.length <= DRAWN) return choices;
  const most = new Set(choices.toSorted((one, two) => two.count - one.count).slice(0, DRAWN));
  return choices.filter((choice) => most.has(choice));
}
