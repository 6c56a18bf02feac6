import { randomUUID } from 'node:crypto';
import type { LargeChanges } from '../services/activity/large-changes';
import type { Exports } from '../services/export/exports';
import type { GatewayFiles } from '../services/gateway/gateway-files';
import { readingHere, type FileReader } from '../services/import/file-reader';
import type { Imports } from '../services/import/imports';
import type { JobWatch } from '../services/import/job-watch';
import type { VaultSource } from '../services/secrets/vault-source';
import { ReaderThreads } from './reader-threads';
import { ThreadedExports } from './threaded-exports';
import { threadedChanges } from './threaded-changes';
import { threadedGatewayFiles } from './threaded-gateway-files';
import { ThreadedImports } from './threaded-imports';
import type { ExportThreadSetup } from './thread-messages';
import { callWritingThread } from './writing-thread-call';
import { prepareHeap, stopGrowing } from './heap-generations';

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
  readonly changes: ((watch: JobWatch) => LargeChanges) | undefined;
  readonly gatewayFiles: GatewayFiles | undefined;
  readonly close: () => void;
}

/** The threads of a door: who answers others imports and exports on threads; who only works has help with reading; where none are built there are none. */
export function startThreads({ threadFolder, answersOthers, ...setup }: ThreadsPlace, vault: VaultSource): Threads {
  prepareHeap();
  if (threadFolder === undefined) return { reader: slim(readingHere(randomUUID)), imports: undefined, exports: undefined, changes: undefined, gatewayFiles: undefined, close: () => undefined };
  const reader = new ReaderThreads(threadFolder, randomUUID);
  if (!answersOthers) return { reader, imports: undefined, exports: undefined, changes: undefined, gatewayFiles: undefined, close: () => reader.close() };
  const writing = callWritingThread({ ...setup, threadFolder }, vault);
  const exports = new ThreadedExports(threadFolder, setup, vault);
  return {
    reader, imports: new ThreadedImports(writing), exports, changes: threadedChanges(writing), gatewayFiles: threadedGatewayFiles(writing),
    close: () => {
      writing.close();
      exports.close();
    },
  };
}

/** Reads with no more memory than that takes. */
const slim = (reader: FileReader): FileReader => ({
  readAll: (files, options, watch, take) => reader.readAll(files, options, watch, (read, index) => {
    if (index % 32 === 0) stopGrowing();
    take(read, index);
  }),
});
