// What does opening a hostile zip cost? 600 MiB of zeros in 600 KiB, read by JSZip and by yauzl with a limit, each in a process of its own.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ENTRY_BYTES = 600 * 1024 ** 2;
const LIMIT_BYTES = 64 * 1024 ** 2;

/** @type {Readonly<Record<string, (file: string) => Promise<void>>>} */
const READERS = {
  'bare Node': () => Promise.resolve(),
  JSZip: readWithJsZip,
  'yauzl, stopped at 64 MiB': readWithYauzl,
};

/** @param {string} file */
async function readWithJsZip(file) {
  const { default: JSZip } = await import('jszip');
  const zip = await JSZip.loadAsync(readFileSync(file));
  await zip.file('bomb')?.async('uint8array');
}

/** @param {string} file */
async function readWithYauzl(file) {
  const { fromBufferPromise } = await import('yauzl');
  const zip = await fromBufferPromise(readFileSync(file), { lazyEntries: true });
  for await (const entry of zip.eachEntry()) {
    let length = 0;
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      length += /** @type {Uint8Array} */ (chunk).length;
      if (length > LIMIT_BYTES) return;
    }
  }
}

const [role, file] = process.argv.slice(2);
const reader = role === undefined ? undefined : READERS[role];
if (reader === undefined) await compare();
else {
  await reader(file ?? '');
  console.log(JSON.stringify({ megabytes: Math.round(process.resourceUsage().maxRSS / 1024), seconds: process.uptime() }));
  process.exit(0);
}

async function compare() {
  const { default: JSZip } = await import('jszip');
  const folder = mkdtempSync(join(tmpdir(), 'valise-bench-'));
  try {
    const bomb = join(folder, 'bomb.zip');
    const zip = new JSZip();
    zip.file('bomb', new Uint8Array(ENTRY_BYTES));
    writeFileSync(bomb, await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }));
    console.log(`zip bomb: ${Math.round(statSync(bomb).size / 1024)} KiB that unpack to ${ENTRY_BYTES / 1024 ** 2} MiB`);
    const bare = measure('bare Node', bomb);
    for (const name of Object.keys(READERS)) {
      const { megabytes, seconds } = measure(name, bomb);
      console.log(`  ${name.padEnd(26)} ${String(megabytes - bare.megabytes).padStart(6)} MB over bare Node, ${seconds.toFixed(2)} s`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} name @param {string} bomb */
function measure(name, bomb) {
  const run = spawnSync(process.execPath, [import.meta.filename, name, bomb], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  return /** @type {{ megabytes: number, seconds: number }} */ (JSON.parse(run.stdout));
}
