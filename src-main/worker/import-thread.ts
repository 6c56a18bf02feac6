// The thread of imports: reads, compares, seals and writes on a connection of its own, so that whoever answers the window is never held.
import { randomUUID } from 'node:crypto';
import { homedir } from 'node:os';
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { APP_VERSION } from '../../src-shared/app-version';
import { findRuntimes } from '../files/find-runtimes';
import { unpackSource } from '../files/unpack-source';
import { UNDO_DEPTH } from '../services/activity/history-repository';
import { ImportService } from '../services/import/import-service';
import type { Imports } from '../services/import/imports';
import type { JobWatch } from '../services/import/job-watch';
import { OpenVault } from '../services/secrets/vault';
import type { VaultSource } from '../services/secrets/vault-source';
import { openStorage } from '../storage/open-storage';
import { endingOf, valueOfEnding } from './ending';
import { ReaderThreads } from './reader-threads';
import type { Ending, FromImportThread, ImportThreadSetup, PostedKey, ToImportThread } from './thread-messages';

/** Asks the other side for the key each time: what is locked there opens nothing here. */
class AskedVault implements VaultSource {
  readonly #port: MessagePort;
  readonly #waiting = new Map<number, (ending: Ending) => void>();
  #asked = 0;

  constructor(port: MessagePort) {
    this.#port = port;
  }

  open(): Promise<OpenVault> {
    return this.#ask('open');
  }

  openOrCreate(): Promise<OpenVault> {
    return this.#ask('openOrCreate');
  }

  answer(id: number, ending: Ending): void {
    this.#waiting.get(id)?.(ending);
    this.#waiting.delete(id);
  }

  async #ask(way: 'open' | 'openOrCreate'): Promise<OpenVault> {
    const id = (this.#asked += 1);
    const ending = await new Promise<Ending>((resolve) => {
      this.#waiting.set(id, resolve);
      this.#port.postMessage({ kind: 'ask-key', id, way } satisfies FromImportThread);
    });
    const { keyId, dataKey } = valueOfEnding(ending) as PostedKey;
    return new OpenVault(keyId, dataKey);
  }
}

function serve(port: MessagePort, { dataFolder, threadFolder, patience }: ImportThreadSetup): void {
  const storage = openStorage(dataFolder, { undoDepth: UNDO_DEPTH, patience, openElsewhere: true });
  const vault = new AskedVault(port);
  const readers = new ReaderThreads(threadFolder, randomUUID);
  const service: Imports = new ImportService({
    profiles: storage.profiles, history: storage.history, vault, reader: readers, runtimes: findRuntimes({ environment: process.env, platform: process.platform, homeFolder: homedir(), now: Date.now }), version: APP_VERSION, unpacker: { unpack: unpackSource }, now: () => new Date(), mintId: randomUUID,
  });
  const post = (message: FromImportThread): void => port.postMessage(message);
  port.on('message', (message: ToImportThread) => {
    switch (message.kind) {
      case 'key': return vault.answer(message.id, message.ending);
      case 'close': return close();
      case 'call': {
        const { id, method, input, signal } = message;
        const watch: JobWatch = { signal, step: (step) => post({ kind: 'step', id, step }) };
        // Each method takes its own input, and those that are followed a watch behind it: both sides know Imports.
        const call = service[method].bind(service) as (...input: readonly unknown[]) => unknown;
        void endingOf(() => call(...input, watch)).then((ending) => post({ kind: 'ended', id, ending }));
      }
    }
  });
  const close = (): void => {
    readers.close();
    storage.close();
    port.close();
  };
}

if (parentPort !== null) serve(parentPort, workerData as ImportThreadSetup);
