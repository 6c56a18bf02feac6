// The thread of imports, of changes of many rows, and of gateway files at hand: reads, compares, seals and writes on a connection of its own, so that whoever answers the window is never held.
import { randomUUID } from 'node:crypto';
import { homedir } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { APP_VERSION } from '../../src-shared/app-version';
import { compress } from '../files/compress';
import { findRuntimes } from '../files/find-runtimes';
import { unpackSource } from '../files/unpack-source';
import { changingServices } from '../services/activity/changing-services';
import { followedHistory } from '../services/activity/followed-history';
import { UNDO_DEPTH } from '../services/activity/history-repository';
import { largeChanges } from '../services/activity/large-changes';
import { ENTITY_VALIDATORS } from '../services/gateway/entity-validators';
import { GatewayFileService } from '../services/gateway/gateway-file-service';
import type { GatewayFiles } from '../services/gateway/gateway-files';
import { ImportService } from '../services/import/import-service';
import type { Imports } from '../services/import/imports';
import type { JobWatch } from '../services/import/job-watch';
import type { VaultSource } from '../services/secrets/vault-source';
import { KeyDeriver } from '../services/sealing/key-deriver';
import { SettingsService } from '../services/settings/settings-service';
import { openStorage } from '../storage/open-storage';
import { answerCalls, type Answering } from './answer-calls';
import { ReaderThreads } from './reader-threads';
import type { WritingMethod, WritingThreadSetup } from './thread-messages';

function start({ dataFolder, threadFolder, patience }: WritingThreadSetup, vault: VaultSource): Answering<WritingMethod> {
  const storage = openStorage(dataFolder, { undoDepth: UNDO_DEPTH, patience, openElsewhere: true });
  const readers = new ReaderThreads(threadFolder, randomUUID);
  const [now, mintId, unpacker, deriver] = [(): Date => new Date(), randomUUID, { unpack: unpackSource }, new KeyDeriver()];
  const imports: Imports = new ImportService({
    profiles: storage.profiles, gateway: storage.gateway, history: storage.history, vault, validators: ENTITY_VALIDATORS, reader: readers, runtimes: findRuntimes({ environment: process.env, platform: process.platform, homeFolder: homedir(), now: Date.now }), version: APP_VERSION,
    unpacker, deriver, settings: new SettingsService(storage.settings), now, mintId,
  });
  const files: GatewayFiles = new GatewayFileService({ gateway: storage.gateway, vault, unpacker, deriver, compress });
  const othersFor = (watch: JobWatch) => ({ ...largeChanges(changingServices({ ...storage, history: followedHistory(storage.history, watch), vault, now, mintId })), diff: files.diff.bind(files), rekey: files.rekey.bind(files) });
  return {
    run: ({ method, input, watch }) => {
      // Each method takes its own input, and those that are followed a watch behind it: both sides know the same interfaces.
      const others = othersFor(watch);
      const isOther = (name: WritingMethod): name is keyof typeof others => name in others;
      const call = (isOther(method) ? others[method] : imports[method].bind(imports)) as (...given: readonly unknown[]) => unknown;
      return call(...input, watch);
    },
    close: () => {
      readers.close();
      storage.close();
    },
  };
}

if (parentPort !== null) answerCalls<WritingMethod>(parentPort, (vault) => start(workerData as WritingThreadSetup, vault));
