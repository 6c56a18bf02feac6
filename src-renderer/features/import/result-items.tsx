import { SegmentedControl } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { RESULT_TEXTS } from '../../texts/import-result-texts';
import { EmptyState } from '../../ui/empty-state';
import { BlanksLinks } from './blanks-links';
import { ResultTable } from './result-table';
import { RESULT_KINDS, type ResultKind, type ResultRow } from './result-rows';

interface ResultItemsProps {
  readonly rows: readonly ResultRow[];
  /** Whether the way to secrets that are to be filled in is shown. */
  readonly fills: boolean;
}

/** All items, or those of one kind. */
export function ResultItems({ rows, fills }: ResultItemsProps): ReactElement {
  const [filter, setFilter] = useState<ResultKind | 'all'>('all');
  const counts = Map.groupBy(rows, ({ kind }) => kind);
  const kinds = RESULT_KINDS.filter((kind) => counts.has(kind));
  const shown = filter === 'all' ? rows : counts.get(filter) ?? [];
  const choice = (value: ResultKind | 'all', count: number): { readonly value: string; readonly label: string } => ({ value, label: RESULT_TEXTS.filter(RESULT_TEXTS.filters[value], count) });
  return (
    <>
      <div className="row result-filter">
        <SegmentedControl
          aria-label={RESULT_TEXTS.show} value={filter} onChange={(value) => setFilter(RESULT_KINDS.find((kind) => kind === value) ?? 'all')}
          data={[choice('all', rows.length), ...kinds.map((kind) => choice(kind, counts.get(kind)?.length ?? 0))]}
        />
        <span className="grow" />
        {fills && <BlanksLinks rows={rows} />}
      </div>
      {shown.length === 0 ? <EmptyState title={RESULT_TEXTS.nothing} /> : <ResultTable key={filter} rows={shown} />}
    </>
  );
}
