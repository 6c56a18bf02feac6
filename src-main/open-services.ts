import { randomUUID } from 'node:crypto';
import { isProcessAlive } from './files/is-process-alive';
import type { AppPaths } from './files/app-paths';
import type { OpenedHome, Surroundings } from './opened-home';
import { later } from './operations/later';
import type { Services } from './operations/services';
import { ActivityService } from './services/activity/activity-service';
import { UNDO_DEPTH } from './services/activity/history-repository';
import type { PreExportHook } from './services/gateway/extension-points';
import { ImportStatuses } from './services/gateway/import-statuses';
import type { JobService } from './services/jobs/job-service';
import type { DataKeyStore } from './services/secrets/data-key-store';
import { VaultService } from './services/secrets/vault-service';
import { AccessTokenService } from './services/settings/access-token-service';
import { SettingsService } from './services/settings/settings-service';
import { openStorage, type Storage } from './storage/open-storage';
import type { Threads } from './worker/start-threads';

export interface OpenedServices {
  readonly storage: Storage;
  readonly services: Services;
  readonly importStatuses: ImportStatuses;
  readonly close: () => void;
}

interface ServiceParts extends Required<Omit<Surroundings, 'threadFolder'>>, Pick<Surroundings, 'threadFolder'> {
  readonly paths: AppPaths;
  readonly keychain: DataKeyStore;
  readonly jobs: JobService;
  readonly now: () => Date;
  /** Before gateway configuration leaves. */
  readonly preExport: readonly PreExportHook[];
}

/** Opens the database. The services over it are loaded when an operation asks for them. */
export function openServices({ passphrases, threadFolder, answersOthers, keychain, jobs, preExport, ...given }: ServiceParts): OpenedServices {
  const { environment, patience, paths, now } = given;
  const storage = openStorage(paths.data, { undoDepth: UNDO_DEPTH, patience });
  const { profiles: kept, gateway, history } = storage;
  const place = { dataFolder: paths.data, patience };
  const vault = new VaultService({
    repository: storage.vault, keychain, passphrases, now, lockPatience: patience.total,
    ...(threadFolder !== undefined && answersOthers && {
      rekey: async (rekeying, watched) => (await import('./worker/rekey-elsewhere')).rekeyElsewhere({ ...place, threadFolder }, rekeying, watched),
    }),
  });
  const settings = new SettingsService(storage.settings);
  const home: OpenedHome = { ...given, storage, vault, settings };
  let closed = false;
  let started: Threads | undefined;
  const threads = later(async () => {
    const { startThreads } = await import('./worker/start-threads');
    started = startThreads({ ...place, threadFolder, answersOthers, sourceDateEpoch: environment['SOURCE_DATE_EPOCH'] }, vault);
    if (closed) started.close();
    return started;
  });
  const imports = later(async () => {
    const { imports: elsewhere, reader } = await threads();
    return elsewhere ?? (await import('./home-services/imports-here')).importsHere(home, reader);
  });
  const exports = later(async () => (answersOthers ? (await threads()).exports : undefined) ?? (await import('./home-services/exports-here')).exportsHere(home));
  const activity = new ActivityService({ history, vault, now });
  const changing = later(async () => (await import('./services/activity/changing-services')).changingServices({ profiles: kept, gateway, history, vault, now, mintId: randomUUID }));
  const changes = later(async () => {
    const here = (await import('./services/activity/large-changes')).largeChanges(await changing());
    const elsewhere = answersOthers ? (await threads()).changes : undefined;
    if (elsewhere === undefined) return here;
    const [{ routeChanges }, { followedChanges }] = await Promise.all([import('./services/activity/route-changes'), import('./services/activity/followed-changes')]);
    return routeChanges(here, followedChanges(jobs, elsewhere), { profiles: kept, gateway, activity });
  });
  const gateways = later(async () => (await import('./home-services/gateway-services')).gatewayServices({ ...home, imports: await imports(), activity, preExport }));
  return {
    storage,
    importStatuses: new ImportStatuses({ repository: storage.importStatuses, now, mintId: randomUUID, processId: process.pid, isAlive: isProcessAlive }),
    services: {
      vault, jobs, settings,
      tokens: new AccessTokenService({ repository: storage.tokens, now, mintId: randomUUID }),
      activity, imports, exports, changes,
      profiles: later(async () => new (await import('./services/profiles/profile-service')).ProfileService(kept, vault)),
      edits: async () => (await changing()).edits,
      secrets: async () => (await changing()).secrets,
      environments: async () => (await changing()).environments,
      entities: async () => (await changing()).entities,
      gatewayExports: async () => (await gateways()).exports,
      gatewayFiles: async () => (answersOthers ? (await threads()).gatewayFiles : undefined) ?? (await gateways()).files,
      liveGateways: async () => (await gateways()).live,
      clients: later(async () => (await import('./home-services/client-service')).clientService(home, imports)),
    },
    close: () => {
      closed = true;
      started?.close();
      storage.close();
    },
  };
}
