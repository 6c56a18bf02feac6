import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { GATEWAY_CASES, type GatewayCase, type GatewayResult } from './gateway-case';
import { GATEWAY_COUNTS, gatewayCorpus } from './gateway-corpus';
import { median } from './median';

const ROUNDS = 5;
/** Most times the floor of the same round. */
const MOST = 2.5;
/** An import is at least so many times faster than a post an entity. */
const LEAST = 20;
const ENTITIES = Object.values(GATEWAY_COUNTS).reduce((sum, count) => sum + count, 0);

/** Imports and exports gateway configuration in every way, a process each, and prints ratios of the same round. */
export function compareGateways(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'valise-bench-'));
  try {
    const file = join(folder, 'gateway.json');
    writeFileSync(file, gatewayCorpus());
    const rounds = Array.from({ length: ROUNDS }, () => new Map(GATEWAY_CASES.map((name) => [name, run(name, file)])));
    return tell(rounds);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Of all entities. */
function run(name: GatewayCase, file: string): number {
  const child = spawnSync(process.execPath, [join(import.meta.dirname, 'gateway.mjs'), '--case', name, file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (child.status !== 0) throw new Error(`the case "${name}" ended with ${child.status}`);
  const { milliseconds, entities } = JSON.parse(child.stdout) as GatewayResult;
  if (name !== 'posts' && name !== 'inserts' && entities !== ENTITIES) throw new Error(`the case "${name}" had ${entities} of ${ENTITIES} entities`);
  return milliseconds * (ENTITIES / entities);
}

function tell(rounds: readonly ReadonlyMap<GatewayCase, number>[]): boolean {
  const ratio = (one: GatewayCase, other: GatewayCase): number => median(rounds.map((round) => (round.get(one) ?? 0) / (round.get(other) ?? 1)));
  console.log(`${ENTITIES} gateway entities, ${ROUNDS} rounds (load ${loadavg()[0]?.toFixed(1)}):`);
  for (const name of GATEWAY_CASES) console.log(`  ${name.padEnd(13)} ${(median(rounds.map((round) => round.get(name) ?? 0)) / 1000).toFixed(2).padStart(6)} s`);
  const [imported, exported, posts, inserts] = [ratio('import', 'import floor'), ratio('export', 'export floor'), ratio('posts', 'import'), ratio('inserts', 'import')];
  console.log(`  import ${imported.toFixed(2)} × its floor${imported > MOST ? `, OVER ${MOST}` : ''}; export ${exported.toFixed(2)} ×${exported > MOST ? `, OVER ${MOST}` : ''}; a post an entity takes ${posts.toFixed(1)} times as long as an import${posts < LEAST ? `, UNDER ${LEAST}` : ''}, to a server that only inserts ${inserts.toFixed(1)} times`);
  return imported <= MOST && exported <= MOST && posts >= LEAST;
}
