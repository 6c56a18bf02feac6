import { existsSync, statfsSync } from 'node:fs';
import { configDefaults, defineConfig } from 'vitest/config';

const KEYCHAIN = '**/*.keychain.test.ts';

const MEMORY = '/dev/shm';
/** What unit tests write is thrown away: where there is room in memory, nobody waits until a disk has it. */
const hasRoom = (folder: string): boolean => {
  if (!existsSync(folder)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize > 2 ** 30;
};
const IN_MEMORY = hasRoom(MEMORY) ? { TMPDIR: MEMORY } : {};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          // The default leaves one of two cores idle.
          maxWorkers: 2,
          // Files of one worker share what they import, which else takes longer than the tests: what a file changes there it puts back.
          isolate: false,
          env: IN_MEMORY,
          include: ['src-*/**/*.test.{ts,tsx}', 'lint/**/*.test.ts'],
          exclude: [...configDefaults.exclude, KEYCHAIN],
          // Deriving a key takes a busy machine seconds.
          testTimeout: 30_000,
        },
      },
      // Needs a Secret Service: e2e/run-with-keyring.mjs starts one. One file at a time, for they share it.
      { test: { name: 'keychain', include: [KEYCHAIN], fileParallelism: false, testTimeout: 60_000, hookTimeout: 60_000 } },
      { test: { name: 'e2e', maxWorkers: 2, isolate: false, include: ['e2e/**/*.test.ts'], exclude: [...configDefaults.exclude, KEYCHAIN], testTimeout: 120_000, hookTimeout: 120_000 } },
    ],
  },
});
