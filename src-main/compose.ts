import { randomUUID } from 'node:crypto';
import { APP_VERSION } from '../src-shared/app-version';
import { appPaths } from './files/app-paths';
import { findClientFiles } from './files/find-client-files';
import { findRuntimes } from './files/find-runtimes';
import { openLog } from './files/log';
import { MOST_DOCUMENT_BYTES } from './files/open-config-files';
import { readLimited } from './files/read-limited';
import { unpackSource } from './files/unpack-source';
import { zipFiles } from './files/write-zip';
import { SystemKeychain } from './keychain/system-keychain';
import { callOperation } from './operations/call-operation';
import type { Core } from './operations/core';
import { faultText } from './operations/fault-text';
import { FileHandles } from './operations/file-handles';
import { serviceHandlers } from './operations/service-handlers';
import type { Services } from './operations/services';
import { ActivityService } from './services/activity/activity-service';
import { ChangeWatch } from './services/activity/change-watch';
import { UNDO_DEPTH } from './services/activity/history-repository';
import { CheckService } from './services/checks/check-service';
import { ClientService } from './services/clients/client-service';
import { ExportService } from './services/export/export-service';
import { readingHere, type FileReader } from './services/import/file-reader';
import { ImportService } from './services/import/import-service';
import type { Imports } from './services/import/imports';
import { JobService } from './services/jobs/job-service';
import { EditService } from './services/profiles/edit-service';
import { ProfileService } from './services/profiles/profile-service';
import type { PassphraseSource } from './services/secrets/data-key-store';
import { VaultService } from './services/secrets/vault-service';
import { AccessTokenService } from './services/settings/access-token-service';
import { SettingsService } from './services/settings/settings-service';
import { databaseExists } from './storage/database-exists';
import { openStorage, type Storage } from './storage/open-storage';
import { PATIENCE, type Patience } from './storage/patiently';
import { ReaderThreads } from './worker/reader-threads';
import { ThreadedImports } from './worker/threaded-imports';

export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly homeFolder: string;
  readonly passphrases: PassphraseSource;
  /** How long another process may keep the database, which blocks this one meanwhile; default: as long as a command may wait. */
  readonly patience?: Patience;
  /** Where the built threads stand. Absent: everything runs on the thread that calls. */
  readonly threadFolder?: string | undefined;
  /** Who answers others must not be held: imports run on a thread of their own. */
  readonly answersOthers?: boolean;
}

/** Joins the real parts. Nothing is opened before an operation needs it. */
export function compose({ environment, platform, homeFolder, passphrases, patience = PATIENCE, threadFolder, answersOthers = false }: Surroundings): Core {
  const paths = appPaths(environment, platform, homeFolder);
  const log = openLog(paths.logs);
  const reportFault = (error: unknown): void => log.error({ fault: faultText(error) }, 'internal fault');
  const keychain = new SystemKeychain();
  const now = (): Date => new Date();
  const versions = { Valise: APP_VERSION, Node: process.versions.node, SQLite: process.versions['sqlite'] ?? 'unknown' };

  const jobs = new JobService({ now, clock: () => performance.now(), mintId: randomUUID });
  let threads: Threads | undefined;
  let opened: { readonly storage: Storage; readonly services: Services } | undefined;
  const parts = (): NonNullable<typeof opened> => {
    if (opened !== undefined) return opened;
    const storage = openStorage(paths.data, { undoDepth: UNDO_DEPTH, patience });
    const { profiles: kept, history } = storage;
    const vault = new VaultService({ repository: storage.vault, keychain, passphrases, now });
    const profiles = new ProfileService(kept, vault);
    threads = threadsOf({ dataFolder: paths.data, threadFolder, patience, answersOthers }, vault);
    const imports = threads.imports ?? new ImportService({ profiles: kept, history, vault, reader: threads.reader, unpacker: { unpack: unpackSource }, runtimes: findRuntimes({ environment, platform, homeFolder, now: Date.now }), version: APP_VERSION, now, mintId: randomUUID });
    opened = {
      storage,
      services: {
        vault, profiles,
        edits: new EditService({ profiles: kept, history, vault, now, mintId: randomUUID }),
        activity: new ActivityService({ history, vault, now }),
        jobs,
        imports,
        clients: new ClientService({
          find: (places) => findClientFiles(places, { environment, platform, homeFolder }),
          read: (path) => readLimited(path, MOST_DOCUMENT_BYTES),
          look: (file, as) => imports.look(file, as),
        }),
        exports: new ExportService({ profiles, history, pack: zipFiles, now: exportClock(environment), exporterVersion: APP_VERSION }),
        settings: new SettingsService(storage.settings),
        tokens: new AccessTokenService({ repository: storage.tokens, now, mintId: randomUUID }),
      },
    };
    watch.begin();
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
  const checks = new CheckService({
    dataFolder: paths.data, versions,
    databaseExists: () => databaseExists(paths.database),
    openDatabase: () => ({ profiles: parts().storage.profiles.facets().profiles }),
    vault: () => services().vault,
    keychain, passphrases, mintId: randomUUID,
  });
  const handles = new FileHandles({ now, mintId: randomUUID });
  const handlers = serviceHandlers({ services, checks, handles, about: { version: APP_VERSION, dataFolder: paths.data, versions } });
  return {
    call: async (name, input) => {
      const outcome = await callOperation(handlers, log, name, input);
      watch.check();
      return outcome;
    },
    on: (listener) => {
      const [kept, work] = [watch.on(listener), jobs.on(listener)];
      return () => {
        kept();
        work();
      };
    },
    handles,
    // A home without a database has no keys either, and a stranger's request makes none.
    accepts: (key) => databaseExists(paths.database) && services().tokens.accepts(key),
    reportFault,
    close: () => {
      watch.close();
      jobs.cancelAll();
      threads?.close();
      opened?.storage.close();
    },
  };
}

interface Threads {
  readonly reader: FileReader;
  /** Where imports run on a thread of their own. */
  readonly imports: Imports | undefined;
  readonly close: () => void;
}

/** The threads of a door: who answers others imports on one; who only works has help with reading; where none are built there are none. */
function threadsOf({ threadFolder, answersOthers, ...setup }: Pick<Surroundings, 'threadFolder' | 'answersOthers'> & { readonly dataFolder: string; readonly patience: Patience }, vault: VaultService): Threads {
  if (threadFolder === undefined) return { reader: readingHere(randomUUID), imports: undefined, close: () => undefined };
  const reader = new ReaderThreads(threadFolder, randomUUID);
  if (answersOthers !== true) return { reader, imports: undefined, close: () => reader.close() };
  const imports = new ThreadedImports({ ...setup, threadFolder }, vault);
  return { reader, imports, close: () => imports.close() };
}

/** SOURCE_DATE_EPOCH (reproducible-builds.org) stops the clock of exports, so that the same state gives the same bytes. */
function exportClock(environment: Surroundings['environment']): () => Date {
  const epoch = environment['SOURCE_DATE_EPOCH'];
  return epoch !== undefined && /^\d{1,12}$/.test(epoch) ? () => new Date(Number(epoch) * 1000) : () => new Date();
}
