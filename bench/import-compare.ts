import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { CASES, type CaseName, type CaseResult } from './import-case';
import { corpusArchive } from './import-corpus';
import { median } from './median';

const ROUNDS = 3;
/** Most times the floor of the same round. */
const LIMITS: Readonly<Partial<Record<CaseName, number>>> = { 'one thread': 2.5, 'one reader': 1.8 };
const MOST_MEGABYTES = 600;
const MOST_BLOCK = 50;

/** Imports an archive of so many profiles in every way, a process each, and prints ratios to the floor of the same round. */
export async function compareImports(profiles: number): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'valise-bench-'));
  try {
    const archive = join(folder, 'corpus.zip');
    writeFileSync(archive, await corpusArchive(profiles));
    const rounds = Array.from({ length: ROUNDS }, () => new Map(CASES.map((name) => [name, run(name, archive)])));
    return tell(profiles, rounds);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(name: CaseName, archive: string): CaseResult {
  const script = join(import.meta.dirname, 'import.mjs');
  const child = spawnSync(process.execPath, [script, '--case', name, archive], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (child.status !== 0) throw new Error(`the case "${name}" ended with ${child.status}`);
  return JSON.parse(child.stdout) as CaseResult;
}

function tell(profiles: number, rounds: readonly ReadonlyMap<CaseName, CaseResult>[]): boolean {
  const of = (name: CaseName, what: keyof CaseResult): number[] => rounds.map((round) => round.get(name)?.[what] ?? 0);
  const servers = new Set(CASES.flatMap((name) => of(name, 'servers')));
  console.log(`import of ${profiles} profiles, ${[...servers].join(' or ')} servers, ${ROUNDS} rounds (load ${loadavg()[0]?.toFixed(1)}):`);
  const verdicts = CASES.map((name) => {
    const ratio = median(rounds.map((round) => (round.get(name)?.milliseconds ?? 0) / (round.get('floor')?.milliseconds ?? 1)));
    const [time, memory, block] = [median(of(name, 'milliseconds')), Math.max(...of(name, 'megabytes')), Math.max(...of(name, 'block'))];
    const limit = LIMITS[name];
    const faults = [
      ...(limit !== undefined && ratio > limit ? [`OVER ${limit}`] : []),
      ...(name !== 'floor' && name !== 'naive' && memory > MOST_MEGABYTES ? [`OVER ${MOST_MEGABYTES} MB`] : []),
      ...(name === 'window' && block > MOST_BLOCK ? [`OVER ${MOST_BLOCK} ms`] : []),
      ...(name === 'naive' && ratio <= 2.5 ? ['the naive way should miss the target'] : []),
    ];
    console.log(`  ${name.padEnd(11)} ${(time / 1000).toFixed(2).padStart(6)} s  ${ratio.toFixed(2).padStart(5)} × floor  ${String(memory).padStart(5)} MB  answered within ${block} ms  ${faults.join(', ')}`);
    return faults.length === 0;
  });
  return servers.size === 1 && verdicts.every(Boolean);
}
