import assert from 'node:assert/strict';
import { canary } from './canary';
import { TemporaryHome } from './temporary-home';

const fileOf = (name: string): unknown =>
  ({ mcpServers: Object.fromEntries(['one', 'two', 'three'].map((server) => [server, { command: server, env: { TOKEN: canary(`${name} ${server}`) } }])) });

/**
 * Imports all `files`, of which some may be the same, into one new home at the same moment. All must end well, with one vault that
 * opens every sealed value, and nothing lost.
 */
export async function importsAtOnce(files: readonly string[]): Promise<void> {
  using home = new TemporaryHome({ vault: 'none' });
  const names = [...new Set(files)].toSorted();
  for (const name of names) home.write(`${name}.json`, fileOf(name));
  const ended = await Promise.all(files.map((name) => home.run('import', `${name}.json`)));
  assert.deepEqual(ended.map(({ code, stderr }) => ({ code, stderr })), ended.map(() => ({ code: 0, stderr: '' })));
  assert.deepEqual(home.ask('SELECT name FROM profiles ORDER BY name'), names.map((name) => ({ name })));
  assert.equal(home.ask('SELECT * FROM vault').length, 1);
  assert.equal(home.ask(`SELECT * FROM history WHERE kind = 'import'`).length, names.length);
  const opened = await home.run('export', ...names, '--output', 'out', '--json');
  const { mcps, secretsWithheld } = JSON.parse(opened.stdout) as { mcps: number; secretsWithheld: number };
  assert.deepEqual({ mcps, secretsWithheld }, { mcps: 3 * names.length, secretsWithheld: 3 * names.length });
}
