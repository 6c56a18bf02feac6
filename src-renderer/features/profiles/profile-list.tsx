import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import type { KeyboardEvent, ReactElement } from 'react';
import { COMMAND_TEXT } from '../../../src-shared/contract/commands';
import { PROFILES_TEXTS } from '../../texts/profiles-texts';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { runCommand } from '../../ui/command-registry';
import { EmptyState } from '../../ui/empty-state';
import { Failure } from '../../ui/failure';
import { ListSearch } from '../../ui/list-search';
import { VirtualRows } from '../../ui/virtual-rows';
import { Waiting } from '../../ui/waiting';
import { FilterChips } from './filter-chips';
import { FilterMenu } from './filter-menu';
import { isNarrowed, NO_FILTER } from './list-wish';
import { useProfileListStore } from './profile-list-store';
import { ProfileRow } from './profile-row';
import { SelectionBar } from './selection-bar';
import { SortMenu } from './sort-menu';
import { useOpenProfile } from './use-open-profile';
import { useProfilePages } from './use-profile-pages';
import { useSelection } from './use-selection';

const { list: TEXTS } = PROFILES_TEXTS;
const ROW = 52;

interface ProfileListProps {
  readonly profileId: string | undefined;
  /** From the list into the open profile. */
  readonly onEnter: () => void;
  readonly onExport: (profileIds: readonly string[]) => void;
}

export function ProfileList({ profileId, onEnter, onExport }: ProfileListProps): ReactElement {
  const { change, ...wish } = useProfileListStore();
  const pages = useProfilePages();
  const { at, open, move } = useOpenProfile(profileId, pages);
  const selection = useSelection(pages);
  const pressInRows = (event: KeyboardEvent): void => {
    if (!(event.target instanceof Element) || event.target.closest('.rows') === null) return;
    if (event.key === 'Escape' && selection.ids.size > 0) selection.clear();
    else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) selection.all();
    else return;
    event.preventDefault();
  };
  return (
    <section className="list" aria-label={PROFILES_TEXTS.title} data-picking={selection.ids.size > 0 || undefined} onKeyDown={pressInRows}>
      <div className="list-head">
        <h1>{PROFILES_TEXTS.title}</h1>
        <span className="grow" />
        <SortMenu />
        <FilterMenu />
        <Tooltip label={COMMAND_TEXT['profile.new']}>
          <ActionIcon aria-label={COMMAND_TEXT['profile.new']} onClick={() => runCommand('profile.new')}><IconPlus size={16} stroke={1.7} /></ActionIcon>
        </Tooltip>
      </div>
      <div className="list-search">
        <ListSearch label={TEXTS.search} placeholder={TEXTS.placeholder} value={wish.search} onChange={(next) => change({ search: next })} />
      </div>
      <FilterChips />
      <Announced matches={isNarrowed(wish) && !pages.behind ? pages.total : undefined} />
      <SelectionBar ids={selection.ids} total={pages.total ?? 0} openId={profileId} onAll={selection.all} onClear={selection.clear} onExport={onExport} />
      {pages.error !== undefined && <Failure lines={pages.error.lines} retry={{ label: SHARED_TEXTS.retry, run: pages.retry }} />}
      {pages.error === undefined && pages.total === undefined && <Waiting label={SHARED_TEXTS.loading} />}
      {pages.error === undefined && pages.total === 0 && (
        <EmptyState title={TEXTS.nothing} note={TEXTS.nothingNote}><Button onClick={() => change(NO_FILTER)}>{SHARED_TEXTS.clear}</Button></EmptyState>
      )}
      {pages.error === undefined && pages.total !== undefined && pages.total > 0 && (
        <VirtualRows
          key={pages.key} count={pages.total} rowHeight={ROW} label={PROFILES_TEXTS.title} current={at} onRange={pages.onRange} onMove={move}
          row={(index, tabIndex) => {
            const profile = pages.rowAt(index);
            return (
              <ProfileRow
                profile={profile} current={profile !== undefined && profile.id === profileId} picked={profile !== undefined && selection.ids.has(profile.id)} tabIndex={tabIndex}
                onOpen={(id) => open(id, index)} onPick={(id) => selection.toggle(id, index)} onPickTo={() => selection.extend(index)} onEnter={onEnter}
              />
            );
          }}
        />
      )}
    </section>
  );
}

/** Told once the typing rests. */
function Announced({ matches }: { readonly matches: number | undefined }): ReactElement {
  const [said] = useDebouncedValue(matches, 400);
  return <p className="sr" role="status">{said === undefined ? '' : TEXTS.matches(said)}</p>;
}
