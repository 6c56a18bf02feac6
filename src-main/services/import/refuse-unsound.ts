import { AppError } from '../../../src-shared/errors/app-error';
import { failureLines } from '../../../src-shared/errors/error-text';
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
  const [failed, ...alsoFailed] = sources.flatMap(({ failure }) => failure ?? []);
  if (failed !== undefined && (!partial || !anything)) {
    // The code is that of the first; whoever mends the files wants to hear of all of them at once.
    const others = [...alsoFailed.map((failure) => failureLines(failure)[0] ?? ''), ...report.errors.slice(1 + alsoFailed.length)];
    throw new AppError(failed.code, others.length === 0 ? failed.details : { ...failed.details, items: [...(failed.details.items ?? []), ...others].slice(0, MOST) });
  }
  if (report.dryRun) return;
  if (report.errors.length > 0 && !partial) throw new AppError('ITEMS_REJECTED', { items: report.errors });
  const undecided = items.filter(({ outcome }) => outcome === 'undecided');
  if (undecided.length > 0) throw new AppError('CONFLICTS_UNDECIDED', { items: [...unmet, ...undecided.slice(0, MOST).flatMap(clashLines)] });
}
