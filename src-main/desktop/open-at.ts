import { basename } from 'node:path';
import { AtomicFile, OWNER_ONLY } from '../files/atomic-file';
import type { FileSink } from '../services/export/destination';

/** A file that a dialog has asked about, also where one is there. With secrets in clear only its owner may read it. */
export async function openAt(path: string): Promise<FileSink> {
  const file = await AtomicFile.open(path, { overwrite: true });
  return {
    write: (chunk) => file.write(chunk),
    commit: async ({ inClear }) => {
      await file.settle(inClear ? OWNER_ONLY : undefined);
      await file.commit();
      return basename(path);
    },
    discard: () => file.discard(),
  };
}
