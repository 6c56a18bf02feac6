import { useInfiniteQuery, type InfiniteData } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import type { ImportReport, ReportItem } from '../../../src-shared/transfer/import-report';
import type { OperationOutput } from '../../../src-shared/contract/operations';
import type { OperationError } from '../../bridge/operation-error';
import { call, useOperation } from '../../bridge/use-operation';

type Part = OperationOutput<'history.report'>;

export interface KeptReport {
  readonly report: ImportReport | undefined;
  /** The first of them, then all at once: what is counted in between would be wrong. */
  readonly items: readonly ReportItem[];
  /** All items are there, or there will be no more. */
  readonly complete: boolean;
  /** How many have come so far. */
  readonly loaded: number;
  readonly error: OperationError | null;
  readonly again: () => void;
}

const NOTHING: readonly never[] = [];

/** The report of an import with all its items, part by part; `first` is what is known of it already. */
export function useKeptReport(historyId: number | undefined, first?: ImportReport): KeptReport {
  const query = useInfiniteQuery<Part, OperationError, InfiniteData<Part, number>, readonly ['report', number | undefined], number>({
    // Not by the name of its operation: what was told once stays, whatever happens afterwards.
    queryKey: ['report', historyId],
    queryFn: ({ pageParam }) => call('history.report', { id: historyId ?? 0, from: pageParam }),
    enabled: historyId !== undefined,
    ...(first !== undefined && historyId !== undefined && { initialData: { pages: [{ report: first, items: first.items }], pageParams: [0] } }),
    initialPageParam: 0,
    getNextPageParam: ({ report, items }, all) => {
      const loaded = all.reduce((sum, part) => sum + part.items.length, 0);
      return items.length === 0 || loaded >= report.total ? undefined : loaded;
    },
    structuralSharing: false,
  });
  const { data, hasNextPage, isFetching, error, fetchNextPage, refetch } = query;
  useEffect(() => {
    if (hasNextPage && !isFetching && error === null) void fetchNextPage();
  }, [hasNextPage, isFetching, error, fetchNextPage]);
  const { data: vault } = useOperation('vault.status', {});
  const opened = vault?.state === 'open';
  const sealed = useRef(false);
  useEffect(() => {
    sealed.current = error?.failure.code === 'VAULT_LOCKED';
  });
  useEffect(() => {
    // Once for each opening, whatever the answer is then.
    if (opened && sealed.current) void refetch();
  }, [opened, refetch]);
  const complete = historyId === undefined || (data !== undefined && !hasNextPage);
  const [firstPart] = data?.pages ?? [];
  const known = firstPart?.items ?? first?.items ?? NOTHING;
  return {
    report: firstPart?.report ?? first,
    items: useMemo(() => (complete && data !== undefined ? data.pages.flatMap(({ items }) => items) : known), [complete, data, known]),
    complete, error,
    loaded: data?.pages.reduce((sum, { items }) => sum + items.length, 0) ?? known.length,
    again: () => void (data === undefined ? refetch() : fetchNextPage()),
  };
}
