import { ITEMS_AT_ONCE } from '../../src-shared/transfer/import-plan';
import type { ImportReport } from '../../src-shared/transfer/import-report';
import type { CommandContext } from './command-context';

/** A report with all its items, where the history keeps those that it did not bring along. */
export async function wholeReport(report: ImportReport, { call }: Pick<CommandContext, 'call'>): Promise<ImportReport> {
  const { historyId, total } = report;
  const items = [...report.items];
  while (historyId !== undefined && items.length < total) {
    const more = await call('history.report', { id: historyId, from: items.length, most: ITEMS_AT_ONCE });
    if (more.items.length === 0) break;
    items.push(...more.items);
  }
  return { ...report, items };
}
