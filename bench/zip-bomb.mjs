// What does opening a hostile zip cost? 600 MB of zeros in 600 KB, read by JSZip and by yauzl with a limit, each in a process of its own.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';

const ENTRY_BYTES = 600 * 1024 ** 2;
const LIMIT_BYTES = 64 * 1024 ** 2;

const readers = {
  'bare Node': '0;',
  'JSZip 3': `
    const { default: JSZip } = await import('jszip');
    const zip = await JSZip.loadAsync(readFileSync(file));
    await zip.file('bomb').async('uint8array');`,
  'yauzl 3, stopped at 64 MiB': `
    const { fromBuffer } = await import('yauzl');
    await new Promise((resolve, reject) => fromBuffer(readFileSync(file), { lazyEntries: true, validateEntrySize: true }, (error, zip) => {
      if (error) return reject(error);
      zip.on('entry', (entry) => zip.openReadStream(entry, (failed, stream) => {
        if (failed) return reject(failed);
        let length = 0;
        stream.on('data', (chunk) => { length += chunk.length; if (length > ${LIMIT_BYTES}) { stream.destroy(); resolve(); } }).on('end', resolve);
      }));
      zip.readEntry();
    }));`,
};

const folder = mkdtempSync(join(tmpdir(), 'valise-bench-'));
try {
  const file = join(folder, 'bomb.zip');
  const zip = new JSZip();
  zip.file('bomb', new Uint8Array(ENTRY_BYTES));
  writeFileSync(file, await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }));
  console.log(`zip bomb: ${Math.round(statSync(file).size / 1024)} KiB that unpack to ${ENTRY_BYTES / 1024 ** 2} MiB`);
  const base = measure(readers['bare Node'], file);
  for (const [name, source] of Object.entries(readers)) {
    const { megabytes, seconds } = measure(source, file);
    console.log(`  ${name.padEnd(28)} ${String(megabytes - base.megabytes).padStart(6)} MB over bare Node, ${seconds.toFixed(2)} s`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @param {string} source @param {string} file */
function measure(source, file) {
  const script = `import { readFileSync } from 'node:fs'; const file = ${JSON.stringify(file)}; ${source}
    console.log(JSON.stringify({ megabytes: Math.round(process.resourceUsage().maxRSS / 1024), seconds: process.uptime() })); process.exit(0);`;
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8', cwd: join(import.meta.dirname, '..') });
  if (run.status !== 0) throw new Error(run.stderr);
  return /** @type {{ megabytes: number, seconds: number }} */ (JSON.parse(run.stdout));
}
