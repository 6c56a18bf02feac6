import { afterAll, beforeAll, expect, test } from 'vitest';
import { canary } from './canary';
import { findCanaries } from './find-canaries';
import { TemporaryHome } from './temporary-home';

const token = (label: string): string => `ghp_${canary(`unexpected ${label}`, 36)}`;

/** Servers by where in them a secret stands. */
const PLACES: Readonly<Record<string, (secret: string) => Readonly<Record<string, unknown>>>> = {
  'the command': (secret) => ({ command: `env API_KEY=${secret} npx server` }),
  'the command, as a URL': (secret) => ({ command: `https://user:${secret}@example.com/run` }),
  'the folder it runs in': (secret) => ({ command: 'x', cwd: `/srv/token=${secret}` }),
  'a package from git': (secret) => ({ command: 'uvx', args: ['--from', `git+https://${secret}@github.com/org/repo`, 'repo-mcp'] }),
  'a package from a URL': (secret) => ({ command: 'npx', args: ['-y', `https://user:${secret}@registry.example.com/package.tgz`] }),
  'the version of a package': (secret) => ({ command: 'npx', args: ['-y', `server-x@${secret}`] }),
  'the registry of an image': (secret) => ({ command: 'docker', args: ['run', `user:${secret}@registry.example.com/mcp:1`] }),
  'a URL that is none': (secret) => ({ url: `https://user:${secret}@[no host/mcp` }),
  'a URL without a scheme': (secret) => ({ url: `user:${secret}@api.example.com/mcp` }),
  'the fragment of a URL': (secret) => ({ url: `https://api.example.com/mcp#access_token=${secret}` }),
  'a path': (secret) => ({ command: 'node', args: [`/srv/${secret}/index.js`] }),
  'a field that nobody knows': (secret) => ({ command: 'x', auth: { token: secret, deep: [{ password: secret }] } }),
  'a list that nobody knows': (secret) => ({ command: 'x', extraArgs: ['--api-key', secret] }),
  source: (secret) => ({ command: 'x', source: `https://user:${secret}@example.com/catalogue` }),
  version: (secret) => ({ command: 'x', version: secret }),
  category: (secret) => ({ command: 'x', category: secret }),
  tags: (secret) => ({ command: 'x', tags: ['team', `Bearer ${secret}`] }),
  alwaysAllow: (secret) => ({ command: 'x', alwaysAllow: [secret] }),
};

let home: TemporaryHome;
beforeAll(async () => {
  home = new TemporaryHome();
  home.write('places.json', { mcpServers: Object.fromEntries(Object.entries(PLACES).map(([place, server], index) => [`server ${index}`, server(token(place))])) });
  expect(await home.run('import', 'places.json')).toMatchObject({ code: 0 });
  for (const words of [['list', 'mcps'], ['show', 'places']]) expect(await home.run(...words)).toMatchObject({ code: 0 });
  for (const flags of [['--secrets', 'omit'], ['--type', 'template'], ['--as', 'generic']]) {
    expect(await home.run('export', 'places', '--output', '-', ...flags)).toMatchObject({ code: 0 });
  }
});
afterAll(() => home[Symbol.dispose]());

test.each(Object.keys(PLACES))('a token in %s is neither readable in the database, nor shown, nor exported', (place) => {
  expect(findCanaries([token(place)], home.files(), home.said)).toEqual([]);
});
