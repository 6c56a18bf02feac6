import type { SettingsChanges } from '../../../src-shared/settings';
import type { SourceReport } from '../../../src-shared/transfer/import-plan';
import type { HistoryRepository } from '../activity/history-repository';
import { importedGateway, sealGatewayChanges, withFollowers } from '../gateway/gateway-changes';
import type { GatewayRepository } from '../gateway/gateway-repository';
import type { DecidedGateway } from '../gateway/resolve-gateway';
import type { VaultSource } from '../secrets/vault-source';
import { settingsChange } from '../settings/settings-service';
import type { DecidedImport } from './apply-plan';
import { historySummary } from './import-outcome';
import type { PreparedProfile } from './prepared-profile';
import { reach, type JobWatch } from './job-watch';
import { sealChanges } from './seal-changes';
import { sealFresh } from './seal-fresh';
import { sealReport } from './seal-report';
import type { WholePlan } from './whole-plan';

interface WritingParts {
  readonly gateway: GatewayRepository;
  readonly history: HistoryRepository;
  readonly vault: VaultSource;
  readonly mintId: () => string;
}

/** In the order of the tables' keys rows are written twice as fast as in that of random ids. */
const byId = (one: PreparedProfile, two: PreparedProfile): number => (one.row.id < two.row.id ? -1 : 1);

/** History names no more files of one import. */
const MOST_FILE_NAMES = 1000;

/**
 * Seals and writes what was decided, its undo record and its report, in one transaction; gives back the entry of history.
 * @throws AppError CANCELLED and PLAN_STALE, with nothing written; VAULT_…, DATABASE_BUSY, DISK_FULL
 */
export async function writeImport(parts: WritingParts, sources: readonly SourceReport[], wanted: WholePlan, { changes, gateway: decided, report, items, settings }: DecidedImport & { readonly gateway: DecidedGateway | undefined; readonly settings: SettingsChanges | undefined }, now: Date, watch: JobWatch): Promise<number> {
  reach(watch, { phase: 'seal', done: 0 });
  const vault = await parts.vault.openOrCreate();
  const gateway = decided && withFollowers(parts.gateway, decided, vault);
  const total = changes.putProfiles.length + changes.putMcps.length + items.length;
  const fresh = wanted.prepared.filter(({ key }) => wanted.fresh.has(key)).toSorted(byId);
  const stored = { ...sealChanges(changes, wanted.kept, vault), freshProfiles: sealFresh(fresh, vault), ...(gateway !== undefined && { gateway: sealGatewayChanges(gateway, vault, parts.mintId) }) };
  const files = sources.map(({ name }) => name).filter((name) => name !== '').slice(0, MOST_FILE_NAMES);
  const step = { kind: 'import', at: now.toISOString(), summary: { ...historySummary(items, files), ...(gateway !== undefined && gateway.put.length > 0 && { gateway: importedGateway(gateway, files) }) } } as const;
  const entry = parts.history.applyChanges(stored, step, wanted.revision, {
    report: sealReport(parts.mintId(), report, items, vault),
    ...(settings !== undefined && { setting: settingsChange(settings) }),
    onRows: (done) => reach(watch, { phase: 'write', done: Math.min(done, total), total }),
  });
  watch.step({ phase: 'finish', done: total, total });
  return entry.id;
}
