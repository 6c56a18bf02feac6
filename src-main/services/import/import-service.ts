import { AppError } from '../../../src-shared/errors/app-error';
import type { WrittenFormat } from '../../../src-shared/transfer/export-options';
import type { ImportPlan } from '../../../src-shared/transfer/import-plan';
import type { ImportReport } from '../../../src-shared/transfer/import-report';
import type { Resolution, Target } from '../../../src-shared/transfer/resolution';
import type { HistoryRepository } from '../activity/history-repository';
import { fileStamp } from '../export/file-name';
import type { ProfileRepository } from '../profiles/profile-repository';
import type { VaultService } from '../secrets/vault-service';
import { carriedItems } from './carried-items';
import { excludeIncoming } from './exclude-incoming';
import { changesNothing } from './import-changes';
import { historySummary, importReport } from './import-outcome';
import type { ImportSource, SourceFile } from './import-source';
import type { IncomingProfile } from './incoming';
import { loadRows, needsVault, openRows } from './load-current-state';
import { PendingPlans, type PendingPlan, type PlannedAgainst } from './pending-plans';
import { planImport } from './plan-import';
import { planView } from './plan-view';
import { readSources } from './read-sources';
import { refuseUnsound } from './refuse-unsound';
import { withExcluded } from './report-item';
import { resolvePlan } from './resolve-plan';
import { sealChanges } from './seal-changes';
import { selectIncoming } from './select-incoming';
import { showItem, type ShownItem } from './show-item';

export interface ImportRequest {
  /** The format of every source that says none itself. */
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
  readonly #pending = new PendingPlans();

  constructor(parts: ImportParts) {
    this.#parts = parts;
  }

  /**
   * Says what an import would do; changes nothing, and leaves earlier plans of the same sources as they are. A source that can't be
   * read is reported as such.
   * @throws AppError PLAN_NOT_FOUND (a source of an earlier plan), PROFILE_NOT_FOUND (target), USAGE, SELECTION_EMPTY,
   *   FOLDER_WITHOUT_CONFIG, VAULT_… when kept values can't be opened to compare.
   */
  async plan(sources: readonly ImportSource[], request: ImportRequest): Promise<ImportPlan> {
    const { only, target } = request;
    if (only !== undefined) refuseToReplace(target);
    const files = sources.map((source) => ({ ...this.#fileOf(source), as: source.as ?? request.as }));
    const read = readSources(files, { ...request, mintId: this.#parts.mintId });
    const incoming = only !== undefined && read.readable ? selectIncoming(read.incoming, only) : read.incoming;
    const pending = { files, sources: read.reports, incoming, target, ...(await this.#planAgainst(incoming, target)) };
    const planId = this.#parts.mintId();
    this.#pending.add(planId, pending);
    return planView(planId, pending.plan, pending.sources);
  }

  /**
   * The plan again, made anew under its id if what is kept changed since.
   * @throws AppError PLAN_NOT_FOUND, PROFILE_NOT_FOUND when its target is gone, VAULT_…
   */
  async recall(planId: string): Promise<ImportPlan> {
    const kept = this.#pending.get(planId);
    const pending = this.#isStale(kept) ? await this.#renewed(planId, kept) : kept;
    return planView(planId, pending.plan, pending.sources);
  }

  /** One server of a plan, whole, secrets masked. @throws AppError PLAN_NOT_FOUND, MCP_NOT_FOUND */
  show(planId: string, key: string): ShownItem {
    return showItem(this.#pending.get(planId).plan, key);
  }

  /** Forgets a plan, its files and the secrets in it. */
  discard(planId: string): void {
    this.#pending.forget(planId);
  }

  /**
   * Writes what was decided, in one transaction with its undo record, or nothing. A dry run reports what is undecided as such.
   * @throws AppError PLAN_NOT_FOUND, PLAN_STALE, INPUT_INVALID, SELECTION_EMPTY, USAGE, CONFLICTS_UNDECIDED, ITEMS_REJECTED, VAULT_…,
   *   DATABASE_BUSY, DISK_FULL, or the failure of a source that could not be read (unless partial).
   */
  async apply(planId: string, request: ApplyRequest): Promise<ImportReport> {
    let pending = this.#pending.get(planId);
    for (let attempt = 0; ; attempt += 1) {
      try {
        const report = await this.#applyOnce(pending, request);
        if (!request.dryRun) this.#pending.forget(planId);
        return report;
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'PLAN_STALE' || !request.replan || attempt === REPLANS) throw error;
        pending = await this.#renewed(planId, pending);
      }
    }
  }

  async #applyOnce(pending: PendingPlan, { resolution, dryRun }: ApplyRequest): Promise<ImportReport> {
    if (this.#isStale(pending)) throw new AppError('PLAN_STALE');
    const wanted = await this.#wanted(pending, resolution.excluded);
    const now = this.#parts.now();
    const resolved = resolvePlan(wanted.plan, resolution, { suffix: ` (${fileStamp(now)})`, mintId: this.#parts.mintId });
    // What was to be carried to a server that is excluded now is no wish that could not be met.
    const unmet = wanted === pending ? resolved.unmet : resolved.unmet.filter((line) => carriedItems(pending.plan, resolution.carrySecrets).unmet.includes(line));
    const told = importReport(pending.sources, wanted.incoming, resolved.items, { dryRun, partial: resolution.partial, unmet });
    refuseUnsound(pending.sources, told, wanted.incoming, resolution.partial);
    const report = wanted === pending ? told : { ...told, items: [...withExcluded(pending.plan, resolved.items)] };
    if (dryRun || changesNothing(resolved.changes)) return report;
    const vault = await this.#parts.vault.openOrCreate();
    const stored = sealChanges(resolved.changes, wanted.kept, vault);
    const files = pending.sources.map(({ name }) => name).filter((name) => name !== '');
    const entry = this.#parts.history.applyChanges(stored, { kind: 'import', at: now.toISOString(), summary: historySummary(told.items, files) }, wanted.plan.revision);
    return { ...report, historyId: entry.id };
  }

  /**
   * The plan without what a person does not want. It is made anew: what an excluded server took, clashed with or came before is then
   * as if the file had never had it.
   */
  async #wanted(pending: PendingPlan, excluded: readonly string[]): Promise<PendingPlan> {
    if (excluded.length === 0) return pending;
    refuseToReplace(pending.target);
    const incoming = excludeIncoming(pending.incoming, excluded);
    const wanted = { ...pending, incoming, ...(await this.#planAgainst(incoming, pending.target)) };
    if (wanted.plan.revision !== pending.plan.revision) throw new AppError('PLAN_STALE');
    return wanted;
  }

  /** @throws AppError PLAN_NOT_FOUND */
  #fileOf(source: ImportSource): SourceFile {
    if (!('planId' in source)) return source;
    const file = this.#pending.get(source.planId).files[source.index];
    if (file === undefined) throw new AppError('PLAN_NOT_FOUND');
    return file;
  }

  #isStale({ plan }: PendingPlan): boolean {
    return plan.revision !== this.#parts.profiles.revision();
  }

  async #renewed(planId: string, pending: PendingPlan): Promise<PendingPlan> {
    const renewed = { ...pending, ...(await this.#planAgainst(pending.incoming, pending.target)) };
    this.#pending.renew(planId, renewed);
    return renewed;
  }

  async #planAgainst(incoming: readonly IncomingProfile[], target: Target | undefined): Promise<PlannedAgainst> {
    const rows = loadRows(this.#parts.profiles, incoming, target);
    const vault = needsVault(rows) ? await this.#parts.vault.open() : undefined;
    const encoder = new TextEncoder();
    const plan = planImport(openRows(rows, vault), incoming, {
      target,
      fingerprint: vault && ((content) => vault.fingerprint(encoder.encode(content))),
      mintId: this.#parts.mintId,
    });
    return { plan, kept: rows.mcps };
  }
}

/** @throws AppError USAGE: what a selection leaves out would be removed. */
function refuseToReplace(target: Target | undefined): void {
  if (target?.kind !== 'replace') return;
  throw new AppError('USAGE', { reason: 'Replacing a profile with a selection would remove what the selection leaves out; merge the selection instead' });
}
