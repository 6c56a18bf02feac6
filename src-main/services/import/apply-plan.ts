import type { ImportReport, ReportItem } from '../../../src-shared/transfer/import-report';
import type { Resolution } from '../../../src-shared/transfer/resolution';
import { ITEMS_AT_ONCE, type SourceReport } from '../../../src-shared/transfer/import-plan';
import type { DecidedGateway } from '../gateway/resolve-gateway';
import { carriedItems } from './carried-items';
import { changesNothing, type ImportChanges } from './import-changes';
import { importReport } from './import-outcome';
import { refuseUnsound } from './refuse-unsound';
import { resolvePlan } from './resolve-plan';
import type { ResolveOptions } from './resolve-options';
import { reportItems, reportItemsWithExcluded, type WholePlan } from './whole-plan';

export interface DecidedImport {
  readonly changes: ImportChanges;
  readonly report: ImportReport;
  /** Every item; the report itself has the first of them. */
  readonly items: readonly ReportItem[];
  readonly changesNothing: boolean;
}

/**
 * What a person's answers make of a plan. `shown` is the plan as they saw it, `wanted` the one without what they left out.
 * @throws AppError CONFLICTS_UNDECIDED, ITEMS_REJECTED, or the failure of a source (unless partial).
 */
export function decideImport(shown: WholePlan, wanted: WholePlan, sources: readonly SourceReport[], resolution: Resolution, options: ResolveOptions & { readonly dryRun: boolean }, gateway?: DecidedGateway): DecidedImport {
  const resolved = resolvePlan(wanted.planned, resolution, options);
  // What was to be carried to a server that is left out is no wish that could not be met.
  const unmet = wanted === shown ? resolved.unmet : withoutLeftOut(resolved.unmet, wanted, shown, resolution);
  const entities = gateway?.items ?? [];
  const own = [...reportItems(wanted, resolved.items), ...entities];
  const flags = { dryRun: options.dryRun, partial: resolution.partial, unmet };
  const noticed = [
    ...wanted.prepared.map(({ key, findings, noticed: ofEntries }) => ({ findings: [...findings, ...(wanted.needs.get(key) ?? [])], noticed: ofEntries })),
    { findings: gateway?.findings ?? [], noticed: [] },
  ];
  const told = { ...importReport(sources, noticed, own, flags), ...(gateway !== undefined && { entities: gateway.counts }) };
  refuseUnsound(sources, told, own, { anything: wanted.prepared.length + entities.length > 0, partial: resolution.partial, unmet });
  const items = wanted === shown ? own : [...reportItemsWithExcluded(shown, own), ...entities];
  return { changes: resolved.changes, items, report: { ...told, items: options.dryRun ? noteworthy(items) : items.slice(0, ITEMS_AT_ONCE), total: items.length }, changesNothing: wanted.fresh.size === 0 && changesNothing(resolved.changes) && (gateway?.put ?? []).length === 0 };
}

/** A dry run is asked what is still open: of very many items it tells those that a person would look at, and leaves out plain new ones. */
function noteworthy(items: readonly ReportItem[]): ReportItem[] {
  if (items.length <= ITEMS_AT_ONCE) return [...items];
  const told = items.filter(({ state, outcome }) => state !== 'new' || outcome !== 'added');
  return (told.length > 0 ? told : items).slice(0, MOST_NOTEWORTHY);
}

const MOST_NOTEWORTHY = 5 * ITEMS_AT_ONCE;

function withoutLeftOut(unmet: readonly string[], wanted: WholePlan, shown: WholePlan, { carrySecrets }: Resolution): readonly string[] {
  const before = new Set(carriedItems(shown.planned, carrySecrets).unmet);
  const now = new Set(carriedItems(wanted.planned, carrySecrets).unmet);
  return unmet.filter((line) => before.has(line) || !now.has(line));
}
