import { AppError } from '../../../src-shared/errors/app-error';
import { ITEMS_AT_ONCE } from '../../../src-shared/transfer/import-plan';
import { ImportReportSchema, ReportItemSchema, type ImportReport, type ReportItem } from '../../../src-shared/transfer/import-report';
import { z } from 'zod';
import type { HistoryRepository, StoredReport } from '../activity/history-repository';
import type { OpenVault } from '../secrets/vault';
import type { SealedPlace } from '../secrets/vault-record';

/** Reports tell of values that are no secrets, and are sealed like these. */
export function sealReport(reportId: string, report: ImportReport, items: readonly ReportItem[], vault: OpenVault): StoredReport {
  const parts = [JSON.stringify({ ...report, items: [] })];
  for (let from = 0; from < items.length; from += ITEMS_AT_ONCE) parts.push(JSON.stringify(items.slice(from, from + ITEMS_AT_ONCE)));
  return { reportId, parts: parts.map((part, index) => vault.seal(new TextEncoder().encode(part), place(reportId, index))) };
}

export interface KeptReport {
  readonly report: ImportReport;
  readonly items: ReportItem[];
}

/**
 * The report of a step and its items from position `from` on.
 * @throws AppError HISTORY_NOT_FOUND where the step has none, SEALED_VALUE_DAMAGED
 */
export function openReport(history: HistoryRepository, id: number, from: number, most: number, vault: OpenVault): KeptReport {
  const opened = <Value>(part: number, schema: z.ZodType<Value>): Value | undefined => {
    const stored = history.reportPart(id, part);
    return stored && schema.parse(JSON.parse(vault.open(stored.blob, place(stored.reportId, part)).toString('utf8')));
  };
  const report = opened(0, ImportReportSchema);
  if (report === undefined) throw new AppError('HISTORY_NOT_FOUND', { subject: String(id), reason: 'only imports have one, and only while it is kept' });
  const items: ReportItem[] = [];
  for (let part = Math.floor(from / ITEMS_AT_ONCE); items.length < most; part += 1) {
    const page = opened(part + 1, z.array(ReportItemSchema));
    if (page === undefined) break;
    items.push(...page.slice(Math.max(0, from - part * ITEMS_AT_ONCE)));
  }
  return { report: { ...report, historyId: id }, items: items.slice(0, most) };
}

/** Every part of a step's report as it was sealed, one after the other. @throws AppError SEALED_VALUE_DAMAGED */
export function* reportTexts(history: HistoryRepository, id: number, vault: OpenVault): Generator<string, undefined> {
  for (let part = 0; ; part += 1) {
    const stored = history.reportPart(id, part);
    if (stored === undefined) return undefined;
    yield vault.open(stored.blob, place(stored.reportId, part)).toString('utf8');
  }
}

const place = (reportId: string, part: number): SealedPlace => ['report', reportId, String(part)];
