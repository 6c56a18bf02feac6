import { randomUUID } from 'node:crypto';
import { APP_VERSION } from '../src-shared/app-version';
import type { AppPaths } from './files/app-paths';
import { compress } from './files/compress';
import { compressPieces } from './files/compress-pieces';
import { findClientFiles } from './files/find-client-files';
import { findRuntimes } from './files/find-runtimes';
import { isProcessAlive } from './files/is-process-alive';
import { MOST_DOCUMENT_BYTES } from './files/open-config-files';
import { readLimited } from './files/read-limited';
import { unpackSource } from './files/unpack-source';
import { zipChunks } from './files/write-zip';
import type { Services } from './operations/services';
import { FetchGateway } from './remote/fetch-gateway';
import { changingServices } from './services/activity/changing-services';
import { UNDO_DEPTH } from './services/activity/history-repository';
import { largeChanges } from './services/activity/large-changes';
import { routeChanges } from './services/activity/route-changes';
import { ClientService } from './services/clients/client-service';
import { exportClock } from './services/export/export-clock';
import { ExportService } from './services/export/export-service';
import type { AboutExported, EntityValidator, GatewayFormat, PreExportHook } from './services/gateway/extension-points';
import { GatewayExportService } from './services/gateway/gateway-export-service';
import { ImportStatuses } from './services/gateway/import-statuses';
import { LiveGatewayService } from './services/gateway/live-gateway-service';
import { ImportService } from './services/import/import-service';
import type { JobService } from './services/jobs/job-service';
import { ProfileService } from './services/profiles/profile-service';
import type { KeyDeriver } from './services/sealing/key-deriver';
import type { PassphraseSource, DataKeyStore } from './services/secrets/data-key-store';
import { VaultService } from './services/secrets/vault-service';
import { AccessTokenService } from './services/settings/access-token-service';
import { SettingsService } from './services/settings/settings-service';
import { openStorage, type Storage } from './storage/open-storage';
import type { Patience } from './storage/patiently';
import { openMoment } from './worker/open-moment';
import { rekeyElsewhere } from './worker/rekey-elsewhere';
import { startThreads } from './worker/start-threads';

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

/** What others may add to gateway configuration; what only who notes operations calls is not here. */
export interface Extensions {
  readonly preExport: readonly PreExportHook[];
  readonly formats: readonly GatewayFormat[];
  readonly validators: readonly EntityValidator[];
}

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
  readonly extensions: Extensions;
}

/** Opens the database, and the services over it. */
export function openServices({ environment, platform, homeFolder, passphrases, patience, deriver, threadFolder, answersOthers, paths, keychain, jobs, now, extensions }: ServiceParts): OpenedServices {
  const storage = openStorage(paths.data, { undoDepth: UNDO_DEPTH, patience });
  const { profiles: kept, gateway, history } = storage;
  const place = { dataFolder: paths.data, patience };
  const vault = new VaultService({
    repository: storage.vault, keychain, passphrases, now, lockPatience: patience.total,
    ...(threadFolder !== undefined && answersOthers && { rekey: (rekeying, watched) => rekeyElsewhere({ ...place, threadFolder }, rekeying, watched) }),
  });
  const profiles = new ProfileService(kept, vault);
  const threads = startThreads({ ...place, threadFolder, answersOthers, sourceDateEpoch: environment['SOURCE_DATE_EPOCH'] }, vault);
  const settings = new SettingsService(storage.settings);
  const imports = threads.imports ?? new ImportService({
    profiles: kept, gateway, history, vault, settings, validators: extensions.validators, reader: threads.reader, unpacker: { unpack: unpackSource }, deriver,
    runtimes: findRuntimes({ environment, platform, homeFolder, now: Date.now }), version: APP_VERSION, now, mintId: randomUUID,
  });
  const changing = changingServices({ profiles: kept, gateway, history, vault, now, mintId: randomUUID });
  const { activity } = changing;
  const changesHere = largeChanges(changing);
  const exporting = {
    gateway, moment: () => openMoment(paths.data, patience), vault, compress, compressPieces, unpacker: { unpack: unpackSource }, deriver, now: exportClock(environment['SOURCE_DATE_EPOCH']), version: APP_VERSION,
    preExport: extensions.preExport, formats: extensions.formats,
  };
  const toldExporting = { ...exporting, exported: (about: AboutExported): void => void activity.recordGatewayExport(about) };
  return {
    storage,
    importStatuses: new ImportStatuses({ repository: storage.importStatuses, now, mintId: randomUUID, processId: process.pid, isAlive: isProcessAlive }),
    services: {
      vault, profiles, ...changing,
      changes: threads.changes === undefined ? changesHere : routeChanges(changesHere, threads.changes, { profiles: kept, gateway, activity }),
      gatewayExports: new GatewayExportService(toldExporting),
      liveGateways: new LiveGatewayService({ gateway, vault, imports, exports: new GatewayExportService(exporting), remote: new FetchGateway({ checksCertificates: process.env['NODE_TLS_REJECT_UNAUTHORIZED'] !== '0' }) }),
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
    close: () => {
      threads.close();
      storage.close();
    },
  };
}
