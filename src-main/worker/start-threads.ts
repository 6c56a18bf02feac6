import { randomUUID } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import type { LargeChanges } from '../services/activity/large-changes';
import type { Exports } from '../services/export/exports';
import { readingHere, type FileReader } from '../services/import/file-reader';
import type { Imports } from '../services/import/imports';
import type { VaultSource } from '../services/secrets/vault-source';
import { ReaderThreads } from './reader-threads';
import { ThreadedExports } from './threaded-exports';
import { threadedChanges } from './threaded-changes';
import { ThreadedImports } from './threaded-imports';
import type { ExportThreadSetup } from './thread-messages';
import { callWritingThread } from './writing-thread-call';

export interface ThreadsPlace extends ExportThreadSetup {
  /** Where the built threads stand; undefined: none are built. */
  readonly threadFolder: string | undefined;
  /** Others wait for this thread. */
  readonly answersOthers: boolean;
}

export interface Threads {
  readonly reader: FileReader;
  /** Where imports and exports run on threads of their own. */
  readonly imports: Imports | undefined;
  readonly exports: Exports | undefined;
  /** On the thread of imports. */
  readonly changes: LargeChanges | undefined;
  readonly close: () => void;
}

/**
 * Of what a file is read into, all but a few rows is garbage a moment later. V8 would take from a phase in which much survives that
 * such objects live long, and make all of them among the old ones: twice the memory, a fifth more time.
 */
const YOUNG_FIRST = '--no-allocation-site-pretenuring';

/** The threads of a door: who answers others imports and exports on threads; who only works has help with reading; where none are built there are none. */
export function startThreads({ threadFolder, answersOthers, ...setup }: ThreadsPlace, vault: VaultSource): Threads {
  setFlagsFromString(YOUNG_FIRST);
  if (threadFolder === undefined) return { reader: readingHere(randomUUID), imports: undefined, exports: undefined, changes: undefined, close: () => undefined };
  const reader = new ReaderThreads(threadFolder, randomUUID);
  if (!answersOthers) return { reader, imports: undefined, exports: undefined, changes: undefined, close: () => reader.close() };
  const writing = callWritingThread({ ...setup, threadFolder }, vault);
  const exports = new ThreadedExports(threadFolder, setup, vault);
  return {
    reader, imports: new ThreadedImports(writing), exports, changes: threadedChanges(writing),
    close: () => {
      writing.close();
      exports.close();
    },
  };
}
