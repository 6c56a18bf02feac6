import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ParsedFile } from '../parsed-file';
import { briefFile, type BriefFile } from '../samples/brief-file';
import { parseSample } from '../samples/parse-sample';

const parse = (sample: string): ParsedFile => parseSample(sample, readFileSync(new URL(`../samples/${sample}`, import.meta.url), 'utf8'));

/** What each sample means in the words that all clients share, and what is told of it. */
const READ: readonly (readonly [sample: string, brief: BriefFile])[] = [
  ['vscode/normal.json', {
    profiles: { 'VS Code': [
      { name: 'github', type: 'http', url: 'https://api.githubcopilot.com/mcp/', headers: { Authorization: 'Bearer ${input:github-token}' } },
      {
        name: 'files', type: 'stdio', command: 'npx', args: ['-y', '@modelcontextprotocol/server-filesystem', '${workspaceFolder}'],
        env: { LOG_LEVEL: 'debug', API_KEY: 'sk-EXAMPLEexampleEXAMPLE000001' }, extra: { envFile: '${workspaceFolder}/.env' },
      },
    ] },
    told: [],
  }],
  ['vscode/odd.json', {
    profiles: { 'VS Code': [
      {
        name: 'io.github.scope/server', type: 'stdio', command: 'uvx', args: ['pkg'], env: { PORT: '8080', RATIO: '1.10', NOTHING: '' },
        version: '1.2.0', extra: { gallery: 'https://api.mcp.github.com' },
      },
      { name: 'socket', type: 'http', url: 'unix:///tmp/server.sock' },
      {
        name: 'careful', type: 'stdio', command: 'node', args: ['server.js'], cwd: '${userHome}/x',
        extra: { dev: { watch: '**/*.ts' }, sandboxEnabled: true, sandbox: { network: { allowedDomains: [] } } },
      },
    ] },
    told: [
      'io.github.scope/server, env.NOTHING: NULL_BECAME_EMPTY',
      'careful, dev: FIELD_NOT_CARRIED (what restarts and debugs it while it is written)',
      'careful, sandboxEnabled: FIELD_NOT_CARRIED (what it may reach)',
      'careful, sandbox: FIELD_NOT_CARRIED (what it may reach)',
      'FIELDS_LEFT_BEHIND (sandbox)',
    ],
  }],
  ['vscode/settings.json', {
    profiles: { 'VS Code': [
      { name: 'time', type: 'stdio', command: 'uvx', args: ['mcp-server-time'], env: { KEY: '${input:key}' } },
    ] },
    told: [
      'FIELDS_LEFT_BEHIND (editor.fontSize, chat.mcp.discovery.enabled, workbench.colorTheme)',
    ],
  }],
  ['vscode/broken/entries.json', {
    profiles: { 'VS Code': [
      { name: 'fine', type: 'stdio', command: 'npx' },
    ] },
    told: [
      'empty: ENTRY_NOT_A_SERVER (it has neither command nor url)',
      'half: ENTRY_NOT_A_SERVER (its transport is http, but it has no url)',
    ],
  }],
  ['zed/normal.json', {
    profiles: { Zed: [
      {
        name: 'github', type: 'stdio', command: 'npx', args: ['-y', '@modelcontextprotocol/server-github'],
        env: { GITHUB_TOKEN: 'ghp_EXAMPLEexampleEXAMPLEexample000001' }, extra: { timeout: 90000 },
      },
      { name: 'remote', type: 'http', url: 'https://mcp.example/mcp', headers: { Authorization: 'Bearer EXAMPLE-token-0001' }, disabled: true },
    ] },
    told: [
      'github, timeout: VALUE_TRANSLATED (seconds became milliseconds)',
      'FIELDS_LEFT_BEHIND (theme, agent)',
    ],
  }],
  ['zed/odd.json', {
    profiles: { Zed: [
      {
        name: 'postgres-context-server', type: 'stdio', command: '', disabled: true,
        extra: { settings: { database_url: 'postgresql://ada:EXAMPLE-pw-1@db.example/app' } },
      },
      { name: 'from an extension', type: 'stdio', command: '', disabled: true, source: 'extension', extra: { settings: {} } },
      { name: 'first spelling', type: 'stdio', command: '/opt/server', args: ['run'], env: { A: 'b' }, extra: { settings: { x: true } } },
      { name: 'older timeout', type: 'stdio', command: 'srv', extra: { timeout: 60000, remote: true } },
    ] },
    told: [
      'postgres-context-server: RUNS_ONLY_IN_CLIENT (an extension of Zed brings and starts it)',
      'from an extension: RUNS_ONLY_IN_CLIENT (an extension of Zed brings and starts it)',
      'older timeout, remote: FIELD_NOT_CARRIED (it runs where the project is)',
    ],
  }],
  ['zed/broken/entries.json', {
    profiles: { Zed: [] },
    told: [
      'text: ENTRY_NOT_A_SERVER (an object with command or url was expected)',
      'empty: ENTRY_NOT_A_SERVER (it has neither command nor url)',
      'no path: ENTRY_NOT_A_SERVER (it has neither command nor url)',
    ],
  }],
  ['amp/normal.json', {
    profiles: { Amp: [
      { name: 'playwright', type: 'stdio', command: 'npx', args: ['-y', '@playwright/mcp@latest'], extra: { enabledTools: ['navigate_*'] } },
      { name: 'linear', type: 'sse', url: 'https://mcp.linear.app/sse', headers: { Authorization: 'Bearer ${LINEAR_TOKEN}' } },
    ] },
    told: [
      'linear, url: TRANSPORT_GUESSED (the URL ends with /sse)',
      'FIELDS_LEFT_BEHIND (amp.notifications.enabled)',
    ],
  }],
  ['amp/odd.jsonc', {
    profiles: { Amp: [
      { name: 'amp.dotted name', type: 'stdio', command: 'srv', env: { K: 'EXAMPLE-0001' }, disabled: true },
    ] },
    told: [
      'FIELDS_LEFT_BEHIND (amp)',
    ],
  }],
  ['muse/normal.json', {
    profiles: { 'Muse Code': [
      { name: 'docs', type: 'http', url: 'https://docs.example/mcp', headers: { 'X-Api-Key': 'EXAMPLE-key-0001' } },
      { name: 'local', type: 'stdio', command: 'npx', args: ['-y', 'pkg'], env: { TOKEN: 'EXAMPLE-token-0002' }, disabled: true },
    ] },
    told: [],
  }],
  ['muse/odd.json', {
    profiles: { 'Muse Code': [
      { name: 'unsaid', type: 'sse', url: 'https://docs.example/sse' },
      { name: 'both', type: 'stdio', command: 'srv', url: 'https://docs.example/mcp' },
    ] },
    told: [
      'unsaid, url: TRANSPORT_GUESSED (the URL ends with /sse)',
      'both: COMMAND_AND_URL (it is taken as a stdio server)',
    ],
  }],
  ['muse/broken/entries.json', {
    profiles: { 'Muse Code': [] },
    told: [
      'pipe, transport: TRANSPORT_UNKNOWN (stdio, http or sse was expected)',
      'none: ENTRY_NOT_A_SERVER (an object with command or url was expected)',
    ],
  }],
];

describe('own roots', () => {
  test.each(READ)('reads %s', (sample, brief) => {
    expect(briefFile(parse(sample))).toEqual(brief);
  });

  test.each([
    ['amp/broken/servers-is-a-list.json', 'DOCUMENT_INVALID', { line: 1, column: 21, pointer: '/amp.mcpServers' }],
  ] as const)('refuses %s', (sample, code, place) => {
    expect(() => parse(sample)).toThrow(expect.objectContaining({ code, details: expect.objectContaining({ place }) as unknown }));
  });

  test.each([['vscode/normal.json', 'github-token'], ['vscode/settings.json', 'key']])('keeps the inputs that the servers of %s refer to', (sample, id) => {
    const [profile] = parse(sample).profiles;
    const kept = profile?.extras.get('') ?? new Map<string, never>();
    expect([...kept.keys()]).toEqual(['inputs']);
    expect(JSON.stringify(kept.get('inputs'), (_, value: unknown): unknown => (value instanceof Map ? [...(value as ReadonlyMap<string, unknown>)] : value))).toContain(`{"text":"${id}"}`);
  });
});
