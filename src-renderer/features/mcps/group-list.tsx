import { ActionIcon, Button, Menu, Tooltip, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { McpGroup } from '../../../src-shared/profile/profile-page';
import type { Pages } from '../../bridge/use-pages';
import { MCPS_TEXTS as TEXTS } from '../../texts/mcps-texts';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { CutName } from '../../ui/cut';
import { EmptyState } from '../../ui/empty-state';
import { Failure } from '../../ui/failure';
import { ListSearch } from '../../ui/list-search';
import { VirtualRows } from '../../ui/virtual-rows';
import { Waiting } from '../../ui/waiting';
import { useMcpsStore } from './mcps-store';

interface GroupListProps {
  readonly pages: Pages<McpGroup>;
  readonly currentKey: string | undefined;
  readonly onOpen: (group: McpGroup, index: number) => void;
}

/** Every server once, however often it is kept. */
export function GroupList({ pages, currentKey, onOpen }: GroupListProps): ReactElement {
  const { search, repeated, at, change } = useMcpsStore();
  const move = (index: number): void => {
    const group = pages.rowAt(index);
    if (group === undefined) change({ at: index });
    else onOpen(group, index);
  };
  const narrowed = search.trim() !== '' || repeated;
  const { total, error } = pages;
  return (
    <section className="list" aria-label={TEXTS.title}>
      <div className="list-head">
        <h1>{TEXTS.title}</h1>
        <span className="grow" />
        <Menu width={256} returnFocus>
          <Tooltip label={TEXTS.filter}>
            <Menu.Target><ActionIcon aria-label={TEXTS.filter} className="filter-button" data-on={repeated || undefined}><IconAdjustmentsHorizontal size={15} stroke={1.7} /></ActionIcon></Menu.Target>
          </Tooltip>
          <Menu.Dropdown>
            <Menu.CheckboxItem checked={repeated} onChange={(on) => change({ repeated: on })}>{TEXTS.repeated}</Menu.CheckboxItem>
          </Menu.Dropdown>
        </Menu>
      </div>
      <div className="list-search">
        <ListSearch label={TEXTS.search} placeholder={TEXTS.placeholder} value={search} onChange={(next) => change({ search: next })} />
      </div>
      <Announced matches={narrowed && !pages.behind ? total : undefined} />
      {error !== undefined && <Failure lines={error.lines} retry={{ label: SHARED_TEXTS.retry, run: pages.retry }} />}
      {error === undefined && total === undefined && <Waiting label={SHARED_TEXTS.loading} />}
      {error === undefined && total === 0 && narrowed && (
        <EmptyState title={TEXTS.nothing} note={TEXTS.nothingNote}><Button onClick={() => change({ search: '', repeated: false })}>{SHARED_TEXTS.clear}</Button></EmptyState>
      )}
      {error === undefined && total !== undefined && total > 0 && (
        <VirtualRows
          key={pages.key} count={total} rowHeight={52} label={TEXTS.title} current={at} onRange={pages.onRange} onMove={move}
          row={(index, tabIndex) => {
            const group = pages.rowAt(index);
            return group !== undefined && <GroupRow group={group} current={group.key === currentKey} tabIndex={tabIndex} onOpen={() => onOpen(group, index)} />;
          }}
        />
      )}
    </section>
  );
}

interface GroupRowProps {
  readonly group: McpGroup;
  readonly current: boolean;
  readonly tabIndex: 0 | -1;
  readonly onOpen: () => void;
}

const GroupRow = ({ group: { name, target, members, count, differs }, current, tabIndex, onOpen }: GroupRowProps): ReactElement => (
  <UnstyledButton className="list-row" aria-current={current || undefined} tabIndex={tabIndex} onClick={onOpen}>
    <span className="row-main"><CutName name={name} /><small className="cut">{target}</small></span>
    <span className="row-side">
      <span>{TEXTS.inProfiles(count > members.length ? count : new Set(members.map(({ profileId }) => profileId)).size)}</span>
      {differs && members.length > 1 && <span className="quiet">{TEXTS.differs}</span>}
    </span>
  </UnstyledButton>
);

function Announced({ matches }: { readonly matches: number | undefined }): ReactElement {
  const [said] = useDebouncedValue(matches, 400);
  return <p className="sr" role="status">{said === undefined ? '' : TEXTS.matches(said)}</p>;
}
