import { randomUUID } from 'node:crypto';
import { APP_VERSION } from '../src-shared/app-version';
import { appPaths } from './files/app-paths';
import { compress } from './files/compress';
import { findClientFiles } from './files/find-client-files';
import { findRuntimes } from './files/find-runtimes';
import { isProcessAlive } from './files/is-process-alive';
import { openLog } from './files/log';
import { MOST_DOCUMENT_BYTES } from './files/open-config-files';
import { readLimited } from './files/read-limited';
import { unpackSource } from './files/unpack-source';
import { zipChunks, zipFiles } from './files/write-zip';
import { SystemKeychain } from './keychain/system-keychain';
import { callOperation } from './operations/call-operation';
import type { ServedCore } from './operations/core';
import { faultText } from './operations/fault-text';
import { FileHandles } from './operations/file-handles';
import { OperationNotes } from './operations/note-operation';
import { serviceHandlers } from './operations/service-handlers';
import type { Services } from './operations/services';
import { FetchGateway } from './remote/fetch-gateway';
import { ActivityService } from './services/activity/activity-service';
import { ChangeWatch } from './services/activity/change-watch';
import { UNDO_DEPTH } from './services/activity/history-repository';
import { CheckService } from './services/checks/check-service';
import { healthOf } from './services/checks/health';
import { ClientService } from './services/clients/client-service';
import { exportClock } from './services/export/export-clock';
import { ExportService } from './services/export/export-service';
import { FileService } from './services/files-at-hand/file-service';
import { EntityService } from './services/gateway/entity-service';
import { EnvironmentService } from './services/gateway/environment-service';
import { GatewayExportService } from './services/gateway/gateway-export-service';
import { ImportStatuses } from './services/gateway/import-statuses';
import { LiveGatewayService } from './services/gateway/live-gateway-service';
import { ImportService } from './services/import/import-service';
import { JobService } from './services/jobs/job-service';
import { Metrics } from './services/metrics/metrics';
import { EditService } from './services/profiles/edit-service';
import { ProfileService } from './services/profiles/profile-service';
import { SecretService } from './services/profiles/secret-service';
import type { PassphraseSource } from './services/secrets/data-key-store';
import { VaultService } from './services/secrets/vault-service';
import { KeyDeriver } from './services/sealing/key-deriver';
import { AccessTokenService } from './services/settings/access-token-service';
import { SettingsService } from './services/settings/settings-service';
import { databaseExists } from './storage/database-exists';
import { openStorage, type Storage } from './storage/open-storage';
import { PATIENCE, type Patience } from './storage/patiently';
import { watchLocks } from './watch-locks';
import { openMoment } from './worker/open-moment';
import { rekeyElsewhere } from './worker/rekey-elsewhere';
import { startThreads, type Threads } from './worker/start-threads';

export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly homeFolder: string;
  readonly passphrases: PassphraseSource;
  /** How long another process may keep the database, which blocks this one meanwhile; default: as long as a command may wait. */
  readonly patience?: Patience;
  /** Stretches the passwords of files; default: with all the work that a written file asks for. */
  readonly deriver?: KeyDeriver;
  /** Where the built threads stand. Absent: everything runs on the thread that calls. */
  readonly threadFolder?: string | undefined;
  /** Who answers others must not be held: imports and exports run on threads of their own. */
  readonly answersOthers?: boolean;
}

/** Joins the real parts. Nothing is opened before an operation needs it. */
export function compose({ environment, platform, homeFolder, passphrases, patience = PATIENCE, deriver = new KeyDeriver(), threadFolder, answersOthers = false }: Surroundings): ServedCore {
  const paths = appPaths(environment, platform, homeFolder);
  const log = openLog(paths.logs);
  const reportFault = (error: unknown): void => log.error({ fault: faultText(error) }, 'internal fault');
  const keychain = new SystemKeychain();
  const now = (): Date => new Date();
  const versions = { Valise: APP_VERSION, Node: process.versions.node, SQLite: process.versions['sqlite'] ?? 'unknown' };

  const jobs = new JobService({ now, clock: () => performance.now(), mintId: randomUUID });
  let threads: Threads | undefined;
  const metrics = new Metrics();
  const notes = new OperationNotes({ log, metrics, mintId: randomUUID });
  let opened: { readonly storage: Storage; readonly services: Services; readonly importStatuses: ImportStatuses } | undefined;
  const parts = (): NonNullable<typeof opened> => {
    if (opened !== undefined) return opened;
    const storage = openStorage(paths.data, { undoDepth: UNDO_DEPTH, patience });
    const { profiles: kept, gateway, history } = storage;
    const place = { dataFolder: paths.data, patience };
    const vault = new VaultService({
      repository: storage.vault, keychain, passphrases, now, lockPatience: patience.total,
      ...(threadFolder !== undefined && answersOthers && { rekey: (rekeying, watched) => rekeyElsewhere({ ...place, threadFolder }, rekeying, watched) }),
    });
    const profiles = new ProfileService(kept, vault);
    threads = startThreads({ ...place, threadFolder, answersOthers, sourceDateEpoch: environment['SOURCE_DATE_EPOCH'] }, vault);
    const settings = new SettingsService(storage.settings);
    const imports = threads.imports ?? new ImportService({
      profiles: kept, gateway, history, vault, settings, reader: threads.reader, unpacker: { unpack: unpackSource }, deriver,
      runtimes: findRuntimes({ environment, platform, homeFolder, now: Date.now }), version: APP_VERSION, now, mintId: randomUUID,
    });
    const gatewayExports = new GatewayExportService({ gateway, vault, compress, unpacker: { unpack: unpackSource }, deriver, now: exportClock(environment['SOURCE_DATE_EPOCH']), version: APP_VERSION });
    opened = {
      storage,
      importStatuses: new ImportStatuses({ repository: storage.importStatuses, now, mintId: randomUUID, processId: process.pid, isAlive: isProcessAlive }),
      services: {
        vault, profiles,
        environments: new EnvironmentService({ gateway, history, vault, now, mintId: randomUUID }),
        entities: new EntityService({ gateway, history, vault, now, mintId: randomUUID }),
        gatewayExports,
        liveGateways: new LiveGatewayService({ gateway, vault, imports, exports: gatewayExports, remote: new FetchGateway({ checksCertificates: process.env['NODE_TLS_REJECT_UNAUTHORIZED'] !== '0' }) }),
        edits: new EditService({ profiles: kept, history, vault, now, mintId: randomUUID }),
        secrets: new SecretService({ profiles: kept, history, vault, now }),
        activity: new ActivityService({ history, vault, now }),
        jobs,
        imports,
        clients: new ClientService({
          find: (places) => findClientFiles(places, { environment, platform, homeFolder }),
          read: (path) => readLimited(path, MOST_DOCUMENT_BYTES),
          look: (file, as) => imports.look(file, as),
        }),
        exports: threads.exports ?? new ExportService({
          moment: () => openMoment(paths.data, patience), vault, pack: zipChunks, compress, deriver, now: exportClock(environment['SOURCE_DATE_EPOCH']), exporterVersion: APP_VERSION,
        }),
        settings,
        tokens: new AccessTokenService({ repository: storage.tokens, now, mintId: randomUUID }),
      },
    };
    watch.begin();
    locks.begin();
    return opened;
  };
  const services = (): Services => parts().services;
  const watch = new ChangeWatch({
    stamp: () => {
      const stamp = opened?.storage.stamp();
      return stamp && { ...stamp, vault: `${stamp.vault} ${services().vault.standing}` };
    },
    revision: () => parts().storage.profiles.revision(),
    settings: () => services().settings.read(),
    vaultStatus: () => services().vault.status(),
    reportFault,
  });
  const locks = watchLocks(services, reportFault);
  const checks = new CheckService({
    dataFolder: paths.data, versions,
    databaseExists: () => databaseExists(paths.database),
    openDatabase: () => ({ profiles: parts().storage.profiles.facets().profiles }),
    vault: () => services().vault,
    keychain, passphrases, mintId: randomUUID,
  });
  const files = new FileService({ unpacker: { unpack: unpackSource }, pack: zipFiles, compress, deriver });
  const handles = new FileHandles({ now, mintId: randomUUID });
  const handlers = serviceHandlers({ services, checks, handles, files, about: { version: APP_VERSION, dataFolder: paths.data, versions } });
  return {
    call: async (name, input, user = 'local') => {
      locks.used(name);
      const outcome = await callOperation(handlers, log, name, input, (ended) => notes.note({ name, input, user, ...ended }));
      watch.check();
      return outcome;
    },
    on: (listener) => {
      const hear: typeof listener = (event) => {
        locks.told();
        listener(event);
      };
      const [kept, work] = [watch.on(hear), jobs.on(hear)];
      return () => {
        kept();
        work();
      };
    },
    handles,
    // A home without a database has no keys either, and a stranger's request makes none.
    accepts: (key) => databaseExists(paths.database) && services().tokens.accepts(key),
    nameOfKey: (key) => services().tokens.nameOf(key),
    importStatuses: () => parts().importStatuses,
    health: () => healthOf({
      databaseExists: () => databaseExists(paths.database),
      askDatabase: () => void parts().storage.stamp(),
      vaultStatus: () => services().vault.status(),
      jobs: () => jobs.list(),
    }),
    metrics: () => metrics.text({
      jobsRunning: jobs.list().filter(({ state }) => state === 'running').length,
      kept: services().environments.list().map(({ counts }) => counts),
    }),
    reportFault,
    screenLocked: () => {
      // What was never opened holds no key.
      if (opened !== undefined) locks.screenLocked();
    },
    close: () => {
      locks.close();
      watch.close();
      jobs.cancelAll();
      threads?.close();
      opened?.storage.close();
    },
  };
}
