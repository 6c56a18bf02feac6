import { join } from 'node:path';
import { AppError } from '../../src-shared/errors/app-error';
import type { VaultSource } from '../services/secrets/vault-source';
import { CalledThread } from './called-thread';
import type { WritingMethod, WritingThreadSetup } from './thread-messages';
import { YOUNG_MIB } from './heap-generations';

/** Heap of the thread, in MiB: a hostile file ends the thread before it ends the app. */
const HEAP_MIB = 2048;

/** The thread of imports and of large changes, as who calls it has it. */
export const callWritingThread = (setup: WritingThreadSetup, vault: VaultSource): CalledThread<WritingMethod> => new CalledThread({
  file: join(setup.threadFolder, 'writing-thread.js'), workerData: setup, limits: { maxOldGenerationSizeMb: HEAP_MIB, maxYoungGenerationSizeMb: YOUNG_MIB },
  tooMuch: new AppError('FILE_TOO_LARGE', { limit: 'what fits into the memory of an import' }),
}, vault);
