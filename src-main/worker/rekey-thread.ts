// The thread that changes the data key: seals everything anew on a connection of its own, so that whoever answers the window is never held.
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { UNDO_DEPTH } from '../services/activity/history-repository';
import { rekeyHere } from '../services/secrets/rekey-here';
import { openStorage } from '../storage/open-storage';
import { endingOf } from './ending';
import type { FromRekeyThread, RekeyThreadSetup } from './thread-messages';

async function rekey(port: MessagePort, { dataFolder, patience, rekeying, signal }: RekeyThreadSetup): Promise<void> {
  const post = (message: FromRekeyThread): void => port.postMessage(message);
  const ending = await endingOf(() => {
    const storage = openStorage(dataFolder, { undoDepth: UNDO_DEPTH, patience, openElsewhere: true });
    try {
      rekeyHere(storage.vault, rekeying, { signal, step: (step) => post({ kind: 'step', step }) });
    } finally {
      storage.close();
    }
  });
  post({ kind: 'ended', ending });
}

if (parentPort !== null) void rekey(parentPort, workerData as RekeyThreadSetup);
