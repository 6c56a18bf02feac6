import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { APP_VERSION } from '../src-shared/app-version';
import { canary } from './canary';
import type { EndedCommand } from './command-line';
import { findCanaries } from './find-canaries';
import { serversOf } from './read-output';
import { TemporaryHome } from './temporary-home';

const SECRETS = {
  token: `ghp_${canary('token', 36)}`, flag: canary('flag'), bearer: canary('bearer', 40), pair: canary('pair'), joined: canary('joined'),
  password: canary('password'), query: canary('query'), userinfo: canary('userinfo'), json: canary('json'), description: `sk-${canary('description', 48)}`,
  header: canary('header'), unrecognised: 'quiet otter under a paper moon',
};
/** No secret, and sealed all the same: every argument is. */
const ARGUMENT = 'copper-lantern-harbour';

const configWith = (secrets: typeof SECRETS): unknown => ({
  mcpServers: {
    github: {
      command: 'npx', args: ['-y', '@modelcontextprotocol/server-github', '--api-key', secrets.flag, '--area', ARGUMENT],
      env: { GITHUB_PERSONAL_ACCESS_TOKEN: secrets.token, TEAM_MOTTO: secrets.unrecognised, LOG_LEVEL: 'debug' },
    },
    remote: {
      command: 'npx', args: ['mcp-remote', `https://mcp.example.com/sse?api_key=${secrets.query}`, '--header', `Authorization: Bearer ${secrets.bearer}`],
    },
    postgres: {
      command: 'docker', args: ['run', '-i', '--rm', '-e', `PGPASSWORD=${secrets.pair}`, 'mcp/postgres', `postgresql://app:${secrets.password}@db.example.com:5432/app`],
      description: `Ask Ann before use. Her key is ${secrets.description}`,
    },
    proxy: { command: 'uvx', args: ['mcp-proxy', `--token=${secrets.joined}`, '--config', JSON.stringify({ auth: { apiKey: secrets.json } })] },
    feed: {
      url: `https://reader:${secrets.userinfo}@feed.example.com/mcp`, headers: { 'X-Api-Key': secrets.header, Accept: 'application/json' },
    },
  },
  globalShortcut: 'Ctrl+Space',
});

const VARIABLES = [
  'API_KEY', 'FEED_URL', 'FEED_X_API_KEY', 'GITHUB_PERSONAL_ACCESS_TOKEN', 'PGPASSWORD', 'POSTGRES_DESCRIPTION', 'REMOTE_AUTHORIZATION', 'TEAM_MOTTO', 'TOKEN',
];

/** Without what was compiled for other tests. */
const AS_A_PERSON = { environment: { NODE_COMPILE_CACHE: '' } };

describe('a Claude Desktop config with secrets in every place', () => {
  let home: TemporaryHome;
  let imported: EndedCommand;

  beforeAll(async () => {
    home = new TemporaryHome({ vault: 'none' });
    home.write('claude_desktop_config.json', configWith(SECRETS));
    imported = await home.runWith(AS_A_PERSON, 'import', 'claude_desktop_config.json');
  });
  afterAll(() => home[Symbol.dispose]());

  /** Where a secret is found, in the whole data folder and in all that was said. */
  const found = (secrets: typeof SECRETS, ...texts: readonly string[]): readonly string[] =>
    findCanaries(Object.values(secrets), home.files(), [...home.said, ...texts.map((text) => Buffer.from(text))]);

  test('leaves what was compiled beside it for the next command, once there is a database', async () => {
    const kept = path.join(home.data, 'compiled');
    expect(existsSync(kept)).toBe(false);
    await home.runWith(AS_A_PERSON, 'list');
    expect(readdirSync(kept)).toEqual([APP_VERSION]);
    const sizes = readdirSync(kept, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => statSync(path.join(entry.parentPath, entry.name)).size);
    // What every command needs: it must not be loaded before this is begun.
    expect(Math.max(...sizes)).toBeGreaterThan(100_000);
  });

  test('is imported whole: five servers, what else is in the file left behind and told', () => {
    expect(imported).toMatchObject({ code: 0, stderr: '' });
    expect(imported.stdout).toContain('Servers: 5 added. Take it back with: valise undo 1');
    expect(imported.stdout).toContain('globalShortcut');
  });

  test('leaves no secret in the data folder nor in the output, and no argument readable either', () => {
    expect(home.files().map((file) => file.slice(home.data.length + 1))).toEqual(expect.arrayContaining(['valise.db', expect.stringMatching(/^logs/)]));
    expect(found(SECRETS)).toEqual([]);
    expect(findCanaries([ARGUMENT], home.files(), [])).toEqual([]);
  });

  test('is kept for its owner alone', (context) => {
    if (process.platform === 'win32') context.skip('Windows keeps no such modes');
    expect(statSync(home.data).mode & 0o777).toBe(0o700);
    for (const file of home.files()) expect(statSync(file).mode & 0o077, file).toBe(0);
  });

  test('leaves none in the write-ahead log while another program reads, nor in what an update replaces', async () => {
    const next = Object.fromEntries(Object.entries(SECRETS).map(([name, value]) => [name, `${value} ${name}`.replaceAll(' ', '')])) as typeof SECRETS;
    home.write('next.json', configWith(next));
    const reader = new DatabaseSync(home.databaseFile, { readOnly: true });
    try {
      reader.exec('BEGIN');
      reader.prepare('SELECT count(*) FROM mcps').get();
      const updated = await home.run('import', 'next.json', '--as', 'claude-desktop', '--on-conflict', 'update');
      expect(updated.code).toBe(0);
      expect(home.files().some((file) => file.endsWith('-wal'))).toBe(true);
      expect(found(SECRETS)).toEqual([]);
      expect(found(next)).toEqual([]);
    } finally {
      reader.close();
    }
    expect(await home.run('undo')).toMatchObject({ code: 0 });
    expect([...found(SECRETS), ...found(next)]).toEqual([]);
  });

  test('shows every secret masked', async () => {
    const servers = serversOf(await home.run('show', 'Claude Desktop', '--json'));
    const fields = Object.fromEntries((servers['postgres']?.fields ?? []).map(({ field, shown }) => [field, shown]));
    expect(fields).toMatchObject({ 'args[4]': 'PGPASSWORD=••••••', 'args[6]': 'postgresql://app:••••••@db.example.com:5432/app', description: 'Ask Ann before use. Her key is ••••••' });
    expect(servers['github']?.fields).toContainEqual({ field: 'env.TEAM_MOTTO', path: ['env', 'TEAM_MOTTO'], shown: '••••••', secret: true });
    expect(servers['github']?.fields).toContainEqual({ field: 'env.LOG_LEVEL', path: ['env', 'LOG_LEVEL'], shown: 'debug', secret: false });
    await home.run('show', 'Claude Desktop');
    await home.run('list');
    await home.run('list', 'mcps', '--json');
    await home.run('history');
    expect(found(SECRETS)).toEqual([]);
  });

  test('is exported without secrets in every type, mode and format', async () => {
    const exports = [
      ['--secrets', 'omit'], ['--secrets', 'omit', '--format', 'yaml'], ['--secrets', 'placeholder'], ['--secrets', 'placeholder', '--format', 'yaml'],
      ['--type', 'manifest'], ['--as', 'claude-desktop'], ['--as', 'generic', '--secrets', 'omit'],
    ];
    for (const flags of exports) {
      const ended = await home.run('export', 'Claude Desktop', '--output', '-', ...flags);
      expect(ended, flags.join(' ')).toMatchObject({ code: 0 });
      if (!flags.includes('manifest')) expect(ended.stdout).toContain('debug');
      if (flags.includes('omit')) expect(ended.stdout).toContain('[REDACTED]');
    }
    expect(found(SECRETS)).toEqual([]);
  });

  test('gives a template that lists the variables to fill, in the file and on standard error', async () => {
    const ended = await home.run('export', 'Claude Desktop', '--type', 'template', '--output', 'share.json');
    expect(ended).toMatchObject({ code: 0, stdout: '' });
    const text = home.read('share.json');
    const template = JSON.parse(text) as { dependencies: { environmentVariables: string[] }; mcps: { name: string; env?: Record<string, string> }[] };
    const variables = template.dependencies.environmentVariables;
    expect(variables).toEqual(expect.arrayContaining(VARIABLES));
    expect(ended.stderr).toContain(`To fill in: ${variables.join(', ')}`);
    for (const variable of variables) expect(text).toContain(`\${${variable}}`);
    expect(template.mcps.find(({ name }) => name === 'github')?.env)
      .toEqual({ GITHUB_PERSONAL_ACCESS_TOKEN: '${GITHUB_PERSONAL_ACCESS_TOKEN}', TEAM_MOTTO: '${TEAM_MOTTO}', LOG_LEVEL: 'debug' });
    expect(found(SECRETS, text)).toEqual([]);
  });

  test('is told of in refusals without its secrets', async () => {
    const text = JSON.stringify(configWith(SECRETS), null, 2);
    const refused = [
      home.write('cut.json', text.slice(0, text.lastIndexOf(SECRETS.header) + 10)),
      home.write('bare.json', text.replace(`"${SECRETS.token}"`, SECRETS.token)),
      home.write('twice.json', text.replace('"LOG_LEVEL"', '"TEAM_MOTTO"')),
      home.write('shape.json', text.replace(`"${SECRETS.token}"`, `["${SECRETS.token}"]`)),
      home.write('key.json', text.replace('"mcpServers"', `"${SECRETS.flag}": 1, "mcpServers"`).replace('"--api-key"', '"--api-key" 1')),
    ];
    for (const file of refused) {
      for (const flags of [[], ['--json']]) expect(await home.run('import', file, ...flags), file).toMatchObject({ code: 3 });
    }
    expect(found(SECRETS)).toEqual([]);
  });

  test('is told of in conflicts without its secrets, and with the field that differs', async () => {
    home.write('other.json', configWith({ ...SECRETS, token: `ghp_${canary('other token', 36)}`, password: canary('other password') }));
    const ended = await home.run('import', 'other.json', '--as', 'claude-desktop');
    expect(ended).toMatchObject({ code: 4 });
    expect(ended.stderr).toContain('Claude Desktop/github: env.GITHUB_PERSONAL_ACCESS_TOKEN: another secret comes in');
    expect(ended.stderr).toContain('Claude Desktop/postgres: args[6]: another secret comes in');
    expect(found({ ...SECRETS, token: canary('other token', 36), password: canary('other password') })).toEqual([]);
  });
});
