import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { AppError } from '../../src-shared/errors/app-error';
import type { JobWatch } from '../services/import/job-watch';
import type { Rekeying } from '../services/secrets/rekey-here';
import type { Patience } from '../storage/patiently';
import { valueOfEnding } from './ending';
import type { Ending, FromRekeyThread, RekeyThreadSetup } from './thread-messages';

export interface RekeyThreadPlace {
  readonly dataFolder: string;
  /** Where the built threads stand. */
  readonly threadFolder: string;
  readonly patience: Patience;
}

/**
 * Changes the data key on a thread of its own. Ends when the thread has, so that nothing is written behind the back of who was told.
 * @throws as rekeyHere
 */
export async function rekeyElsewhere({ threadFolder, ...place }: RekeyThreadPlace, rekeying: Rekeying, watch: JobWatch): Promise<void> {
  const workerData: RekeyThreadSetup = { ...place, rekeying, signal: watch.signal };
  const worker = new Worker(join(threadFolder, 'rekey-thread.js'), { workerData });
  let ending: Ending = { kind: 'fault', error: new AppError('INTERNAL', { reason: 'the thread that changes the key ended' }) };
  worker.on('message', (message: FromRekeyThread) => {
    if (message.kind === 'step') watch.step(message.step);
    else ending = message.ending;
  });
  worker.on('error', (error) => {
    ending = { kind: 'fault', error };
  });
  await new Promise((resolve) => worker.once('exit', resolve));
  valueOfEnding(ending);
}
