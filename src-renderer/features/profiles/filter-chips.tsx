import { UnstyledButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { PROFILES_TEXTS } from '../../texts/profiles-texts';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { useProfileListStore } from './profile-list-store';

const { list: TEXTS } = PROFILES_TEXTS;

/** What the list is filtered by, each with its way out. */
export function FilterChips(): ReactElement | null {
  const { category, tags, change } = useProfileListStore();
  if (category === undefined && tags.length === 0) return null;
  return (
    <div className="filter-chips">
      {category !== undefined && <Chip text={category} onRemove={() => change({ category: undefined })} />}
      {tags.map((tag) => <Chip key={tag} text={tag} onRemove={() => change({ tags: tags.filter((other) => other !== tag) })} />)}
      <UnstyledButton className="link small" aria-label={TEXTS.clearAll} onClick={() => change({ category: undefined, tags: [] })}>{SHARED_TEXTS.clear}</UnstyledButton>
    </div>
  );
}

const Chip = ({ text, onRemove }: { readonly text: string; readonly onRemove: () => void }): ReactElement => (
  <UnstyledButton className="tag chip" aria-label={TEXTS.removeFilter(text)} onClick={onRemove}>
    <span className="cut">{text}</span><IconX size={12} stroke={2} aria-hidden />
  </UnstyledButton>
);
