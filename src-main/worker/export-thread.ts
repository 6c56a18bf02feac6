// The thread of exports: opens, writes and packs on connections of its own, so that whoever answers the window is never held.
import { parentPort, workerData } from 'node:worker_threads';
import { APP_VERSION } from '../../src-shared/app-version';
import { compress } from '../files/compress';
import { zipChunks } from '../files/write-zip';
import { exportClock } from '../services/export/export-clock';
import { ExportService } from '../services/export/export-service';
import type { Exports } from '../services/export/exports';
import type { VaultSource } from '../services/secrets/vault-source';
import { KeyDeriver } from '../services/sealing/key-deriver';
import { answerCalls, type Answering } from './answer-calls';
import { openMoment } from './open-moment';
import type { ExportMethod, ExportThreadSetup } from './thread-messages';

function start({ dataFolder, patience, sourceDateEpoch }: ExportThreadSetup, vault: VaultSource): Answering<ExportMethod> {
  const service: Exports = new ExportService({
    moment: () => openMoment(dataFolder, patience), vault, pack: zipChunks, compress, deriver: new KeyDeriver(), now: exportClock(sourceDateEpoch), exporterVersion: APP_VERSION,
  });
  return {
    run: ({ method, input, take, watch }) => {
      // Each method takes its own input, and the one that writes who takes it and who follows behind it: both sides know Exports.
      const call = service[method].bind(service) as (...given: readonly unknown[]) => unknown;
      return call(...input, take, watch);
    },
    close: () => undefined,
  };
}

if (parentPort !== null) answerCalls<ExportMethod>(parentPort, (vault) => start(workerData as ExportThreadSetup, vault));
