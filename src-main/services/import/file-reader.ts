import type { OpenableFile } from './openable-file';
import { readOpenable, type FileOptions, type ReadFile } from './read-file';
import { BREATH_MS, breathe, reach, type JobWatch } from './job-watch';

/** Reads files; each is told as soon as it is read, in order. */
export interface FileReader {
  readAll(files: readonly OpenableFile[], options: FileOptions, watch: JobWatch, take: (read: ReadFile, index: number) => void): Promise<void>;
}

/** Reads one after the other on the thread it is called on. */
export const readingHere = (mintId: () => string): FileReader => ({
  readAll: async (files, options, watch, take) => {
    let breath = performance.now();
    for (const [index, file] of files.entries()) {
      reach(watch, { phase: 'read', done: index, total: files.length, name: file.name });
      take(readOpenable(file, { ...options, mintId }), index);
      if (performance.now() - breath < BREATH_MS) continue;
      await breathe();
      breath = performance.now();
    }
  },
});
