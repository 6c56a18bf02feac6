import { configDefaults, defineConfig } from 'vitest/config';

const KEYCHAIN = '**/*.keychain.test.ts';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          // The default leaves one of two cores idle.
          maxWorkers: 2,
          include: ['src-*/**/*.test.{ts,tsx}', 'lint/**/*.test.ts'],
          exclude: [...configDefaults.exclude, KEYCHAIN],
        },
      },
      // Needs a Secret Service: e2e/run-with-keyring.mjs starts one. One file at a time, for they share it.
      { test: { name: 'keychain', include: [KEYCHAIN], fileParallelism: false, testTimeout: 60_000, hookTimeout: 60_000 } },
      { test: { name: 'e2e', maxWorkers: 2, include: ['e2e/**/*.test.ts'], exclude: [...configDefaults.exclude, KEYCHAIN], testTimeout: 120_000, hookTimeout: 120_000 } },
    ],
  },
});
