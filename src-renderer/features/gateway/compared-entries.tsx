import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState, type ReactElement } from 'react';
import type { EntityDifference } from '../../../src-shared/contract/gateway-operations';
import { GATEWAY_COMPARE_TEXTS as TEXTS } from '../../texts/gateway-compare-texts';
import { SHARED_TEXTS } from '../../texts/shared-texts';
import { EmptyState } from '../../ui/empty-state';
import type { DifferingEntry } from './difference-rows';
import { DifferenceTable } from './difference-table';

const STATES = ['all', 'only-a', 'only-b', 'changed'] as const;
type Shown = (typeof STATES)[number];

interface ComparedEntriesProps {
  /** What the two sides are called. */
  readonly a: string;
  readonly b: string;
  readonly differences: readonly EntityDifference[];
}

/** What differs, by where it is and by its name. */
export function ComparedEntries({ a, b, differences }: ComparedEntriesProps): ReactElement {
  const [shown, setShown] = useState<Shown>('all');
  const [search, setSearch] = useState('');
  const counts = useMemo(() => Map.groupBy(differences, ({ state }) => state), [differences]);
  const countOf = (state: EntityDifference['state']): number => counts.get(state)?.length ?? 0;
  const words = search.trim().toLocaleLowerCase();
  const entries = useMemo(() => differences.filter(({ state, identity }) => (shown === 'all' || state === shown) && identity.toLocaleLowerCase().includes(words)).map(({ type, identity, state, differences: fields }): DifferingEntry => ({
    type, name: identity, differences: fields, tone: 'quiet', state: state === 'changed' ? TEXTS.changed(fields.length) : TEXTS.only(state === 'only-a' ? a : b),
  })), [differences, shown, words, a, b]);
  const showAll = (): void => {
    setShown('all');
    setSearch('');
  };
  const data = [
    { value: 'all', label: TEXTS.filters.all(differences.length) }, { value: 'only-a', label: TEXTS.filters['only-a'](a, countOf('only-a')) },
    { value: 'only-b', label: TEXTS.filters['only-b'](b, countOf('only-b')) }, { value: 'changed', label: TEXTS.filters.changed(countOf('changed')) },
  ];
  return (
    <>
      <div className="compare-bar">
        <SegmentedControl aria-label={TEXTS.filter} value={shown} data={data} onChange={(value) => setShown(STATES.find((state) => state === value) ?? 'all')} />
        <TextInput type="search" aria-label={TEXTS.search} placeholder={TEXTS.search} value={search} leftSection={<IconSearch size={14} stroke={1.8} aria-hidden />} onChange={(event) => setSearch(event.currentTarget.value)} />
      </div>
      <div className="difference-box">
        {entries.length === 0 ? <EmptyState title={TEXTS.nothing}><Button onClick={showAll}>{SHARED_TEXTS.clear}</Button></EmptyState> : <DifferenceTable label={TEXTS.list} heads={[a, b]} entries={entries} />}
      </div>
    </>
  );
}
