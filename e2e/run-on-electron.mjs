// The window's specs on the real Electron, where its binary is installed: `npm run test:e2e:electron`.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
// Requiring the package would start a download: what it has on disk is looked at.
if (!existsSync(path.join(root, 'node_modules/electron/path.txt'))) {
  console.error('Electron has no binary here. Fetch it with: npx install-electron');
  process.exitCode = 1;
} else {
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
  const run = spawnSync(process.execPath, [cli, 'test', '--project', 'window', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit', env: { ...process.env, VALISE_ELECTRON: 'real' } });
  process.exitCode = run.status ?? 1;
}
