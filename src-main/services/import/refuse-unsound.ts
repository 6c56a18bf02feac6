import { AppError } from '../../../src-shared/errors/app-error';
import { clashLines } from '../../../src-shared/transfer/clash-lines';
import type { SourceReport } from '../../../src-shared/transfer/import-plan';
import type { ImportReport, ReportItem } from '../../../src-shared/transfer/import-report';

/** Lines that a refusal tells at most. */
const MOST = 1000;

interface Soundness {
  /** Something came in at all. */
  readonly anything: boolean;
  readonly partial: boolean;
  /** Answers that could not be followed: they say why something is still undecided. */
  readonly unmet: readonly string[];
}

/**
 * Stops an import that is not decided or not sound. A dry run is only stopped where there is nothing to show.
 * @throws AppError the failure of a source, ITEMS_REJECTED, CONFLICTS_UNDECIDED
 */
export function refuseUnsound(sources: readonly SourceReport[], report: ImportReport, items: readonly ReportItem[], { anything, partial, unmet }: Soundness): void {
  const failed = sources.find(({ failure }) => failure !== undefined)?.failure;
  if (failed !== undefined && (!partial || !anything)) throw new AppError(failed.code, failed.details);
  if (report.dryRun) return;
  if (report.errors.length > 0 && !partial) throw new AppError('ITEMS_REJECTED', { items: report.errors });
  const undecided = items.filter(({ outcome }) => outcome === 'undecided');
  if (undecided.length > 0) throw new AppError('CONFLICTS_UNDECIDED', { items: [...unmet, ...undecided.slice(0, MOST).flatMap(clashLines)] });
}
