import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { BlankGroup } from '../../../src-shared/transfer/blank-groups';
import type { ImportReport } from '../../../src-shared/transfer/import-report';
import type { Resolution } from '../../../src-shared/transfer/resolution';
import type { OperationError } from '../../bridge/operation-error';
import { operationQuery } from '../../bridge/use-operation';
import { questionMarks } from './answers';
import { broughtBlanks } from './brought-blanks';
import { buildResolution } from './build-resolution';
import { importNumbers, type ImportNumbers } from './import-numbers';
import { useImportStore } from './import-store';
import { leftOut, type LeftOut } from './left-out';
import { questionsOf, type Question } from './questions';
import { recallPlan } from './recall-plan';

/** What the import would do with the answers so far. */
export interface Preview {
  readonly report: ImportReport | undefined;
  readonly numbers: ImportNumbers | undefined;
  readonly questions: readonly Question[];
  /** Secrets that nobody knows, of what comes in. */
  readonly blanks: readonly BlankGroup[];
  /** What can't be imported although it is wanted. */
  readonly cannot: readonly LeftOut[];
  /** It is about the answers as they are now. */
  readonly fresh: boolean;
  readonly nothingChosen: boolean;
  readonly error: OperationError | null;
  readonly again: () => void;
}

/** A report, and what it was asked with. */
interface Answered {
  readonly report: ImportReport;
  readonly sent: Resolution | undefined;
}

const NOTHING: readonly never[] = [];
/** Long enough for several clicks in a row, short enough not to be waited for. */
const SETTLES = 120;

/** A dry run, kept up to date with plan and answers. */
export function usePreview(): Preview {
  const { plan, decisions, carries, excluded, aim } = useImportStore(useShallow((state) => ({ plan: state.plan, decisions: state.decisions, carries: state.carries, excluded: state.excluded, aim: state.aim })));
  const planId = plan?.planId ?? '';
  const [latest, setLatest] = useState<Answered>();
  const latestReport = latest?.report;
  const marks = useMemo(() => plan && latestReport && questionMarks(plan, latestReport.items), [plan, latestReport]);
  const resolution = useMemo(
    () => plan && buildResolution(plan, { decisions, carries, excluded }, { marks, partial: true, whole: aim.kind === 'replace' }),
    [plan, decisions, carries, excluded, marks, aim.kind],
  );
  const [settled = resolution] = useDebouncedValue(resolution, SETTLES);
  const profiles = useMemo(() => (plan === undefined ? NOTHING : plan.items.filter(({ kind }) => kind === 'profile').map(({ key }) => key)), [plan]);
  const leavesNothing = (asked: typeof resolution): boolean => asked !== undefined && profiles.every((key) => asked.excluded.includes(key));
  const query = useQuery<ImportReport, OperationError>({
    ...operationQuery('import.apply', { planId, resolution: settled ?? {}, dryRun: true }),
    enabled: plan !== undefined && profiles.length > 0 && !leavesNothing(settled),
    // The answer before is shown until there is a new one, but never that of another plan.
    placeholderData: (before, asked) => ((asked?.queryKey[1] as { readonly planId?: string } | undefined)?.planId === planId ? before : undefined),
  });
  const { data: report, error } = query;
  // What is asked now says which of the answers still are answers.
  if (!query.isPlaceholderData && (report !== latest?.report || (report !== undefined && settled !== latest?.sent))) setLatest(report && { report, sent: settled });
  const stale = error?.failure.code === 'PLAN_STALE' || error?.failure.code === 'PLAN_NOT_FOUND';
  useEffect(() => {
    if (stale) void recallPlan();
  }, [stale]);
  const out = resolution?.excluded ?? NOTHING;
  return {
    report,
    numbers: useMemo(() => report && importNumbers(report.items), [report]),
    questions: useMemo(() => (plan === undefined || report === undefined ? NOTHING : questionsOf(plan, report.items, { decisions, carries, excluded }, out, latest?.sent)), [plan, report, decisions, carries, excluded, out, latest?.sent]),
    blanks: useMemo(() => (plan === undefined || report === undefined ? NOTHING : broughtBlanks(plan, report.items, decisions)), [plan, report, decisions]),
    cannot: useMemo(() => (plan === undefined ? NOTHING : leftOut(plan, out)), [plan, out]),
    fresh: query.isSuccess && !query.isFetching && !query.isPlaceholderData && JSON.stringify(settled) === JSON.stringify(resolution),
    nothingChosen: leavesNothing(resolution), error: stale ? null : error,
    again: () => void query.refetch(),
  };
}
