import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { CASES, type CaseName, type CaseResult } from './export-case';
import { median } from './median';

/** Of many profiles once: how much memory they take and how long they hold the thread differs less than time does. */
const roundsOf = (profiles: number): number => (profiles > 2000 ? 1 : 3);
/** Most times the floor of the same round. */
const LIMITS: Readonly<Partial<Record<CaseName, number>>> = { 'one thread': 3, 'window': 3 };
const MOST_MEGABYTES = 900;
const MOST_BLOCK = 50;
const MOST_STOPPING = 500;

/** Exports a home of so many profiles in every way, a process each, and prints ratios to the floor of the same round. */
export function compareExports(profiles: number): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'valise-bench-'));
  try {
    const { servers } = run('fill', folder, profiles);
    const rounds = Array.from({ length: roundsOf(profiles) }, () => new Map(CASES.map((name) => [name, run(name, folder, profiles)])));
    return tell(profiles, servers, rounds);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(name: CaseName, folder: string, profiles: number): CaseResult {
  const child = spawnSync(process.execPath, [join(import.meta.dirname, 'export.mjs'), '--case', name, folder, String(profiles)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (child.status !== 0) throw new Error(`the case "${name}" ended with ${child.status}`);
  return JSON.parse(child.stdout) as CaseResult;
}

function tell(profiles: number, servers: number, rounds: readonly ReadonlyMap<CaseName, CaseResult>[]): boolean {
  const of = (name: CaseName, what: keyof CaseResult): number[] => rounds.map((round) => round.get(name)?.[what] ?? 0);
  console.log(`export of ${profiles} profiles, ${servers} servers, to a zip, rounds: ${rounds.length} (load ${loadavg()[0]?.toFixed(1)}):`);
  const verdicts = CASES.map((name) => {
    const ratioOf = (what: 'milliseconds' | 'processor'): number => median(rounds.map((round) => (round.get(name)?.[what] ?? 0) / (round.get('floor')?.[what] ?? 1)));
    const ratio = ratioOf('milliseconds');
    const [time, memory, block] = [median(of(name, 'milliseconds')), Math.max(...of(name, 'megabytes')), Math.max(...of(name, 'block'))];
    const limit = LIMITS[name];
    const answers = name === 'window' || name === 'sealed' || name === 'stopped';
    const faults = [
      ...(limit !== undefined && ratio > limit ? [`OVER ${limit}`] : []),
      ...(memory > MOST_MEGABYTES ? [`OVER ${MOST_MEGABYTES} MB`] : []),
      ...(answers && block > MOST_BLOCK ? [`OVER ${MOST_BLOCK} ms`] : []),
      ...(name === 'stopped' && time > MOST_STOPPING ? [`OVER ${MOST_STOPPING} ms to stop`] : []),
      ...(name !== 'jszip' && name !== 'yazl' && name !== 'stopped' && of(name, 'servers').some((count) => count !== servers) ? ['NOT ALL SERVERS'] : []),
    ];
    console.log(`  ${name.padEnd(11)} ${(time / 1000).toFixed(2).padStart(6)} s  ${ratio.toFixed(2).padStart(5)} × floor  ${ratioOf('processor').toFixed(2).padStart(5)} × its processor time  ${String(memory).padStart(5)} MB${answers ? `  answered within ${block} ms` : ''}  ${faults.join(', ')}`);
    return faults.length === 0;
  });
  return verdicts.every(Boolean);
}
