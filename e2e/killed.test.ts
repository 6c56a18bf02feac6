import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, onTestFailed, test } from 'vitest';
import { KillSeries } from './kill-series';
import { TemporaryHome } from './temporary-home';

const ROUNDS = 6;

test(`a kill at any moment leaves the state before or the state after, and no half file (${ROUNDS} kills; more in e2e/soak.mjs)`, async () => {
  const seed = Number(process.env['VALISE_TEST_SEED'] ?? Date.now() % 1_000_000);
  onTestFailed(() => console.error(`again with VALISE_TEST_SEED=${seed}`));
  using series = new KillSeries(seed);
  await series.prepare();
  for (let round = 0; round < ROUNDS; round += 1) await series.round(round);
  await series.sweep();
  expect(series.kills).toBeGreaterThan(0);
});

test('an export sweeps what a killed one left a minute ago, and what is none of its own stays', async () => {
  using home = new TemporaryHome();
  home.write('servers.json', { mcpServers: { one: { command: 'one' } } });
  await home.run('import', 'servers.json');
  const dead = spawnSync(process.execPath, ['-e', '']).pid;
  const [old, recent, other] = [`.a.json.${dead}-0123456789abcdef.valise-tmp`, `.b.json.${dead}-0123456789abcdef.valise-tmp`, '.c.json.valise-tmp'];
  for (const name of [old, recent, other]) home.write(name, 'half');
  spawnSync('touch', ['-d', '2 minutes ago', old, other], { cwd: home.work });
  expect(await home.run('export', 'servers')).toMatchObject({ code: 0 });
  expect([old, recent, other].map((name) => existsSync(`${home.work}/${name}`))).toEqual([false, true, true]);
});
