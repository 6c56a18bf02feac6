import react from '@vitejs/plugin-react';
import { chmod } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { defineConfig } from 'electron-vite';

// Where the build goes; set for a second build beside the first.
const out = process.env['VALISE_OUT'] ?? 'out';
/** What is bundled goes out under its licences, each with its text. */
const LICENSES = { fileName: 'licenses.md' };
const from = (path: string): string => resolve(import.meta.dirname, path);

const THREADS = ['src-main/worker/writing-thread.ts', 'src-main/worker/reader-thread.ts', 'src-main/worker/export-thread.ts', 'src-main/worker/rekey-thread.ts'];
const DESKTOP = ['src-main/index.ts'];

/** Less to parse at each start. Functions keep their names, and lines stay: the log tells by them where a fault was. */
export const MINIFY = { compress: true, mangle: { keepNames: { function: true, class: true } }, codegen: { removeWhitespace: false } };
export const TARGET = 'node24.18';

interface Together {
  readonly name: string;
  /** All that these import, but for what is in an earlier one. */
  readonly of: readonly string[];
  /** Only what these load too, now or later. */
  readonly alsoOf?: readonly string[];
  /** Only what these never load. */
  readonly neverOf?: readonly string[];
}

/**
 * What is always loaded together is one file each: many small ones take longer to load than what stands in them. Packages leave out what
 * the desktop app does not load and hold apart what threads load, so that no file may be of both kinds.
 */
const TOGETHER: readonly Together[] = [
  { name: 'begin', of: ['src-main/begin-command-line.ts', 'src-main/files/keep-compiled.ts'], neverOf: [...DESKTOP, ...THREADS] },
  // Apart from all else: what is loaded before compiled code is kept is compiled anew each time.
  { name: 'places', of: ['src-main/begin-command-line.ts', 'src-main/files/keep-compiled.ts'] },
  { name: 'command', of: ['src-main/start-command-line.ts'], neverOf: [...DESKTOP, ...THREADS] },
  { name: 'kept', of: ['src-main/start-command-line.ts'], alsoOf: THREADS },
  { name: 'core', of: ['src-main/start-command-line.ts'] },
  { name: 'export', of: ['src-main/home-services/exports-here.ts'], alsoOf: THREADS },
  { name: 'export-command', of: ['src-main/cli/export-command.ts'], neverOf: [...DESKTOP, ...THREADS] },
];

interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[]; readonly dynamicallyImportedIds: readonly string[] } | null;
}

function reached(modules: Modules, roots: readonly string[], later: boolean): ReadonlySet<string> {
  const found = new Set(roots.map(from));
  // A set gives out what is added while it is walked.
  for (const id of found) {
    const { importedIds = [], dynamicallyImportedIds = [] } = modules.getModuleInfo(id) ?? {};
    for (const imported of [...importedIds, ...(later ? dynamicallyImportedIds : [])]) found.add(imported);
  }
  return found;
}

let together: ReadonlyMap<string, string> | undefined;

function loadedTogether(id: string, modules: Modules): string | null {
  together ??= new Map(TOGETHER.toReversed().flatMap(({ name, of, alsoOf, neverOf = [] }) => {
    const [never, also] = [reached(modules, neverOf, true), alsoOf && reached(modules, alsoOf, true)];
    return [...reached(modules, of, false)].filter((module) => !never.has(module) && also?.has(module) !== false).map((module) => [module, name] as const);
  }));
  return together.get(id) ?? null;
}

/** Node's own modules as CommonJS gives them: an import would load every part of them that they load when it is first used. */
const builtinsAsTheyAre = (code: string): string => code.replaceAll(/^import (?:(\w+)(?:, )?)?(?:\{ (.*) \} )?(?: ?from )?"(node:[\w/]+)";$/gm, (_, whole: string | undefined, parts: string | undefined, name: string) =>
  [whole, parts && `{ ${parts.replaceAll(' as ', ': ')} }`].filter((taken) => taken !== undefined).map((taken) => `const ${taken} = globalThis.process.getBuiltinModule('${name}');`).join(' '));

export default defineConfig({
  main: {
    build: {
      outDir: `${out}/main`,
      target: TARGET,
      license: LICENSES,
      // Everything else is bundled: only a native module has to be installed beside the program.
      externalizeDeps: { include: ['@napi-rs/keyring'] },
      rolldownOptions: {
        input: {
          index: from('src-main/index.ts'), cli: from('src-main/cli.ts'), start: from('src-main/start.ts'),
          ...Object.fromEntries(THREADS.map((thread) => [basename(thread, '.ts'), from(thread)])),
        },
        external: [/^node:/],
        output: {
          entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js', codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: loadedTogether }] },
          minify: MINIFY,
        },
      },
    },
    plugins: [
      // Commander starts programs for subcommands that are files of their own. There are none, and what starts programs is long to load.
      { name: 'no-subprograms', transform: (code, id) => (id.includes('/commander/') ? code.replace(`import childProcess from 'node:child_process';`, 'const childProcess = undefined;') : null) },
      // Pino's own transports run on threads, and what starts threads is long to load; its lines are written by us.
      { name: 'no-transports', load: (id) => (id.endsWith('/pino/lib/transport.js') ? 'module.exports = undefined;' : null) },
      { name: 'builtins-as-they-are', renderChunk: (code) => builtinsAsTheyAre(code) },
      { name: 'runnable-command', writeBundle: () => chmod(from(`${out}/main/cli.js`), 0o755) },
    ],
  },
  preload: {
    build: {
      outDir: `${out}/preload`,
      target: TARGET,
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
