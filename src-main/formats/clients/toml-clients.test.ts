import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ParsedFile } from '../parsed-file';
import { briefFile, type BriefFile } from '../samples/brief-file';
import { parseSample } from '../samples/parse-sample';

const parse = (sample: string): ParsedFile => parseSample(sample, readFileSync(new URL(`../samples/${sample}`, import.meta.url), 'utf8'));

/** What each sample means in the words that all clients share, and what is told of it. */
const READ: readonly (readonly [sample: string, brief: BriefFile])[] = [
  ['codex/mistaken.toml', {
    profiles: { Codex: [
      { name: 'time', type: 'stdio', command: 'uvx', args: ['mcp-server-time'] },
    ] },
    told: [],
  }],
  ['codex/normal.toml', {
    profiles: { Codex: [
      {
        name: 'context7', type: 'stdio', command: 'npx', args: ['-y', '@upstash/context7-mcp'], env: { CONTEXT7_API_KEY: 'EXAMPLE-key-0001' },
        extra: { startupTimeout: 20000, timeout: 90000 },
      },
      {
        name: 'figma', type: 'http', url: 'https://mcp.figma.com/mcp',
        headers: { 'X-Figma-Region': 'us-east-1', Authorization: 'Bearer ${FIGMA_TOKEN}' }, disabled: true,
      },
    ] },
    told: [
      'context7, timeout: VALUE_TRANSLATED (seconds became milliseconds)',
      'context7, startupTimeout: VALUE_TRANSLATED (seconds became milliseconds)',
      'figma, bearer_token_env_var: VALUE_TRANSLATED (it became an Authorization header with ${NAME} in place of the token)',
      'FIELDS_LEFT_BEHIND (model, projects)',
    ],
  }],
  ['codex/odd.toml', {
    profiles: { Codex: [
      {
        name: 'quoted name', type: 'stdio', command: 'docker', args: ['run', '-i', 'img'], cwd: '/srv',
        env: { PORT: '8080', RATIO: '1.10', GITHUB_TOKEN: '${GITHUB_TOKEN}', REGION: '${REGION}' }, alwaysAllow: ['read'],
        extra: { enabledTools: ['read'], disabledTools: ['write'], startupTimeout: 15000, default_tools_approval_mode: 'prompt', required: true, tools: { list: { approval_mode: 'auto' } } },
      },
      {
        name: 'headers', type: 'http', url: 'https://x.example/sse',
        headers: { 'x-both': 'own', Authorization: 'Bearer EXAMPLE-token-0001', 'X-Key': '${X_KEY}' },
      },
      { name: 'token', type: 'http', url: 'https://y.example/mcp', headers: { Authorization: 'Bearer ghp_EXAMPLEexampleEXAMPLEexample000001' } },
      {
        name: 'inline', type: 'http', url: 'https://z.example/mcp', headers: { Authorization: 'Bearer EXAMPLE-token-0002' },
        extra: { oauth: { client_id: 'EXAMPLE-id' }, scopes: ['read'] },
      },
      {
        name: 'both', type: 'http', url: 'https://b.example/mcp', headers: { authorization: 'Bearer EXAMPLE-token-0003' },
        extra: { bearer_token_env_var: 'UNUSED' },
      },
    ] },
    told: [
      'quoted name, env_vars: VALUE_TRANSLATED (they became variables with ${NAME} in place of the values)',
      'quoted name, default_tools_approval_mode: FIELD_NOT_CARRIED (which of its tools are asked for)',
      'quoted name, required: FIELD_NOT_CARRIED (that Codex does not start without it)',
      'quoted name, tools: FIELD_NOT_CARRIED (which of its tools are asked for)',
      'headers, headers: VALUE_TRANSLATED (Codex itself passes over them: it reads http_headers)',
      'headers, env_http_headers: VALUE_TRANSLATED (they became headers with ${NAME} in place of the values)',
      'token, bearer_token_env_var: VALUE_TRANSLATED (it holds a token where Codex wants the name of a variable; it became the Authorization header)',
      'inline, bearer_token: VALUE_TRANSLATED (it holds a token where Codex wants the name of a variable; it became the Authorization header)',
      'inline, scopes: FIELD_NOT_CARRIED (how it signs in)',
      'inline, oauth: FIELD_NOT_CARRIED (how it signs in)',
    ],
  }],
  ['codex/broken/entries.toml', {
    profiles: { Codex: [
      { name: 'fine', type: 'stdio', command: 'srv' },
    ] },
    told: [
      'text: ENTRY_NOT_A_SERVER (an object with command or url was expected)',
      'none: ENTRY_NOT_A_SERVER (it has neither command nor url)',
    ],
  }],
  ['grok/normal.toml', {
    profiles: { 'Grok CLI': [
      { name: 'linear', type: 'http', url: 'https://mcp.linear.app/mcp', headers: { Authorization: 'Bearer EXAMPLE-token-0001' } },
      {
        name: 'files', type: 'stdio', command: 'npx', args: ['-y', 'pkg'], env: { KEY: 'EXAMPLE-key-0001' }, disabled: true,
        extra: { disabledTools: ['write_file'] },
      },
    ] },
    told: [],
  }],
  ['grok/odd.toml', {
    profiles: { 'Grok CLI': [
      { name: 'one', type: 'stdio', command: 'srv', extra: { timeout: 5000, startupTimeout: 1500 } },
      { name: 'two', type: 'sse', url: 'https://x.example/sse', headers: { A: 'b' } },
    ] },
    told: [
      'one, timeout: VALUE_TRANSLATED (seconds became milliseconds)',
      'one, startupTimeout: VALUE_TRANSLATED (seconds became milliseconds)',
      'two, url: TRANSPORT_GUESSED (the URL ends with /sse)',
    ],
  }],
  ['grok/broken/entries.toml', {
    profiles: { 'Grok CLI': [] },
    told: [
      'none: ENTRY_NOT_A_SERVER (it has neither command nor url)',
    ],
  }],
  ['vibe/normal.toml', {
    profiles: { 'Mistral Vibe': [
      {
        name: 'fetch_server', type: 'stdio', command: 'uvx', args: ['mcp-server-fetch'], env: { LOG: 'debug' },
        extra: { startupTimeout: 15000, timeout: 120000 },
      },
      { name: 'my_http_server', type: 'http', url: 'http://localhost:8001', headers: { 'X-Team': 'a', 'X-Api-Key': '${MY_API_KEY}' }, disabled: true },
    ] },
    told: [
      'fetch_server, timeout: VALUE_TRANSLATED (seconds became milliseconds)',
      'fetch_server, startupTimeout: VALUE_TRANSLATED (seconds became milliseconds)',
      'my_http_server, api_key_env: VALUE_TRANSLATED (it became a header with ${NAME} in place of the key)',
      'FIELDS_LEFT_BEHIND (active_model)',
    ],
  }],
  ['vibe/odd.toml', {
    profiles: { 'Mistral Vibe': [
      {
        name: 'static', type: 'http', url: 'https://x.example/mcp', headers: { Authorization: 'Bearer ${X_KEY}' },
        extra: { prompt: 'Use it well', sampling_enabled: true, disabledTools: ['write'] },
      },
      {
        name: 'key in place of its name', type: 'http', url: 'https://y.example/mcp',
        headers: { Authorization: 'Bearer sk-EXAMPLEexampleEXAMPLE000001' },
      },
      { name: 'signs in', type: 'http', url: 'https://z.example/mcp', extra: { auth: { type: 'oauth', scopes: ['a'] } } },
    ] },
    told: [
      'static, api_key_env: VALUE_TRANSLATED (it became a header with ${NAME} in place of the key)',
      'static, prompt: FIELD_NOT_CARRIED (what the model is told about it)',
      'static, sampling_enabled: FIELD_NOT_CARRIED (whether it may ask the model)',
      'key in place of its name, api_key_env: VALUE_TRANSLATED (it holds a key where Vibe wants the name of a variable; it became a header)',
      'signs in, auth: FIELD_NOT_CARRIED (how it signs in)',
    ],
  }],
  ['vibe/broken/entries.toml', {
    profiles: { 'Mistral Vibe': [] },
    told: [
      'none: ENTRY_NOT_A_SERVER (its transport is stdio, but it has no command)',
      'server 2, transport: TRANSPORT_UNKNOWN (stdio, http or sse was expected)',
    ],
  }],
  ['reasonix/normal.toml', {
    profiles: { Reasonix: [
      {
        name: 'github', type: 'http', url: 'https://api.githubcopilot.com/mcp/', headers: { Authorization: 'Bearer EXAMPLE-token-0001' },
        extra: { timeout: 30000, startupTimeout: 10000 },
      },
      { name: 'files', type: 'stdio', command: 'npx', args: ['-y', 'pkg'], env: { KEY: 'EXAMPLE-key-0001' }, disabled: true },
    ] },
    told: [
      'github, timeout: VALUE_TRANSLATED (seconds became milliseconds)',
      'github, startupTimeout: VALUE_TRANSLATED (seconds became milliseconds)',
      'FIELDS_LEFT_BEHIND (ui)',
    ],
  }],
  ['reasonix/odd.toml', {
    profiles: { Reasonix: [
      {
        name: 'browser', type: 'stdio', command: 'srv', extra: { concurrency: 'serial', tool_timeout_seconds: { click: 5 }, disabledTools: ['close'] },
      },
    ] },
    told: [
      'browser, concurrency: FIELD_NOT_CARRIED (whether its tools run at once)',
      'browser, tool_timeout_seconds: FIELD_NOT_CARRIED (how long each of its tools may take)',
    ],
  }],
  ['reasonix/broken/entries.toml', {
    profiles: { Reasonix: [
      { name: 'fine', type: 'stdio', command: 'srv' },
    ] },
    told: [
      'none: ENTRY_NOT_A_SERVER (its transport is sse, but it has no url)',
    ],
  }],
];

describe('clients with TOML', () => {
  test.each(READ)('reads %s', (sample, brief) => {
    expect(briefFile(parse(sample))).toEqual(brief);
  });

  test.each([
    ['codex/broken/duplicate.toml', 'KEY_DUPLICATED', { line: 4, column: 14 }],
  ] as const)('refuses %s', (sample, code, place) => {
    expect(() => parse(sample)).toThrow(expect.objectContaining({ code, details: expect.objectContaining({ place }) as unknown }));
  });

  test('places what it tells', () => {
    const { findings, profiles: [profile] } = parse('codex/odd.toml');
    expect(findings.find(({ field }) => field === 'required')?.place).toEqual({ line: 12, column: 12, pointer: '/mcp_servers/quoted name/required' });
    expect(profile?.mcps.map(({ name, place }) => [name, place.line])).toEqual([['quoted name', 1], ['headers', 20], ['token', 26], ['inline', 30], ['both', 36]]);
  });
});
