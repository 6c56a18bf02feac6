import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canary } from './canary';
import { outcomesOf, reportOf, serversOf } from './read-output';
import { TemporaryHome } from './temporary-home';

const SERVERS = {
  local: {
    command: 'npx', args: ['-y', '@example/server', '--api-key', canary('flag'), `--token=${canary('joined')}`, `{"apiKey":"${canary('json')}"}`],
    env: { EXAMPLE_TOKEN: canary('env'), MOTTO: 'a value that nothing recognises', LOG_LEVEL: 'info', HOME_FOLDER: '${HOME}/x', EMPTY: '' },
    description: `Her key is sk-${canary('description', 48)}`, alwaysAllow: ['read'], timeout: 3000,
  },
  noted: { command: 'npx', args: ['-y', '@example/noted'], note: `token=${canary('note')}` },
  twin: { command: 'npx', args: ['-y', '@example/server'], env: { EXAMPLE_TOKEN: canary('other env'), MOTTO: 'a value that nothing recognises' }, disabled: true },
  container: { command: 'docker', args: ['run', '-e', `PGPASSWORD=${canary('pair')}`, 'mcp/postgres', `postgresql://app:${canary('password')}@db.example.com/app`] },
  hosted: {
    type: 'http', url: `https://user:${canary('userinfo')}@api.example.com/mcp/${canary('path')}?api_key=${canary('query')}&v=2`,
    headers: { Authorization: `Bearer ${canary('bearer')}`, 'X-Api-Key': canary('header'), Accept: 'application/json' },
  },
};

const WAYS: readonly (readonly [what: string, file: string, ...flags: string[]])[] = [
  ['omit', 'omit.json'],
  ['omit in YAML', 'omit.yaml', '--format', 'yaml'],
  ['placeholder', 'placeholder.json', '--secrets', 'placeholder'],
  ['a manifest', 'manifest.json', '--type', 'manifest'],
  ['generic JSON', 'servers.json', '--as', 'generic'],
  ['generic JSON with omit', 'generic/servers.json', '--as', 'generic', '--secrets', 'omit'],
  ['generic YAML', 'servers.yaml', '--as', 'generic', '--format', 'yaml'],
  ['Claude Desktop\'s file', 'claude.json', '--as', 'claude-desktop'],
  ['Claude Desktop\'s file with omit', 'claude-omit.json', '--as', 'claude-desktop', '--secrets', 'omit'],
];

describe('an export comes back into its own home and changes nothing, although its secrets are unknown', () => {
  let home: TemporaryHome;

  beforeAll(async () => {
    home = new TemporaryHome();
    home.write('servers.json', { mcpServers: SERVERS });
    expect(await home.run('import', 'servers.json')).toMatchObject({ code: 0 });
  });
  afterAll(() => home[Symbol.dispose]());

  test.each(WAYS)('as %s', async (_, file, ...flags) => {
    const name = file.split('/').at(-1) ?? file;
    expect(await home.run('export', 'servers', '--output', name, '--force', ...flags)).toMatchObject({ code: 0 });
    for (const secret of ['env', 'description', 'note']) expect(home.read(name)).not.toContain(canary(secret));
    const before = home.everything();
    const target = name.startsWith('claude') ? ['--target', 'merge:servers'] : [];
    const ended = await home.run('import', name, ...target, '--json');
    expect(ended, ended.stderr).toMatchObject({ code: 0 });
    expect(new Set(Object.values(outcomesOf(ended)))).toEqual(new Set(['unchanged']));
    expect(reportOf(ended).warnings).toEqual([]);
    expect(home.everything()).toEqual(before);
  });

  test('as a template in YAML, but for the unknown fields that held a secret, which it leaves out', async () => {
    expect(await home.run('export', 'servers', '--output', 'template.yaml', '--type', 'template', '--format', 'yaml')).toMatchObject({ code: 0 });
    for (const left of [canary('env'), canary('note'), 'note:']) expect(home.read('template.yaml')).not.toContain(left);
    const before = home.everything();
    const ended = await home.run('import', 'template.yaml');
    expect(ended).toMatchObject({ code: 4 });
    expect(ended.stderr.split('\n').filter((line) => line.startsWith('  - '))).toEqual(['  - servers/noted: note: is kept, and does not come in: "token=••••••"']);
    expect(home.everything()).toEqual(before);
  });

  test('through standard input into a profile that is named', async () => {
    const { stdout: input } = await home.run('export', 'servers', '--as', 'generic', '--output', '-');
    const before = home.everything();
    const ended = await home.runWith({ input }, 'import', '-', '--target', 'merge:servers', '--json');
    expect(ended).toMatchObject({ code: 0 });
    expect(new Set(Object.values(outcomesOf(ended)))).toEqual(new Set(['unchanged']));
    expect(home.everything()).toEqual(before);
  });

  test('and a change beside an unknown value is taken, the value kept', async () => {
    await home.run('export', 'servers', '--output', 'changed.json', '--force');
    home.write('changed.json', home.read('changed.json').replace('"LOG_LEVEL": "info"', '"LOG_LEVEL": "debug"'));
    const ended = await home.run('import', 'changed.json', '--on-conflict', 'update', '--json');
    expect(ended).toMatchObject({ code: 0 });
    expect(outcomesOf(ended)).toMatchObject({ 'servers/local': 'updated', 'servers/twin': 'unchanged', 'servers/hosted': 'unchanged' });
    const { local } = serversOf(await home.run('show', 'servers', '--json'));
    expect(local?.blanks).toEqual([]);
    expect(local?.fields).toContainEqual({ field: 'env.LOG_LEVEL', path: ['env', 'LOG_LEVEL'], shown: 'debug', secret: false });
  });
});
