import { randomUUID } from 'node:crypto';
import { APP_VERSION } from '../src-shared/app-version';
import { appPaths } from './files/app-paths';
import { openLog } from './files/log';
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
import { ExportService } from './services/export/export-service';
import { ImportService } from './services/import/import-service';
import { EditService } from './services/profiles/edit-service';
import { ProfileService } from './services/profiles/profile-service';
import type { PassphraseSource } from './services/secrets/data-key-store';
import { VaultService } from './services/secrets/vault-service';
import { AccessTokenService } from './services/settings/access-token-service';
import { SettingsService } from './services/settings/settings-service';
import { databaseExists } from './storage/database-exists';
import { openStorage, type Storage } from './storage/open-storage';
import { PATIENCE, type Patience } from './storage/patiently';

export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly homeFolder: string;
  readonly passphrases: PassphraseSource;
  /** How long another process may keep the database, which blocks this one meanwhile; default: as long as a command may wait. */
  readonly patience?: Patience;
}

/** Joins the real parts. Nothing is opened before an operation needs it. */
export function compose({ environment, platform, homeFolder, passphrases, patience = PATIENCE }: Surroundings): Core {
  const paths = appPaths(environment, platform, homeFolder);
  const log = openLog(paths.logs);
  const reportFault = (error: unknown): void => log.error({ fault: faultText(error) }, 'internal fault');
  const keychain = new SystemKeychain();
  const now = (): Date => new Date();
  const versions = { Valise: APP_VERSION, Node: process.versions.node, SQLite: process.versions['sqlite'] ?? 'unknown' };

  let opened: { readonly storage: Storage; readonly services: Services } | undefined;
  const parts = (): NonNullable<typeof opened> => {
    if (opened !== undefined) return opened;
    const storage = openStorage(paths.data, { undoDepth: UNDO_DEPTH, patience });
    const { profiles: kept, history } = storage;
    const vault = new VaultService({ repository: storage.vault, keychain, passphrases, now });
    const profiles = new ProfileService(kept, vault);
    opened = {
      storage,
      services: {
        vault, profiles,
        edits: new EditService({ profiles: kept, history, vault, now, mintId: randomUUID }),
        activity: new ActivityService(history, now),
        imports: new ImportService({ profiles: kept, history, vault, now, mintId: randomUUID }),
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
    on: (listener) => watch.on(listener),
    handles,
    // A home without a database has no keys either, and a stranger's request makes none.
    accepts: (key) => databaseExists(paths.database) && services().tokens.accepts(key),
    reportFault,
    close: () => {
      watch.close();
      opened?.storage.close();
    },
  };
}

/** SOURCE_DATE_EPOCH (reproducible-builds.org) stops the clock of exports, so that the same state gives the same bytes. */
function exportClock(environment: Surroundings['environment']): () => Date {
  const epoch = environment['SOURCE_DATE_EPOCH'];
  return epoch !== undefined && /^\d{1,12}$/.test(epoch) ? () => new Date(Number(epoch) * 1000) : () => new Date();
}
