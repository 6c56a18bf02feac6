import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { BlankGroup } from '../../../src-shared/transfer/blank-groups';
import { ITEMS_AT_ONCE } from '../../../src-shared/transfer/import-plan';
import type { ImportReport } from '../../../src-shared/transfer/import-report';
import { ResolutionSchema, type Resolution } from '../../../src-shared/transfer/resolution';
import type { OperationError } from '../../bridge/operation-error';
import { operationQuery } from '../../bridge/use-operation';
import { replacesAny } from './aim';
import { questionMarks } from './answers';
import { broughtBlanks } from './brought-blanks';
import { buildResolution } from './build-resolution';
import { importNumbers, type ImportNumbers } from './import-numbers';
import { useImportStore } from './import-store';
import { leftOut, type LeftOut } from './left-out';
import { questionsOf, type Question } from './questions';
import { recallPlan } from './recall-plan';
import { reviewTree } from './review-tree';
import { wholeReport } from './whole-report';

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
const NO_ANSWERS = ResolutionSchema.parse({});
/** Long enough for several clicks in a row, short enough not to be waited for. */
const SETTLES = 120;

/** A dry run, kept up to date with plan and answers. */
export function usePreview(): Preview {
  const { plan, decisions, carries, excluded, whole } = useImportStore(useShallow((state) => ({ plan: state.plan, decisions: state.decisions, carries: state.carries, excluded: state.excluded, whole: replacesAny(state) })));
  const planId = plan?.planId ?? '';
  const [latest, setLatest] = useState<Answered>();
  const latestReport = latest?.report;
  const marks = useMemo(() => plan && latestReport && questionMarks(plan, latestReport.items), [plan, latestReport]);
  const resolution = useMemo(
    () => plan && buildResolution(plan, { decisions, carries, excluded }, { marks, partial: true, whole }),
    [plan, decisions, carries, excluded, marks, whole],
  );
  const [settled = resolution] = useDebouncedValue(resolution, SETTLES);
  const profiles = plan === undefined ? NOTHING : reviewTree(plan);
  const leavesNothing = (answers: typeof resolution): boolean => {
    if (answers === undefined || answers.excluded.length < profiles.length) return false;
    const out = new Set(answers.excluded);
    return profiles.every(({ item }) => out.has(item.key));
  };
  const asked = operationQuery('import.apply', { planId, resolution: settled ?? {}, dryRun: true });
  const query = useQuery<ImportReport, OperationError>({
    ...asked,
    queryFn: async () => {
      const told = await asked.queryFn();
      return plan === undefined ? told : wholeReport(plan, told, settled ?? NO_ANSWERS);
    },
    // Comparing a long report with the one before costs more than drawing it.
    structuralSharing: (plan?.total ?? 0) <= ITEMS_AT_ONCE,
    enabled: plan !== undefined && profiles.length > 0 && !leavesNothing(settled),
    // The answer before is shown until there is a new one, but never that of another plan.
    placeholderData: (before, last) => ((last?.queryKey[1] as { readonly planId?: string } | undefined)?.planId === planId ? before : undefined),
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
    fresh: query.isSuccess && !query.isFetching && !query.isPlaceholderData && (settled === resolution || JSON.stringify(settled) === JSON.stringify(resolution)),
    nothingChosen: leavesNothing(resolution), error: stale ? null : error,
    again: () => void query.refetch(),
  };
}
