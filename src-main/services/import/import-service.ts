import { AppError } from '../../../src-shared/errors/app-error';
import type { FormatId } from '../../../src-shared/transfer/format-id';
import type { ImportPlan, PlanItem } from '../../../src-shared/transfer/import-plan';
import type { ImportReport } from '../../../src-shared/transfer/import-report';
import type { Resolution } from '../../../src-shared/transfer/resolution';
import type { HistoryRepository } from '../activity/history-repository';
import { unlessOvertaken } from '../activity/unless-overtaken';
import { fileStamp } from '../export/file-name';
import type { Look } from '../clients/client-service';
import { checkEntityName } from '../gateway/check-entity-name';
import type { EntityValidator } from '../gateway/extension-points';
import type { GatewayRepository } from '../gateway/gateway-repository';
import { resolveGateway } from '../gateway/resolve-gateway';
import type { ProfileRepository } from '../profiles/profile-repository';
import type { VaultSource } from '../secrets/vault-source';
import type { KeyDeriver } from '../sealing/key-deriver';
import type { SettingsService } from '../settings/settings-service';
import { decideImport } from './apply-plan';
import { askSources } from './ask-sources';
import { checkName, type NameCheck } from './check-name';
import { excludeIncoming } from './exclude-incoming';
import type { FileReader } from './file-reader';
import { planWhole } from './import-planner';
import type { ApplyRequest, ImportRequest } from './import-request';
import type { ImportSource, SourceFile } from './import-source';
import { reach, UNWATCHED, type JobWatch } from './job-watch';
import { PendingPlans, type PendingPlan } from './pending-plans';
import { pendingItems, planView } from './pending-view';
import { PlanKeys } from './plan-keys';
import { readFile } from './read-file';
import { readTogether } from './read-together';
import { refusePartialReplace, refuseSelectedReplace } from './refuse-partial-replace';
import { isStale, planPending, renewedPlan } from './renew-plan';
import type { RuntimeFinder } from './runtime-finder';
import { selectIncoming } from './select-incoming';
import { decideSettings, offeredSettings } from './settings-offers';
import { showItem, type ShownItem } from './show-item';
import { touchedProfiles } from './touched-profiles';
import type { Unpacker } from './unpack-source';
import type { WholePlan } from './whole-plan';
import { writeImport } from './write-import';

export interface ImportParts {
  readonly profiles: ProfileRepository;
  readonly gateway: GatewayRepository;
  readonly history: HistoryRepository;
  readonly vault: VaultSource;
  readonly reader: FileReader;
  readonly unpacker: Unpacker;
  readonly deriver: KeyDeriver;
  readonly settings: SettingsService;
  readonly runtimes: RuntimeFinder;
  /** Look at gateway configuration that comes in. */
  readonly validators: readonly EntityValidator[];
  /** Of Valise. */
  readonly version: string;
  readonly now: () => Date;
  readonly mintId: () => string;
}

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
   *   FOLDER_WITHOUT_CONFIG, CANCELLED, VAULT_… when kept values can't be opened to compare.
   */
  async plan(sources: readonly ImportSource[], request: ImportRequest, watch: JobWatch = UNWATCHED): Promise<ImportPlan> {
    const { only, target, targets = {} } = request;
    if (only !== undefined) refuseSelectedReplace([target, ...Object.values(targets)]);
    const { reader, unpacker, deriver, settings } = this.#parts;
    const asked = await askSources(sources, request, { pending: this.#pending, unpacker });
    using keys = new PlanKeys({ deriver, common: request.password, watch });
    const read = await readTogether(asked, { strict: request.strict, withoutSecrets: request.withoutSecrets }, { reader, known: (key) => this.#pending.findRead(key), keys, watch });
    const prepared = only !== undefined && read.readable ? selectIncoming(read.prepared, only) : read.prepared;
    reach(watch, { phase: 'compare', done: 0, total: prepared.length });
    const whole = await planWhole(this.#parts, prepared, { target, targets });
    const gateway = await planPending(this.#parts, read.gateways, request);
    const offers = offeredSettings(read.sources, read.reports, settings.read());
    const pending = { files: read.sources, read: read.read, sources: read.reports, targets: { target, targets }, whole, gateway, offers };
    const planId = this.#parts.mintId();
    reach(watch, { phase: 'compare', done: prepared.length, total: prepared.length });
    this.#pending.add(planId, pending);
    return planView(planId, pending);
  }

  /**
   * The plan again, made anew under its id if what is kept changed since.
   * @throws AppError PLAN_NOT_FOUND, PROFILE_NOT_FOUND when its target is gone, VAULT_…
   */
  async recall(planId: string): Promise<ImportPlan> {
    const kept = this.#pending.get(planId);
    return planView(planId, this.#isStale(kept) ? await this.#renewed(planId, kept) : kept);
  }

  /** The items from position `from` on. @throws AppError PLAN_NOT_FOUND */
  items(planId: string, from: number, most: number): PlanItem[] {
    return pendingItems(this.#pending.get(planId), from, most);
  }

  /** One server of a plan, whole, secrets masked. @throws AppError PLAN_NOT_FOUND, MCP_NOT_FOUND */
  async show(planId: string, key: string): Promise<ShownItem> {
    return showItem((await this.#planOf(planId, key)).planned, key);
  }

  /** Whether an item could be kept under a name. @throws AppError PLAN_NOT_FOUND */
  async checkName(planId: string, key: string, name: string): Promise<NameCheck> {
    const { gateway } = this.#pending.get(planId);
    const entity = gateway?.plan.entities.find((planned) => planned.key === key);
    if (gateway !== undefined && entity !== undefined) return checkEntityName(gateway.plan, entity, name);
    return checkName((await this.#planOf(planId, key)).planned, key, name);
  }

  /** How many servers a file holds, read as what it is said to be; keeps nothing of it. */
  async look(file: SourceFile, as: FormatId): Promise<Look> {
    const { report } = readFile({ ...file, as }, { strict: false, withoutSecrets: true, mintId: this.#parts.mintId });
    return report.counts === undefined ? { failure: report.failure ?? { code: 'SERVERS_NOT_FOUND', details: {} } } : { mcps: report.counts.mcps };
  }

  /** Forgets a plan, its files and the secrets in it. */
  discard(planId: string): void {
    this.#pending.forget(planId);
  }

  /**
   * Writes what was decided, in one transaction with its undo record and report, or nothing. A dry run reports what is undecided as such.
   * @throws AppError PLAN_NOT_FOUND, PLAN_STALE, ANSWERS_INVALID, SELECTION_EMPTY, USAGE, CONFLICTS_UNDECIDED, ITEMS_REJECTED, VAULT_…,
   *   CANCELLED, DATABASE_BUSY, DISK_FULL, or the failure of a source that could not be read (unless partial).
   */
  async apply(planId: string, request: ApplyRequest, watch: JobWatch = UNWATCHED): Promise<ImportReport> {
    let pending = this.#pending.get(planId);
    const report = !request.replan ? await this.#applyOnce(pending, request, watch) : await unlessOvertaken(this, async (again) => {
      if (again) pending = await this.#renewed(planId, pending);
      return this.#applyOnce(pending, request, watch);
    });
    if (!request.dryRun) this.#pending.forget(planId);
    return report;
  }

  async #applyOnce(pending: PendingPlan, { resolution, dryRun }: ApplyRequest, watch: JobWatch): Promise<ImportReport> {
    if (this.#isStale(pending)) throw new AppError('PLAN_STALE');
    reach(watch, { phase: 'compare', done: 0 });
    const wanted = await this.#wanted(pending, resolution);
    const now = this.#parts.now();
    const options = { suffix: ` (${fileStamp(now)})`, mintId: this.#parts.mintId, dryRun };
    const gateway = pending.gateway && resolveGateway(pending.gateway.plan, resolution, { now, mintId: this.#parts.mintId });
    const decided = decideImport(pending.whole, wanted, pending.sources, resolution, options, gateway);
    const { changes, outcomes } = decideSettings(pending.offers, resolution.settings);
    const report = outcomes.length === 0 ? decided.report : { ...decided.report, settings: outcomes };
    if (dryRun) return report;
    if (!decided.changesNothing) return { ...report, historyId: await writeImport(this.#parts, pending.sources, wanted, { ...decided, gateway, report, settings: changes }, now, watch) };
    if (changes !== undefined) this.#parts.settings.update(changes);
    return report;
  }

  /**
   * The plan without what a person does not want. It is made anew: what an excluded server took, clashed with or came before is then
   * as if the file had never had it. What was answered about a profile that meets nothing has it planned whole.
   */
  async #wanted(pending: PendingPlan, resolution: Resolution): Promise<WholePlan> {
    const { whole, targets } = pending;
    const touched = touchedProfiles(whole, resolution);
    if (resolution.excluded.length === 0 && touched.size === 0) return whole;
    refusePartialReplace(whole.planned, resolution.excluded);
    const wanted = await planWhole(this.#parts, excludeIncoming(whole.prepared, resolution.excluded), targets, touched);
    if (wanted.revision !== whole.revision) throw new AppError('PLAN_STALE');
    return wanted;
  }

  /** The plan in which the profile of an item is planned whole. */
  async #planOf(planId: string, key: string): Promise<WholePlan> {
    const { whole, targets } = this.#pending.get(planId);
    const [own = ''] = key.split('/');
    return whole.fresh.has(own) ? planWhole(this.#parts, whole.prepared.filter((profile) => profile.key === own), targets, new Set([own])) : whole;
  }

  #isStale(pending: PendingPlan): boolean {
    return isStale(pending, this.#parts.profiles.revision());
  }

  async #renewed(planId: string, pending: PendingPlan): Promise<PendingPlan> {
    const renewed = await renewedPlan(this.#parts, pending);
    this.#pending.renew(planId, renewed);
    return renewed;
  }
}
