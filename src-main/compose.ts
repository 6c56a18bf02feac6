import { randomUUID } from 'node:crypto';
import { APP_VERSION } from '../src-shared/app-version';
import { appPaths } from './files/app-paths';
import { openLog } from './files/log';
import { zipFiles } from './files/write-zip';
import { SystemKeychain } from './keychain/system-keychain';
import { callOperation } from './operations/call-operation';
import type { Core } from './operations/core';
import { faultText } from './operations/fault-text';
import { serviceHandlers, type Services } from './operations/service-handlers';
import { ActivityService } from './services/activity/activity-service';
import { UNDO_DEPTH } from './services/activity/history-repository';
import { CheckService } from './services/checks/check-service';
import { ExportService } from './services/export/export-service';
import { ImportService } from './services/import/import-service';
import { ProfileService } from './services/profiles/profile-service';
import type { PassphraseSource } from './services/secrets/data-key-store';
import { VaultService } from './services/secrets/vault-service';
import { databaseExists } from './storage/database-exists';
import { openStorage, type Storage } from './storage/open-storage';

export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly homeFolder: string;
  readonly passphrases: PassphraseSource;
}

/** Joins the real parts. Nothing is opened before an operation needs it. */
export function compose({ environment, platform, homeFolder, passphrases }: Surroundings): Core {
  const paths = appPaths(environment, platform, homeFolder);
  const log = openLog(paths.logs);
  const keychain = new SystemKeychain();
  const now = (): Date => new Date();

  let opened: { readonly storage: Storage; readonly services: Services } | undefined;
  const parts = (): NonNullable<typeof opened> => {
    if (opened !== undefined) return opened;
    const storage = openStorage(paths.data, { undoDepth: UNDO_DEPTH });
    const vault = new VaultService({ repository: storage.vault, keychain, passphrases, now });
    const profiles = new ProfileService(storage.profiles, vault);
    opened = {
      storage,
      services: {
        vault, profiles,
        activity: new ActivityService(storage.history, now),
        imports: new ImportService({ profiles: storage.profiles, history: storage.history, vault, now, mintId: randomUUID }),
        exports: new ExportService({ profiles, history: storage.history, pack: zipFiles, now: exportClock(environment), exporterVersion: APP_VERSION }),
      },
    };
    return opened;
  };
  const checks = new CheckService({
    dataFolder: paths.data,
    versions: { Valise: APP_VERSION, Node: process.versions.node, SQLite: process.versions['sqlite'] ?? 'unknown' },
    databaseExists: () => databaseExists(paths.database),
    openDatabase: () => ({ profiles: parts().storage.profiles.listProfiles().length }),
    vault: () => parts().services.vault,
    keychain, passphrases, mintId: randomUUID,
  });
  const handlers = serviceHandlers(() => parts().services, checks);
  return {
    call: (name, input) => callOperation(handlers, log, name, input),
    reportFault: (error) => log.error({ fault: faultText(error) }, 'internal fault'),
    close: () => opened?.storage.close(),
  };
}

/** SOURCE_DATE_EPOCH (reproducible-builds.org) stops the clock of exports, so that the same state gives the same bytes. */
function exportClock(environment: Surroundings['environment']): () => Date {
  const epoch = environment['SOURCE_DATE_EPOCH'];
  return epoch !== undefined && /^\d{1,12}$/.test(epoch) ? () => new Date(Number(epoch) * 1000) : () => new Date();
}
