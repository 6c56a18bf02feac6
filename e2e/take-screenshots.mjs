// Pictures of every screen, both themes, two sizes: `npm run screenshots [FOLDER]`.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { provideChromium } from './provide-chromium.mjs';

const folder = path.resolve(process.argv[2] ?? 'screenshots');
const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
const run = provideChromium()
  ? spawnSync(process.execPath, [cli, 'test', 'page-gallery', '--project=page'], { stdio: 'inherit', env: { ...process.env, VALISE_SCREENSHOTS: folder } })
  : undefined;
if (run?.status === 0) console.log(`The pictures are in ${folder}`);
process.exitCode = run?.status ?? 1;
