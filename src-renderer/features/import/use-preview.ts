import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { BlankGroup } from '../../../src-shared/transfer/blank-groups';
import { ITEMS_AT_ONCE } from '../../../src-shared/transfer/import-plan';
import { ResolutionSchema, type Resolution } from '../../../src-shared/transfer/resolution';
import type { OperationError } from '../../bridge/operation-error';
import { operationQuery } from '../../bridge/use-operation';
import { questionMarks } from './answers';
import { broughtBlanks } from './brought-blanks';
import { buildResolution } from './build-resolution';
import { importNumbers, type ImportNumbers } from './import-numbers';
import { useImportStore } from './import-store';
import { keySet } from './key-set';
import { leftOut, type LeftOut } from './left-out';
import { leftOutKeys, type LeftOutKeys } from './left-out-keys';
import { previewReport, type PreviewReport } from './preview-report';
import { questionsOf, type Question } from './questions';
import { recallPlan } from './recall-plan';
import { resolutionText } from './resolution-text';
import { reviewTree, type TreeProfile } from './review-tree';

/** What the import would do with the answers so far. */
export interface Preview {
  readonly report: PreviewReport | undefined;
  readonly numbers: ImportNumbers | undefined;
  readonly questions: readonly Question[];
  /** Secrets that nobody knows, of what comes in. */
  readonly blanks: readonly BlankGroup[];
  /** What can't be imported although it is wanted. */
  readonly cannot: readonly LeftOut[];
  /** What is left out and has to come in, by key. */
  readonly needed: readonly string[];
  /** It is about the answers as they are now. */
  readonly fresh: boolean;
  readonly nothingChosen: boolean;
  readonly error: OperationError | null;
  readonly again: () => void;
}

/** A report, and what it was asked with. */
interface Answered {
  readonly report: PreviewReport;
  readonly sent: Resolution | undefined;
}

const NOTHING: readonly never[] = [];
const NONE_OUT: LeftOutKeys = { excluded: NOTHING, needed: NOTHING };
const NOTHING_TOLD: PreviewReport = { items: NOTHING, numbers: importNumbers(NOTHING) };
const NO_ANSWERS = ResolutionSchema.parse({});
/** Long enough for several clicks in a row, short enough not to be waited for. */
const SETTLES = 120;

/** A dry run, kept up to date with plan and answers. */
export function usePreview(): Preview {
  const { plan, decisions, carries, excluded: out, aim, aims } = useImportStore(useShallow((state) => ({ plan: state.plan, decisions: state.decisions, carries: state.carries, excluded: state.excluded, aim: state.aim, aims: state.aims })));
  const planId = plan?.planId ?? '';
  const [latest, setLatest] = useState<Answered>();
  const latestReport = latest?.report;
  const marks = useMemo(() => plan && latestReport && questionMarks(plan, latestReport.items), [plan, latestReport]);
  const { excluded, needed } = useMemo(() => (plan === undefined ? NONE_OUT : leftOutKeys(plan, out, { aim, aims })), [plan, out, aim, aims]);
  const resolution = useMemo(() => plan && buildResolution({ decisions, carries }, { marks, partial: true, excluded }), [plan, decisions, carries, marks, excluded]);
  const [settled = resolution] = useDebouncedValue(resolution, SETTLES);
  const profiles = plan === undefined ? NOTHING : reviewTree(plan);
  const asksNothing = useMemo(() => leavesNothing(profiles, settled?.excluded), [profiles, settled]);
  const asked = operationQuery('import.apply', { planId, resolution: settled ?? {}, dryRun: true });
  const query = useQuery<PreviewReport, OperationError>({
    ...asked,
    queryKeyHashFn: () => `import.apply ${planId} ${resolutionText(settled)}`,
    queryFn: async () => {
      const told = await asked.queryFn();
      return plan === undefined ? NOTHING_TOLD : previewReport(plan, told, settled ?? NO_ANSWERS);
    },
    // Comparing a long report with the one before costs more than drawing it.
    structuralSharing: (plan?.total ?? 0) <= ITEMS_AT_ONCE,
    enabled: plan !== undefined && profiles.length > 0 && !asksNothing,
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
  return {
    report, needed,
    numbers: report?.numbers,
    questions: useMemo(() => (plan === undefined || report === undefined ? NOTHING : questionsOf(plan, report.items, decisions, excluded, latest?.sent)), [plan, report, decisions, excluded, latest?.sent]),
    blanks: useMemo(() => (plan === undefined || report === undefined ? NOTHING : broughtBlanks(plan, report.items, decisions)), [plan, report, decisions]),
    cannot: useMemo(() => (plan === undefined ? NOTHING : leftOut(plan, excluded)), [plan, excluded]),
    fresh: query.isSuccess && !query.isFetching && !query.isPlaceholderData && (settled === resolution || resolutionText(settled) === resolutionText(resolution)),
    nothingChosen: useMemo(() => plan !== undefined && leavesNothing(profiles, excluded), [plan, profiles, excluded]), error: stale ? null : error,
    again: () => void query.refetch(),
  };
}

function leavesNothing(profiles: readonly TreeProfile[], excluded: readonly string[] = NOTHING): boolean {
  if (excluded.length < profiles.length) return false;
  const out = keySet(excluded);
  return profiles.every(({ item, mcps }) => (item.kind === 'entity' ? mcps.every(({ key }) => out.has(key)) : out.has(item.key)));
}
