import { useQueries, useQuery, type QueryKey } from '@tanstack/react-query';
import { useThrottledCallback } from '@mantine/hooks';
import { useCallback, useState } from 'react';
import type { OperationError } from './operation-error';

/** Rows in one page. */
const PAGE = 50;

interface PageSource<Question, Page extends { readonly total: number }, Row> {
  /** As operationQuery gives it. */
  readonly ask: (question: Question, offset: number, limit: number) => { readonly queryKey: QueryKey; readonly queryFn: () => Promise<Page> };
  readonly rowsOf: (page: Page) => readonly Row[];
}

export interface Pages<Row> {
  /** Of the question whose rows are shown; undefined before the first answer. */
  readonly total: number | undefined;
  /** Undefined while its page is on its way. */
  readonly rowAt: (index: number) => Row | undefined;
  /** Where a row stands, as far as its page is there. */
  readonly indexOf: (isIt: (row: Row) => boolean) => number | undefined;
  /** Another one with every question: what shows the rows starts anew at the top. */
  readonly key: string;
  /** What is shown still answers the question before. */
  readonly behind: boolean;
  readonly error: OperationError | undefined;
  readonly retry: () => void;
  readonly onRange: (first: number, last: number) => void;
}

/** A long list by pages: only those in sight are asked for. While the answer to a new question is on its way, the old rows stay. */
export function usePages<Question, Page extends { readonly total: number }, Row>(question: Question, { ask, rowsOf }: PageSource<Question, Page, Row>): Pages<Row> {
  const key = JSON.stringify(question);
  const [shown, setShown] = useState({ key, question });
  const [range, setRange] = useState({ first: 0, last: 0 });
  const [total, setTotal] = useState<number>();

  const next = useQuery<Page, OperationError>({ ...ask(question, 0, PAGE), enabled: key !== shown.key });
  if (key !== shown.key && next.data !== undefined) {
    setShown({ key, question });
    setRange({ first: 0, last: 0 });
    setTotal(next.data.total);
  }

  const first = Math.floor(range.first / PAGE);
  const numbers = Array.from({ length: Math.floor(range.last / PAGE) - first + 1 }, (_, index) => first + index);
  const answers = useQueries({ queries: numbers.map((number) => ask(shown.question, number * PAGE, PAGE)) });
  const known = answers.find(({ data }) => data !== undefined)?.data?.total;
  if (known !== undefined && known !== total && key === shown.key) setTotal(known);

  const rowAt = (index: number): Row | undefined => {
    const page = answers[Math.floor(index / PAGE) - first]?.data;
    return page === undefined ? undefined : rowsOf(page)[index % PAGE];
  };
  const indexOf = (isIt: (row: Row) => boolean): number | undefined => {
    for (const [at, { data }] of answers.entries()) {
      const found = data === undefined ? -1 : rowsOf(data).findIndex(isIt);
      if (found >= 0) return (first + at) * PAGE + found;
    }
    return undefined;
  };
  const failed = key === shown.key ? answers.find(({ error }) => error !== null) : next;
  const onRange = useThrottledCallback(useCallback((from: number, to: number) => setRange({ first: from, last: to }), []), 80);
  return {
    total, rowAt, indexOf, key: shown.key, behind: key !== shown.key,
    // Nothing but operations is asked here, and they throw nothing else.
    error: (failed?.error ?? undefined) as OperationError | undefined,
    retry: () => void failed?.refetch(),
    onRange,
  };
}
