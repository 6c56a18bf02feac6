import react from '@vitejs/plugin-react';
import { chmod } from 'node:fs/promises';
import { resolve } from 'node:path';
import { defineConfig } from 'electron-vite';

// Where the build goes; set for a second build beside the first.
const out = process.env['VALISE_OUT'] ?? 'out';
/** What is bundled goes out under its licences, each with its text. */
const LICENSES = { fileName: 'licenses.md' };
const from = (path: string): string => resolve(import.meta.dirname, path);

export default defineConfig({
  main: {
    build: {
      outDir: `${out}/main`,
      target: 'node24.18',
      license: LICENSES,
      // Everything else is bundled: only a native module has to be installed beside the program.
      externalizeDeps: { include: ['@napi-rs/keyring'] },
      rolldownOptions: {
        input: {
          index: from('src-main/index.ts'), cli: from('src-main/cli.ts'), start: from('src-main/start.ts'),
          'writing-thread': from('src-main/worker/writing-thread.ts'), 'reader-thread': from('src-main/worker/reader-thread.ts'),
          'export-thread': from('src-main/worker/export-thread.ts'), 'rekey-thread': from('src-main/worker/rekey-thread.ts'),
        },
        external: [/^node:/],
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
    plugins: [{ name: 'runnable-command', writeBundle: () => chmod(from(`${out}/main/cli.js`), 0o755) }],
  },
  preload: {
    build: {
      outDir: `${out}/preload`,
      target: 'node24.18',
      // A sandboxed preload can require nothing but electron.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: from('src-preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    plugins: [react()],
    // The server puts a fresh nonce in its place at every load.
    html: { cspNonce: '__NONCE__' },
    build: {
      outDir: `${out}/renderer`,
      target: 'chrome156',
      license: LICENSES,
      minify: true,
      // It is read from this disk.
      chunkSizeWarningLimit: 1500,
      // Small fonts would become data: addresses, which the policy refuses.
      assetsInlineLimit: 0,
      rolldownOptions: { input: { index: from('src-renderer/index.html') } },
    },
  },
});
