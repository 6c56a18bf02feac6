// Long series of what the e2e tests do a few times: node e2e/soak.mjs [KILLS] [SEED]
import './extensionless-imports.mjs';

const [kills = '200', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
console.log(`kills: ${kills} rounds, seed ${seed}`);
const { KillSeries } = await import('./kill-series.ts');
const { RotationKills } = await import('./rotation-kills.ts');
const { importsAtOnce } = await import('./imports-at-once.ts');

using series = new KillSeries(Number(seed));
await series.prepare();
let swept = 0;
for (let round = 0; round < Number(kills); round += 1) {
  try {
    await series.round(round);
  } catch (error) {
    console.error(`round ${round} of seed ${seed} failed`);
    throw error;
  }
  if (round % 20 === 19) {
    swept += await series.sweep();
    console.log(`${round + 1} rounds: ${series.kills} killed before their end, ${swept} temporary files swept`);
  }
}

using rotations = new RotationKills(Number(seed));
await rotations.prepare();
for (let round = 0; round < Number(kills); round += 1) {
  try {
    await rotations.round();
  } catch (error) {
    console.error(`change of the key ${round} of seed ${seed} failed`);
    throw error;
  }
}
console.log(`changes of the key: ${kills} rounds, ${rotations.kills} killed before their end, ${rotations.changed} changed the key all the same`);

const crowds = ['ab', 'aa', 'abac', 'aaaa', 'abcdabcd'];
const meetings = Math.max(crowds.length, Math.round(Number(kills) / 10));
for (let round = 0; round < meetings; round += 1) await importsAtOnce((crowds[round % crowds.length] ?? 'ab').split(''));
console.log(`imports at once: ${meetings} rounds`);

// Cases by the number of kills: 100,000 for 200.
const { fuzzImport } = await import('./fuzz-import.ts');
const cases = Number(kills) * 500;
const { read, slowestMs } = fuzzImport(cases, Number(seed));
console.log(`damaged files: ${cases}, ${read} of them read, the others refused; the slowest took ${Math.round(slowestMs)} ms`);

// As many windows in a row as kills, each on a process of its own: what starts only most of the times is found here.
const { spawnSync } = await import('node:child_process');
const { createRequire } = await import('node:module');
const { provideChromium } = await import('./provide-chromium.mjs');
const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
const specs = 'the page gets one frozen object';
const starts = provideChromium()
  ? spawnSync(process.execPath, [cli, 'test', '--project=window', 'desktop-door', `--repeat-each=${kills}`, '--grep', specs, '-x', '--reporter=dot'], { stdio: 'inherit' })
  : undefined;
if (starts?.status !== 0) throw new Error('a window did not start');
console.log(`windows: ${kills} started`);
