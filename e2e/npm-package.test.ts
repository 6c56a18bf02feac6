import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { APP_VERSION } from '../src-shared/app-version';
import { TemporaryHome } from './temporary-home';

interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string; readonly mode: number }[];
}

const ROOT = path.resolve(import.meta.dirname, '..');
const folder = mkdtempSync(path.join(tmpdir(), 'valise-npm-'));
const installed = path.join(folder, 'node_modules/valise');
let packed: Packed;

/** As npm would install it, but for the keyring, which is the one of this clone. */
beforeAll(() => {
  const said = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: ROOT, encoding: 'utf8', stdio: 'pipe', shell: process.platform === 'win32',
  });
  const [only] = JSON.parse(said) as readonly Packed[];
  if (only === undefined) throw new Error('nothing was packed');
  packed = only;
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', path.join(folder, packed.filename), '-C', installed, '--strip-components=1']);
  symlinkSync(path.join(ROOT, 'node_modules/@napi-rs'), path.join(folder, 'node_modules/@napi-rs'), 'junction');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(home: TemporaryHome, ...words: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, [path.join(installed, 'out/main/cli.js'), ...words], {
    cwd: home.work, encoding: 'utf8', env: { PATH: process.env['PATH'], ...home.environment },
  });
  expect(status, stderr).toBe(0);
  return stdout;
}

test('has the command line, the page that it serves, the sample and the documents', () => {
  const named = packed.files.map((file) => file.path.replace(/^(out\/main\/chunks|out\/renderer\/assets|docs\/schemas|docs)\/[^/]+(\.\w+)$/, '$1/*$2'));
  expect([...new Set(named)].toSorted()).toEqual([
    'CHANGELOG.md', 'LICENSE', 'README.md', 'package.json', 'docs/*.md', 'docs/schemas/*.json',
    'out/main/licenses.md', 'out/renderer/licenses.md',
    'out/main/chunks/*.js', 'out/main/cli.js', 'out/main/export-thread.js', 'out/main/writing-thread.js', 'out/main/reader-thread.js', 'out/main/rekey-thread.js',
    // npm packs what `main` names, wanted or not.
    'out/main/index.js',
    'out/renderer/assets/*.css', 'out/renderer/assets/*.js', 'out/renderer/assets/*.woff2', 'out/renderer/icon.svg', 'out/renderer/index.html',
    'resources/samples/claude_desktop_config.json',
  ].toSorted());
  console.log(`valise-${APP_VERSION}.tgz: ${(packed.size / 1e6).toFixed(2)} MB, ${(packed.unpackedSize / 1e6).toFixed(2)} MB unpacked, ${packed.files.length} files`);
  expect(packed.size).toBeLessThan(3_000_000);
});

test('can be run by its name', () => {
  expect(packed.files.find((file) => file.path === 'out/main/cli.js')?.mode).toBe(0o755);
});

test('imports its sample and exports it, where it is installed', () => {
  using home = new TemporaryHome();
  expect(run(home, '--version')).toBe(`${APP_VERSION}\n`);
  run(home, 'import', path.join(installed, 'resources/samples/claude_desktop_config.json'));
  const { exportInfo } = JSON.parse(run(home, 'export', '--all', '--type', 'template', '--output', '-')) as { readonly exportInfo: { readonly version: string } };
  expect(exportInfo.version).toMatch(/^\d+\.\d+/);
});
