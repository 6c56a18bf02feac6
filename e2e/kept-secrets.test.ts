import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { canary } from './canary';
import { reportOf, serversOf } from './read-output';
import { TemporaryHome } from './temporary-home';

type Server = Readonly<Record<string, unknown>>;

const local = (label: string, more: Server = {}): Server =>
  ({ command: 'npx', args: ['-y', '@example/server', '--verbose'], env: { EXAMPLE_TOKEN: canary(label), LOG_LEVEL: 'info' }, ...more });
const hosted = (label: string, more: Server = {}): Server =>
  ({ type: 'http', url: 'https://api.example.com/mcp', headers: { Authorization: `Bearer ${canary(label)}`, Accept: 'application/json' }, ...more });

/** Each is changed in one way that lets somebody else read what it is given. */
const SERVERS: Readonly<Record<string, Server>> = {
  host: hosted('host'), path: hosted('path'), type: hosted('type'), 'http-host': hosted('http-host'),
  command: local('command'), argument: local('argument'), 'added-argument': local('added-argument'), directory: local('directory'),
  proxy: local('proxy'), registry: local('registry', { env: { EXAMPLE_TOKEN: canary('registry'), npm_config_registry: 'https://registry.npmjs.org' } }),
  loader: local('loader'), endpoint: local('endpoint'), address: local('address'),
};
const withEnv = (server: Server, more: Server): Server => ({ ...server, env: { ...(server['env'] as Server), ...more } });
const CHANGES: Readonly<Record<string, (server: Server) => Server>> = {
  host: (server) => ({ ...server, url: 'https://api.example.net/mcp' }),
  path: (server) => ({ ...server, url: 'https://api.example.com/collect' }),
  type: (server) => ({ ...server, type: 'sse' }),
  'http-host': (server) => ({ ...server, headers: { ...(server['headers'] as Server), Host: 'collect.example.net' } }),
  command: (server) => ({ ...server, command: 'bunx' }),
  argument: (server) => ({ ...server, args: ['-y', '@example/server', '--silent'] }),
  'added-argument': (server) => ({ ...server, args: [...(server['args'] as string[]), '--report'] }),
  directory: (server) => ({ ...server, cwd: '/tmp' }),
  proxy: (server) => withEnv(server, { HTTPS_PROXY: 'http://127.0.0.1:9' }),
  registry: (server) => withEnv(server, { npm_config_registry: 'https://registry.example.net' }),
  loader: (server) => withEnv(server, { NODE_OPTIONS: '--require ./collect.js' }),
  endpoint: (server) => withEnv(server, { EXAMPLE_API_URL: 'collect' }),
  address: (server) => withEnv(server, { REPORTS: 'https://collect.example.net' }),
};
const NAMES = Object.keys(SERVERS);
const fieldOf = (name: string): string => (SERVERS[name]?.['url'] === undefined ? 'env.EXAMPLE_TOKEN' : 'headers.Authorization');
const CARRY = NAMES.flatMap((name) => ['--carry-secrets', `servers/${name}`]);

/** Any kind of file, with what is in CHANGES done to its servers. */
function redirected(text: string): unknown {
  const document = JSON.parse(text) as { mcpServers?: Record<string, Server>; mcps?: (Server & { name: string })[] };
  const change = (name: string, server: Server): Server => CHANGES[name]?.(server) ?? server;
  return document.mcps === undefined
    ? { ...document, mcpServers: Object.fromEntries(Object.entries(document.mcpServers ?? {}).map(([name, server]) => [name, change(name, server)])) }
    : { ...document, mcps: document.mcps.map((server) => change(server.name, server)) };
}

describe('a kept secret', () => {
  let home: TemporaryHome;
  const sorted = (names: Iterable<string>): readonly string[] => [...names].toSorted();
  const blanks = async (): Promise<readonly string[]> =>
    sorted(Object.values(serversOf(await home.run('show', 'servers', '--json'))).flatMap(({ name, blanks: fields }) => fields.map((field) => `${name}, ${field}`)));
  const ALL = sorted(NAMES.map((name) => `${name}, ${fieldOf(name)}`));

  beforeAll(async () => {
    home = new TemporaryHome();
    home.write('servers.json', { mcpServers: SERVERS });
    expect(await home.run('import', 'servers.json')).toMatchObject({ code: 0 });
    expect(await blanks()).toEqual([]);
    home.save();
    const exported = async (...flags: string[]): Promise<string> => (await home.run('export', 'servers', '--output', '-', ...flags)).stdout;
    home.write('redirected-generic.json', redirected(await exported('--as', 'generic')));
    home.write('redirected-native.json', redirected(await exported()));
    home.write('redirected-template.json', redirected(await exported('--secrets', 'placeholder')));
    const redacted = await exported('--as', 'generic', '--secrets', 'omit');
    home.write('redacted-servers.json', redacted);
    home.write('redirected-redacted.json', redirected(redacted));
  });
  beforeEach(() => home.restore());
  afterAll(() => home[Symbol.dispose]());

  test.each(['redacted', 'generic', 'native', 'template'])('never follows to a new destination on update, when the file says it as %s', async (kind) => {
    const merge = kind === 'native' || kind === 'template' ? [] : ['--target', 'merge:servers'];
    const ended = await home.run('import', `redirected-${kind}.json`, ...merge, '--on-conflict', 'update', '--json');
    expect(ended).toMatchObject({ code: 0 });
    const report = reportOf(ended);
    const items = report.items.filter((item) => item.kind === 'mcp');
    expect(Object.fromEntries(items.map(({ subject, withheld }) => [subject.split('/').at(-1), withheld])))
      .toEqual(Object.fromEntries(NAMES.map((name) => [name, [fieldOf(name)]])));
    for (const name of NAMES) expect(report.warnings.join('\n')).toMatch(new RegExp(`/${name}: the kept secret in ${fieldOf(name)} would go to a new destination`));
    expect(await blanks()).toEqual(ALL);

    if (kind !== 'redacted') return;
    // Nor does it come back with the old destination: it is gone, and only an undo has it.
    expect(await home.run('import', 'redacted-servers.json', '--target', 'merge:servers', '--on-conflict', 'update')).toMatchObject({ code: 0 });
    expect(await blanks()).toEqual(ALL);
  });

  test('is said to stay behind by the conflict and by the dry run, before anything is decided', async () => {
    const ended = await home.run('import', 'redirected-redacted.json', '--target', 'merge:servers', '--dry-run');
    expect(ended).toMatchObject({ code: 4 });
    expect(ended.stdout).toContain('the kept secret in headers.Authorization would go to a new destination');
    const refused = await home.run('import', 'redirected-redacted.json', '--target', 'merge:servers');
    expect(refused).toMatchObject({ code: 4 });
    expect(refused.stderr).toContain('new destination');
  });

  test('goes along for those that are named, and for no other', async () => {
    const update = ['import', 'redirected-native.json', '--on-conflict', 'update'];
    expect(await home.run(...update, '--carry-secrets', 'servers/host', '--carry-secrets', 'servers/proxy')).toMatchObject({ code: 0 });
    expect(await blanks()).toEqual(ALL.filter((blank) => !/^(host|proxy),/.test(blank)));
    home.restore();
    expect(await home.run(...update, ...CARRY)).toMatchObject({ code: 0 });
    expect(await blanks()).toEqual([]);
    // With the new destination kept, the same file is no change; back at the old one the very secrets are there.
    expect((await home.run(...update)).stdout).toContain('Nothing to change.');
    expect(await home.run('import', 'servers.json', '--on-conflict', 'update')).toMatchObject({ code: 0 });
    expect(await blanks()).toEqual([]);
  });

  test('goes along when its server is named as it is kept, though the file names the profile otherwise', async () => {
    const merge = ['import', 'redirected-generic.json', '--target', 'merge:servers', '--on-conflict', 'update'];
    expect(await home.run(...merge, ...CARRY)).toMatchObject({ code: 0 });
    expect(await blanks()).toEqual([]);
  });

  test('is not left behind in silence when --carry-secrets names no server of the import', async () => {
    const before = home.everything();
    const ended = await home.run('import', 'redirected-native.json', '--on-conflict', 'update', '--carry-secrets', 'servers/hots', '--dry-run');
    expect(`${ended.stdout}${ended.stderr}`).toContain('servers/hots');
    expect(home.everything()).toEqual(before);
  });

  test('stays where nothing changes that could lead it elsewhere', async () => {
    const harmless = redirectedBy((server) => ({ ...(server['env'] === undefined ? server : withEnv(server, { LOG_LEVEL: 'debug' })), description: 'another description' }));
    home.write('harmless.json', harmless);
    expect(await home.run('import', 'harmless.json', '--target', 'merge:servers', '--on-conflict', 'update')).toMatchObject({ code: 0 });
    expect(await blanks()).toEqual([]);
  });

  const redirectedBy = (change: (server: Server) => Server): unknown => {
    const { mcpServers } = JSON.parse(home.read('redacted-servers.json')) as { mcpServers: Record<string, Server> };
    return { mcpServers: Object.fromEntries(Object.entries(mcpServers).map(([name, server]) => [name, change(server)])) };
  };

  test('does not follow into a new or a renamed profile', async () => {
    expect(await home.run('import', 'redirected-native.json', '--on-conflict', 'rename')).toMatchObject({ code: 0 });
    expect(await blanks()).toEqual(expect.arrayContaining(ALL.map((blank) => expect.stringMatching(new RegExp(`^${blank.split(',')[0] ?? ''} \\(`)) as unknown)));
  });
});
