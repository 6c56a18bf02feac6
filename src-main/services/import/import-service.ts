import { AppError } from '../../../src-shared/errors/app-error';
import type { ProfileId } from '../../../src-shared/profile/profile';
import type { ImportPlan, SourceReport } from '../../../src-shared/transfer/import-plan';
import type { ImportReport } from '../../../src-shared/transfer/import-report';
import type { WrittenFormat } from '../../../src-shared/transfer/export-options';
import type { Resolution, Target } from '../../../src-shared/transfer/resolution';
import type { HistoryRepository } from '../activity/history-repository';
import type { ProfileRepository } from '../profiles/profile-repository';
import type { StoredMcp } from '../profiles/stored-profile';
import type { VaultService } from '../secrets/vault-service';
import { buildIncoming } from './build-incoming';
import { changesNothing } from './import-changes';
import type { ImportSource } from './import-source';
import { historySummary, importReport } from './import-outcome';
import { refuseUnsound } from './refuse-unsound';
import type { IncomingProfile } from './incoming';
import { loadRows, needsVault, openRows } from './load-current-state';
import { planImport } from './plan-import';
import { planView } from './plan-view';
import type { PlannedImport } from './planned-import';
import { readSource } from './read-source';
import { resolvePlan } from './resolve-plan';
import { sealChanges } from './seal-changes';
import { fileStamp } from '../export/file-name';

export interface ImportRequest {
  readonly as?: WrittenFormat | undefined;
  readonly target?: Target | undefined;
  readonly only?: string | undefined;
  readonly strict: boolean;
  readonly withoutSecrets: boolean;
}

export interface ApplyRequest {
  readonly resolution: Resolution;
  readonly dryRun: boolean;
  /** When something was written meanwhile: plan anew and go on with the same answers, instead of PLAN_STALE. */
  readonly replan: boolean;
}

interface PendingPlan {
  readonly incoming: readonly IncomingProfile[];
  readonly sources: readonly SourceReport[];
  readonly target: Target | undefined;
  readonly plan: PlannedImport;
  readonly kept: ReadonlyMap<ProfileId, readonly StoredMcp[]>;
}

export interface ImportParts {
  readonly profiles: ProfileRepository;
  readonly history: HistoryRepository;
  readonly vault: VaultService;
  readonly now: () => Date;
  readonly mintId: () => string;
}

/** Another writer can come first this often before an import gives up. */
const REPLANS = 20;

/** From bytes to what is kept. Pending plans stay in memory: they hold secrets. */
export class ImportService {
  readonly #parts: ImportParts;
  readonly #pending = new Map<string, PendingPlan>();

  constructor(parts: ImportParts) {
    this.#parts = parts;
  }

  /**
   * Says what an import would do; changes nothing. A source that can't be read is reported as such.
   * @throws AppError PROFILE_NOT_FOUND (target), SELECTION_EMPTY, VAULT_… when kept values can't be opened to compare.
   */
  async plan(sources: readonly ImportSource[], request: ImportRequest): Promise<ImportPlan> {
    if (request.only !== undefined && request.target?.kind === 'replace') {
      throw new AppError('USAGE', { reason: 'Replacing a profile with a selection would remove what the selection leaves out; merge the selection instead' });
    }
    const read = sources.map((source) => readSource(source, request));
    const files = read.flatMap(({ report, file }) => (file === undefined ? [] : [{ source: report.name, file }]));
    const incoming = files.length === 0 ? [] : buildIncoming(files, { ...request, mintId: this.#parts.mintId });
    const reports = read.map(({ report }, index) => (sources[index]?.optional === true ? passedOver(report) : report));
    if (reports.length > 0 && reports.every((report) => report.passedOver !== undefined)) throw new AppError('FOLDER_WITHOUT_CONFIG');
    const planId = this.#parts.mintId();
    const pending = await this.#planAnew(incoming, reports, request.target);
    this.#pending.set(planId, pending);
    return planView(planId, pending.plan, reports);
  }

  /** Forgets a plan and the secrets in it. */
  discard(planId: string): void {
    this.#pending.delete(planId);
  }

  /**
   * Writes what was decided, in one transaction with its undo record, or nothing.
   * @throws AppError PLAN_NOT_FOUND, CONFLICTS_UNDECIDED, ITEMS_REJECTED, PLAN_STALE, VAULT_…, DATABASE_BUSY, DISK_FULL,
   *   or the failure of a source that could not be read (unless partial).
   */
  async apply(planId: string, request: ApplyRequest): Promise<ImportReport> {
    let pending = this.#pending.get(planId);
    if (pending === undefined) throw new AppError('PLAN_NOT_FOUND');
    for (let attempt = 0; ; attempt += 1) {
      try {
        const report = await this.#applyOnce(pending, request);
        if (!request.dryRun) this.#pending.delete(planId);
        return report;
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'PLAN_STALE' || !request.replan || attempt === REPLANS) throw error;
        pending = await this.#planAnew(pending.incoming, pending.sources, pending.target);
      }
    }
  }

  async #applyOnce(pending: PendingPlan, { resolution, dryRun }: ApplyRequest): Promise<ImportReport> {
    const now = this.#parts.now();
    const resolved = resolvePlan(pending.plan, resolution, { suffix: ` (${fileStamp(now)})`, mintId: this.#parts.mintId });
    const report = importReport(pending.sources, pending.incoming, resolved.items, { dryRun, partial: resolution.partial, unmet: resolved.unmet });
    refuseUnsound(pending.sources, report, pending.incoming, resolution.partial);
    if (dryRun || changesNothing(resolved.changes)) return report;
    const vault = await this.#parts.vault.openOrCreate();
    const stored = sealChanges(resolved.changes, pending.kept, vault);
    const files = pending.sources.map(({ name }) => name).filter((name) => name !== '');
    const entry = this.#parts.history.applyChanges(stored, { kind: 'import', at: now.toISOString(), summary: historySummary(report.items, files) }, pending.plan.revision);
    return { ...report, historyId: entry.id };
  }

  async #planAnew(incoming: readonly IncomingProfile[], sources: readonly SourceReport[], target: Target | undefined): Promise<PendingPlan> {
    const rows = loadRows(this.#parts.profiles, incoming, target);
    const vault = needsVault(rows) ? await this.#parts.vault.open() : undefined;
    const encoder = new TextEncoder();
    const plan = planImport(openRows(rows, vault), incoming, {
      target,
      fingerprint: vault && ((content) => vault.fingerprint(encoder.encode(content))),
      mintId: this.#parts.mintId,
    });
    return { incoming, sources, target, plan, kept: rows.mcps };
  }
}

/** That one of a folder's files holds no servers is no fault. */
function passedOver({ failure, ...report }: SourceReport): SourceReport {
  if (failure === undefined) return report;
  if (failure.code !== 'FORMAT_UNKNOWN' && failure.code !== 'SERVERS_NOT_FOUND') return { ...report, failure };
  return { ...report, passedOver: failure.details.reason ?? 'it holds no servers' };
}
