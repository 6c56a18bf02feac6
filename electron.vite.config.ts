import { chmod } from 'node:fs/promises';
import { resolve } from 'node:path';
import { defineConfig } from 'electron-vite';

const from = (path: string): string => resolve(import.meta.dirname, path);

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: 'node24.18',
      // Everything else is bundled: only a native module has to be installed beside the program.
      externalizeDeps: { include: ['@napi-rs/keyring'] },
      rolldownOptions: {
        input: { cli: from('src-main/cli.ts') },
        external: [/^node:/],
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
    plugins: [{ name: 'runnable-command', writeBundle: () => chmod(from('out/main/cli.js'), 0o755) }],
  },
});
