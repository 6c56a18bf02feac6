import { describe, expect, test } from 'vitest';
import { plainText } from '../../../src-shared/profile/secret-text';
import type { WrittenClient } from './client-writer';
import { CLIENT_WRITERS } from './client-writer-catalogue';
import { json, list, mcp, remote, texts, written } from './samples/written-servers';

const EVERYTHING = { timeout: 90_500, startupTimeout: 20_000, enabledTools: list('x'), disabledTools: list('y'), envFile: plainText('.env') };

describe('a local and a remote server are written as each client has them', () => {
  const servers = [
    mcp({ cwd: plainText('/srv'), env: texts({ K: '${V}' }), description: plainText('d'), alwaysAllow: ['t'], extra: EVERYTHING }),
    remote({ headers: texts({ Authorization: 'Bearer ${T}' }) }), remote({ name: 's', type: 'sse' }), mcp({ name: 'off', disabled: true }),
  ];

  test('claude-desktop', () => expect(json('claude-desktop', ...servers)).toEqual({
    mcpServers: { a: { command: 'npx', args: ['-y'], env: { K: '${V}' }, timeout: 90_500, startupTimeout: 20_000, enabledTools: ['x'], disabledTools: ['y'], envFile: '.env' } },
  }));
  test('claude-code', () => expect(json('claude-code', ...servers)).toEqual({
    mcpServers: {
      a: { type: 'stdio', command: 'npx', args: ['-y'], env: { K: '${V}' }, timeout: 90_500 },
      r: { type: 'http', url: 'https://h/mcp', headers: { Authorization: 'Bearer ${T}' } }, s: { type: 'sse', url: 'https://h/mcp' },
    },
  }));
  test('cursor', () => expect(json('cursor', ...servers)).toEqual({
    mcpServers: {
      a: { command: 'npx', args: ['-y'], cwd: '/srv', env: { K: '${env:V}' }, envFile: '.env' },
      r: { url: 'https://h/mcp', headers: { Authorization: 'Bearer ${env:T}' } }, s: { url: 'https://h/mcp' },
    },
  }));
  test('vscode', () => expect(json('vscode', ...servers)).toEqual({
    servers: {
      a: { type: 'stdio', command: 'npx', args: ['-y'], cwd: '/srv', env: { K: '${env:V}' }, envFile: '.env' },
      r: { type: 'http', url: 'https://h/mcp', headers: { Authorization: 'Bearer ${env:T}' } }, s: { type: 'sse', url: 'https://h/mcp' },
    },
  }));
  test('windsurf', () => expect(json('windsurf', ...servers)).toEqual({
    mcpServers: {
      a: { command: 'npx', args: ['-y'], env: { K: '${env:V}' }, disabledTools: ['y'] },
      r: { serverUrl: 'https://h/mcp', headers: { Authorization: 'Bearer ${env:T}' } }, s: { serverUrl: 'https://h/mcp' }, off: { command: 'npx', args: ['-y'], disabled: true },
    },
  }));
  test('gemini', () => expect(json('gemini', ...servers)).toEqual({
    mcp: { excluded: ['off'] },
    mcpServers: {
      a: { command: 'npx', args: ['-y'], cwd: '/srv', env: { K: '${V}' }, timeout: 90_500, description: 'd', includeTools: ['x'], excludeTools: ['y'] },
      r: { url: 'https://h/mcp', type: 'http', headers: { Authorization: 'Bearer ${T}' } }, s: { url: 'https://h/mcp', type: 'sse' }, off: { command: 'npx', args: ['-y'] },
    },
  }));
  test('opencode', () => expect(json('opencode', ...servers)).toEqual({
    $schema: 'https://opencode.ai/config.json',
    mcp: {
      a: { type: 'local', command: ['npx', '-y'], cwd: '/srv', environment: { K: '{env:V}' }, enabled: true, timeout: 90_500 },
      r: { type: 'remote', url: 'https://h/mcp', headers: { Authorization: 'Bearer {env:T}' }, enabled: true }, s: { type: 'remote', url: 'https://h/mcp', enabled: true },
      off: { type: 'local', command: ['npx', '-y'], enabled: false },
    },
  }));
  test('codex', () => expect(written('codex', servers).text).toBe(`[mcp_servers.a]
command = "npx"
args = ["-y"]
cwd = "/srv"
startup_timeout_sec = 20
tool_timeout_sec = 90.5
enabled_tools = ["x"]
disabled_tools = ["y"]

[mcp_servers.a.env]
K = "\${V}"

[mcp_servers.a.tools.t]
approval_mode = "approve"

[mcp_servers.r]
url = "https://h/mcp"
bearer_token_env_var = "T"

[mcp_servers.off]
command = "npx"
args = ["-y"]
enabled = false
`));

  test.each([
    ['claude-desktop', [
      'a: without its working folder', 'a: without its list of allowed tools', 'a: without its description',
      'r: left out: this format has no http servers', 's: left out: this format has no sse servers', 'off: left out: it is disabled, and this format can not say so',
    ]],
    ['cursor', [
      'a: without its list of allowed tools', 'a: without its description', 'a: without its time limit', 'a: without its time limit for starting',
      'a: without the list of tools that it is limited to', 'a: without its list of tools that are off', 's: without its transport: the program finds out by itself',
      'off: left out: it is disabled, and this format can not say so',
    ]],
    ['claude-code', [
      'a: without its working folder', 'a: without its list of allowed tools', 'a: without its description', 'a: without its time limit for starting',
      'a: without the list of tools that it is limited to', 'a: without its list of tools that are off', 'a: without its file of variables',
      'off: left out: it is disabled, and this format can not say so',
    ]],
    ['codex', ['a: without its description', 'a: without its file of variables', 's: left out: this format has no sse servers']],
    ['generic', []],
  ] as const)('%s, and what it has no place for is said', (client, losses) => expect(written(client, servers).losses).toEqual(losses));
});

describe('an unknown field', () => {
  const extra = { oauth: new Map([['clientId', plainText('x')]]), autoStart: true, tools: list('*'), transport: plainText('sse'), trust: true };
  test.each([
    ['cursor', { command: 'npx', args: ['-y'], oauth: { clientId: 'x' }, autoStart: true, tools: ['*'], trust: true }, 'a: without its field transport'],
    ['gemini', { command: 'npx', args: ['-y'], oauth: { clientId: 'x' }, trust: true }, 'a: without its fields autoStart, tools, transport'],
    ['generic', { type: 'stdio', command: 'npx', args: ['-y'], oauth: { clientId: 'x' }, autoStart: true, tools: ['*'], transport: 'sse', trust: true }, undefined],
  ] as const)('goes to %s where it does no harm there', (client, entry, loss) => {
    expect(json(client, mcp({ extra }))).toEqual({ mcpServers: { a: entry } });
    expect(written(client, [mcp({ extra })]).losses).toEqual(loss === undefined ? [] : [loss]);
  });
  test('that would make Codex or OpenCode refuse the file stays out of it', () => {
    expect(written('codex', [mcp({ extra: { ...extra, required: plainText('yes'), scopes: list('a') } })])).toEqual({
      text: '[mcp_servers.a]\ncommand = "npx"\nargs = ["-y"]\nscopes = ["a"]\n', losses: ['a: without its fields oauth, autoStart, tools, transport, trust, required'],
    });
    expect(json('opencode', remote({ extra }))).toMatchObject({ mcp: { r: { oauth: { clientId: 'x' } } } });
    expect(written('opencode', [remote({ extra })]).losses).toEqual(['r: without its fields autoStart, tools, transport, trust']);
    expect(written('opencode', [mcp({ extra })]).losses).toEqual(['a: without its fields oauth, autoStart, tools, transport, trust']);
  });
});

test('what belongs to the other transport stays out, since clients that find both refuse or choose', () => {
  const both = { url: plainText('https://h'), command: plainText('npx'), args: [], headers: texts({ H: '1' }), env: texts({ E: '1' }) };
  expect(written('codex', [mcp(both), remote(both)])).toEqual({
    text: '[mcp_servers.a]\ncommand = "npx"\nargs = []\n\n[mcp_servers.a.env]\nE = "1"\n\n[mcp_servers.r]\nurl = "https://h"\n\n[mcp_servers.r.http_headers]\nH = "1"\n',
    losses: [
      'a: without its address: it is started by a command', 'a: without its headers: it is started by a command', 'r: without its command: it has an address', 'r: without its environment: it has an address',
    ],
  });
  expect(json('generic', mcp(both))).toEqual({ mcpServers: { a: { command: 'npx', args: [], env: { E: '1' }, url: 'https://h', headers: { H: '1' } } } });
});

test('a value that is no time limit and no list of names is not carried', () => {
  const extra = { timeout: plainText('soon'), enabledTools: [plainText('x'), 1] };
  expect(written('gemini', [mcp({ extra })]).losses).toEqual(['a: without its time limit', 'a: without the list of tools that it is limited to']);
});

test('what runs only in the program it came from is left out everywhere', () => {
  for (const client of Object.keys(CLIENT_WRITERS) as readonly WrittenClient[]) {
    expect(written(client, [mcp({ command: plainText(''), args: [], disabled: true })]).losses).toEqual(['a: left out: it has no command, and runs only in the program that it came from']);
  }
});

test('what only Valise keeps of a server is said', () => {
  expect(written('generic', [mcp({ category: 'c', tags: ['t'], source: 's', version: '1' })]).losses).toEqual(['a: without its version', 'a: without its category, tags, source']);
  expect(written('vscode', [mcp({ version: '1' })]).losses).toEqual([]);
});
