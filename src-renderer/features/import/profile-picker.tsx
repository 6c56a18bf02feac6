import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState, type ReactElement } from 'react';
import { useOperation } from '../../bridge/use-operation';
import { REVIEW_TEXTS } from '../../texts/import-review-texts';
import type { Aim } from './aim';

const MOST = 50;

/** One of the kept profiles, found by what one types. */
export function ProfilePicker({ aim, onAim }: { readonly aim: Aim; readonly onAim: (aim: Aim) => void }): ReactElement {
  const [search, setSearch] = useState('');
  const [asked] = useDebouncedValue(search === aim.label ? '' : search, 150);
  const page = useOperation('profile.list', { search: asked.slice(0, 200), limit: MOST }, { keep: true });
  const found = (page.data?.profiles ?? []).map(({ id, name }) => ({ value: id, label: name }));
  // It may be said by its name; and the chosen one stays among the options, whatever is typed.
  const chosen = found.find(({ value }) => value === aim.name) ?? found.find(({ label }) => label === aim.name);
  const own = aim.name === undefined || chosen !== undefined ? [] : [{ value: aim.name, label: aim.label ?? aim.name }];
  return (
    <Select
      aria-label={REVIEW_TEXTS.whichProfile} placeholder={REVIEW_TEXTS.pickProfile} nothingFoundMessage={page.error === null ? REVIEW_TEXTS.noProfileFound : page.error.lines.join(' ')}
      searchable w={260} data={[...own, ...found]} value={chosen?.value ?? aim.name ?? null} searchValue={search} onSearchChange={setSearch} filter={({ options }) => options}
      onChange={(value, option) => {
        if (value !== null) onAim({ kind: aim.kind, name: value, ...(option !== null && { label: option.label }) });
      }}
    />
  );
}
