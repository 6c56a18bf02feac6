// Pictures of every screen, both themes, two sizes: `npm run screenshots [FOLDER]`; with --readme those that README shows are taken from there.
import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { provideChromium } from './provide-chromium.mjs';

/** What README shows, and which picture that is. */
const README = { profiles: 'profiles-light-1440', decide: 'import-decide-dark-1440', export: 'export-dialog-light-1440', gateway: 'gateway-dark-1440' };

const { values, positionals } = parseArgs({ allowPositionals: true, options: { readme: { type: 'boolean' } } });
const folder = path.resolve(positionals[0] ?? 'screenshots');
const images = path.resolve(import.meta.dirname, '../docs/images');
const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
const run = provideChromium()
  ? spawnSync(process.execPath, [cli, 'test', 'page-gallery', '--project=page', ...(values.readme === true ? ['--grep', '1440'] : [])], { stdio: 'inherit', env: { ...process.env, VALISE_SCREENSHOTS: folder } })
  : undefined;
if (run?.status === 0) {
  console.log(`The pictures are in ${folder}`);
  if (values.readme === true) for (const [name, picture] of Object.entries(README)) copyFileSync(path.join(folder, `${picture}.png`), path.join(images, `${name}.png`));
}
process.exitCode = run?.status ?? 1;
