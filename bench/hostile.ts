import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseJsonText } from '../src-main/formats/json-text';
import { parseTomlText } from '../src-main/formats/toml-text';
import { parseYamlText } from '../src-main/formats/yaml-text';
import { HONEST_ZIP, HOSTILE_FILES } from './hostile-files';
import { median } from './median';
import type { HostileReading } from './read-hostile';

const MOST_MEGABYTES = 32;
const MOST_RATIO = 2.6;
const ROUNDS = 9;
const TIMES = 6;

/** Prints what each hostile file costs over a process that reads a harmless one; false when a limit is passed. `reader` reads one file. */
export async function measureHostile(reader: string): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'valise-hostile-'));
  try {
    const path = join(folder, 'file');
    const measure = (content: Uint8Array, name: string): HostileReading => {
      writeFileSync(path, content);
      const run = spawnSync(process.execPath, [reader, path, name], { encoding: 'utf8' });
      if (run.status !== 0) throw new Error(run.stderr);
      return JSON.parse(run.stdout) as HostileReading;
    };
    const bare = median(Array.from({ length: 3 }, () => measure(HONEST_ZIP, 'a.zip').megabytes));
    const node = spawnSync(process.execPath, ['-p', 'process.resourceUsage().maxRSS / 1024'], { encoding: 'utf8' });
    console.log(`hostile files, over the ${bare.toFixed(0)} MB of the same program with a harmless one (bare Node ${Number(node.stdout).toFixed(0)} MB):`);
    let sound = true;
    for (const { title, name, content, code } of HOSTILE_FILES) {
      const packed = await content();
      const reading = measure(packed, name);
      const extra = Math.max(0, reading.megabytes - bare);
      const kept = extra <= MOST_MEGABYTES && reading.code === code;
      sound &&= kept;
      const size = packed.length < 1_000_000 ? `${(packed.length / 1000).toFixed(1)} kB` : `${(packed.length / 1_000_000).toFixed(1)} MB`;
      console.log(`  ${title.padEnd(56)} ${size.padStart(9)} ${extra.toFixed(1).padStart(6)} MB ${reading.seconds.toFixed(2)} s  ${reading.code}${kept ? '' : `  OVER ${MOST_MEGABYTES} MB, or not ${code}`}`);
    }
    return measureDoubling() && sound;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const names = (count: number, line: (index: number) => string): string => Array.from({ length: count }, (_value, index) => line(index)).join('');

/** How much longer 16,000 names take than 8,000. */
const DOUBLINGS: readonly (readonly [string, (count: number) => string, (text: string) => unknown])[] = [
  ['YAML keys', (count) => names(count, (index) => `k${index}: v${index}\n`), parseYamlText],
  ['YAML keys in braces', (count) => `{${names(count, (index) => `k${index}: v, `)}}`, parseYamlText],
  ['TOML keys', (count) => names(count, (index) => `k${index} = "v${index}"\n`), parseTomlText],
  ['TOML tables', (count) => names(count, (index) => `[t.k${index}]\nv = 1\n`), parseTomlText],
  ['TOML dotted keys', (count) => names(count, (index) => `a.b.k${index} = 1\n`), parseTomlText],
  ['JSON names', (count) => `{${names(count, (index) => `"k${index}":${index},`)}}`, parseJsonText],
];

function measureDoubling(): boolean {
  console.log(`16,000 names against 8,000, processor time, median of ${ROUNDS} pairs:`);
  return DOUBLINGS.map(([title, text, read]) => {
    const [half, whole] = [text(8000), text(16_000)];
    timeOf(() => read(half));
    const pairs = Array.from({ length: ROUNDS }, () => ({ half: timeOf(() => read(half)), whole: timeOf(() => read(whole)) }));
    const ratio = median(pairs.map((pair) => pair.whole / pair.half));
    const kept = ratio <= MOST_RATIO;
    console.log(`  ${title.padEnd(56)} ${median(pairs.map((pair) => pair.half)).toFixed(0).padStart(5)} ms ${median(pairs.map((pair) => pair.whole)).toFixed(0).padStart(5)} ms  ${ratio.toFixed(2)}${kept ? '' : `  OVER ${MOST_RATIO}`}`);
    return kept;
  }).every(Boolean);
}

/** Milliseconds of the processor, so that who else runs on this machine takes no part; over several runs, so that each pays for its own garbage. */
function timeOf(run: () => unknown): number {
  const start = process.cpuUsage();
  for (let time = 0; time < TIMES; time += 1) run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / TIMES;
}
