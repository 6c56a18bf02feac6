import { join } from 'node:path';
import { build } from 'vite';
import { MINIFY, TARGET } from '../electron.vite.config';

const ROOT = join(import.meta.dirname, '..');

/** Bundles a case as the program is bundled, beside it: what is measured is what ships, without the memory that reading sources takes. */
export async function buildCase(name: string): Promise<void> {
  await build({
    configFile: false, root: ROOT, logLevel: 'error', ssr: { noExternal: true, external: ['@napi-rs/keyring'] },
    build: {
      ssr: true, outDir: 'out/bench', emptyOutDir: false, target: TARGET,
      rolldownOptions: { input: { [name]: join(ROOT, 'bench', `${name}.ts`) }, external: [/^node:/], output: { entryFileNames: '[name].js', chunkFileNames: `${name}/[name]-[hash].js`, minify: MINIFY } },
    },
  });
}
