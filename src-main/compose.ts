import { randomUUID } from 'node:crypto';
import { APP_VERSION } from '../src-shared/app-version';
import { appPaths } from './files/app-paths';
import { openLog } from './files/log';
import { SystemKeychain } from './keychain/system-keychain';
import { openServices, type OpenedServices } from './open-services';
import type { Surroundings } from './opened-home';
import { callOperation } from './operations/call-operation';
import type { ServedCore } from './operations/core';
import { faultText } from './operations/fault-text';
import { FileHandles } from './operations/file-handles';
import { later } from './operations/later';
import { OperationNotes } from './operations/note-operation';
import { serviceHandlers } from './operations/service-handlers';
import { isWriting } from './operations/writing-operations';
import type { Services } from './operations/services';
import { ChangeWatch } from './services/activity/change-watch';
import { logExports, logImports } from './services/activity/log-transfers';
import { healthOf } from './services/checks/health';
import { JobService } from './services/jobs/job-service';
import type { MetricsMoment } from './services/metrics/figures-of';
import { Metrics } from './services/metrics/metrics';
import { KeyDeriver } from './services/sealing/key-deriver';
import { databaseExists } from './storage/database-exists';
import { PATIENCE } from './storage/patiently';
import { watchLocks } from './watch-locks';

/** Of the log, for who helps: some thousand lines. */
const MOST_LOG_BYTES = 256 * 1024;

/** For an import or an undo that writes, in milliseconds; who asks for more then is told that the database is busy. */
const LONGEST_WAIT = 15_000;

/** Joins the real parts. Nothing is opened before an operation needs it. */
export function compose(given: Surroundings): ServedCore {
  const surroundings = { patience: PATIENCE, deriver: new KeyDeriver(), answersOthers: false, ...given };
  const { environment, platform, homeFolder, passphrases, deriver } = surroundings;
  const paths = appPaths(environment, platform, homeFolder);
  const log = openLog(paths.logs);
  const reportFault = (error: unknown): void => log.error({ fault: faultText(error) }, 'internal fault');
  const keychain = new SystemKeychain();
  const now = (): Date => new Date();
  const versions = { Valise: APP_VERSION, Node: process.versions.node, SQLite: process.versions['sqlite'] ?? 'unknown' };

  const jobs = new JobService({ now, clock: () => performance.now(), mintId: randomUUID });
  const metrics = new Metrics();
  const since = now();
  const notes = new OperationNotes({ log, metrics, mintId: randomUUID, postImport: [logImports(log)], reportFault });
  let opened: OpenedServices | undefined;
  let changing = 0;
  const parts = (): OpenedServices => {
    if (opened !== undefined) return opened;
    opened = openServices({ ...surroundings, paths, keychain, jobs, now, preExport: [logExports(log)] });
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
  const checks = later(async () => new (await import('./services/checks/check-service')).CheckService({
    dataFolder: paths.data, versions,
    folderTrouble: (await import('./files/folder-trouble')).folderTrouble,
    databaseExists: () => databaseExists(paths.database),
    openDatabase: () => ({ profiles: parts().storage.profiles.facets().profiles }),
    vault: () => services().vault,
    keychain, passphrases, mintId: randomUUID,
  }));
  const files = later(async () => (await import('./home-services/file-service')).fileService(deriver));
  const diagnostics = async (): Promise<{ readonly fileName: string; readonly text: string }> => {
    const at = now();
    const { diagnosticsName, diagnosticsText } = await import('./services/checks/diagnostics');
    const { readLogEnd } = await import('./files/log-end');
    const exists = databaseExists(paths.database);
    const found = await (await checks()).run();
    const sound = exists && found.every(({ name, state }) => name !== 'database' || state === 'ok');
    return {
      fileName: diagnosticsName(at),
      text: diagnosticsText({
        at, versions, system: `${platform} ${process.arch}`, checks: found, homeFolder, log: readLogEnd(paths.logs, MOST_LOG_BYTES), jobs: jobs.list(),
        settings: sound ? services().settings.read() : undefined,
        counts: sound ? { profiles: (await services().profiles()).facets().profiles, environments: (await services().environments()).list().length } : {},
      }),
    };
  };
  const handles = new FileHandles({ now, mintId: randomUUID });
  const moment = async (): Promise<MetricsMoment> => ({ since, jobsRunning: jobs.list().filter(({ state }) => state === 'running').length, kept: (await services().environments()).list() });
  const handlers = serviceHandlers({ services, checks, handles, files, figures: async () => metrics.figures(await moment()), diagnostics, about: { version: APP_VERSION, dataFolder: paths.data, versions } });
  return {
    call: async (name, input, user = 'local') => {
      locks.used(name);
      const writes = isWriting(name) ? 1 : 0;
      changing += writes;
      try {
        if (surroundings.answersOthers && opened !== undefined && writes > 0) await opened.storage.untilFree(LONGEST_WAIT);
        let noted: Promise<void> | undefined;
        const outcome = await callOperation(handlers, log, name, input, (ended) => {
          noted = notes.note({ name, input, user, ...ended });
        });
        await noted;
        watch.check();
        return outcome;
      } finally {
        changing -= writes;
      }
    },
    isChanging: () => changing > 0,
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
    metrics: async () => metrics.text(await moment()),
    reportFault,
    screenLocked: () => {
      // What was never opened holds no key.
      if (opened !== undefined) locks.screenLocked();
    },
    close: () => {
      locks.close();
      watch.close();
      jobs.cancelAll();
      opened?.close();
    },
  };
}
