import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ParsedFile } from '../parsed-file';
import { briefFile, type BriefFile } from '../samples/brief-file';
import { parseSample } from '../samples/parse-sample';

const parse = (sample: string): ParsedFile => parseSample(sample, readFileSync(new URL(`../samples/${sample}`, import.meta.url), 'utf8'));

/** What each sample means in the words that all clients share, and what is told of it. */
const READ: readonly (readonly [sample: string, brief: BriefFile])[] = [
  ['opencode/bare.json', {
    profiles: { OpenCode: [
      { name: 'context7', type: 'http', url: 'https://mcp.context7.com/mcp' },
      { name: 'files', type: 'stdio', command: 'npx', args: ['-y', 'pkg'], env: { K: 'EXAMPLE-0001' } },
    ] },
    told: [
      'elsewhere: ENTRY_LEFT_OUT (it turns a server on or off that is defined elsewhere)',
    ],
  }],
  ['opencode/normal.jsonc', {
    profiles: { OpenCode: [
      {
        name: 'everything', type: 'stdio', command: 'npx', args: ['-y', '@modelcontextprotocol/server-everything'],
        env: { TOKEN: '{env:MY_TOKEN}', KEY: 'EXAMPLE-key-0001' }, extra: { timeout: 5000 },
      },
      {
        name: 'sentry', type: 'http', url: 'https://mcp.sentry.dev/mcp', headers: { Authorization: 'Bearer {env:SENTRY}' }, disabled: true,
        extra: { oauth: {} },
      },
    ] },
    told: [
      'FIELDS_LEFT_BEHIND (model, tools)',
    ],
  }],
  ['opencode/odd.json', {
    profiles: { OpenCode: [
      {
        name: 'own sign-in', type: 'sse', url: 'https://mcp.example/sse',
        extra: { oauth: { clientId: 'EXAMPLE-id', clientSecret: 'EXAMPLE-secret-0001' } },
      },
      { name: 'no sign-in', type: 'http', url: 'https://mcp.example/mcp', extra: { oauth: false } },
      { name: 'slip', type: 'stdio', command: 'srv', args: ['x'], extra: { timeout: 5000 } },
      { name: 'words and args', type: 'stdio', command: 'npx', args: ['pkg', '--flag'], cwd: '/srv' },
    ] },
    told: [
      'switched: ENTRY_LEFT_OUT (it turns a server on or off that is defined elsewhere)',
      'own sign-in, oauth: FIELD_NOT_CARRIED (how it signs in)',
      'own sign-in, url: TRANSPORT_GUESSED (the URL ends with /sse)',
    ],
  }],
  ['opencode/broken/entries.json', {
    profiles: { OpenCode: [] },
    told: [
      'no words, command: FIELD_INVALID (a text, a number or an object was expected)',
      'no address: ENTRY_NOT_A_SERVER (its transport is http, but it has no url)',
      'list: ENTRY_NOT_A_SERVER (an object with command or url was expected)',
    ],
  }],
  ['kilo/normal.jsonc', {
    profiles: { 'Kilo Code': [
      { name: 'files', type: 'stdio', command: 'npx', args: ['-y', 'pkg'], env: { K: 'EXAMPLE-0001' }, extra: { timeout: 10000 } },
      { name: 'docs', type: 'http', url: 'https://docs.example/mcp' },
    ] },
    told: [
      'other layer: ENTRY_LEFT_OUT (it turns a server on or off that is defined elsewhere)',
      'FIELDS_LEFT_BEHIND (tools)',
    ],
  }],
  ['kilo/odd.json', {
    profiles: { 'Kilo Code': [
      { name: 'older', type: 'stdio', command: 'npx', args: ['pkg'], disabled: true, alwaysAllow: ['read'], extra: { timeout: 60000 } },
      { name: 'remote', type: 'http', url: 'https://x.example/mcp' },
    ] },
    told: [
      'older, timeout: VALUE_TRANSLATED (seconds became milliseconds)',
    ],
  }],
  ['crush/normal.json', {
    profiles: { Crush: [
      {
        name: 'filesystem', type: 'stdio', command: 'node', args: ['/opt/mcp.js'], env: { NODE_ENV: 'production', KEY: 'EXAMPLE-key-0001' },
        extra: { timeout: 120000, disabledTools: ['write'] },
      },
      { name: 'github', type: 'http', url: 'https://api.githubcopilot.com/mcp/', headers: { Authorization: 'Bearer $GH_PAT' } },
      { name: 'events', type: 'sse', url: 'https://events.example/sse', disabled: true },
    ] },
    told: [
      'filesystem, timeout: VALUE_TRANSLATED (seconds became milliseconds)',
      'FIELDS_LEFT_BEHIND (lsp)',
    ],
  }],
  ['crush/odd.json', {
    profiles: { Crush: [
      {
        name: 'code', type: 'http', url: 'https://x.example/mcp', headers: { Authorization: 'Bearer $(gh auth token)' },
        extra: { oauth_client_id: 'EXAMPLE-id', oauth_client_secret: 'EXAMPLE-secret-0001' },
      },
      { name: 'milliseconds', type: 'stdio', command: 'srv', args: ['$(pwd)'], env: { A: '${B:-c}' }, extra: { timeout: 10000, enabledTools: ['a'] } },
    ] },
    told: [
      'code, headers: FIELD_NOT_CARRIED (Crush runs the command in $(…) to get this value; Valise keeps it as text and never runs it)',
      'code, oauth_client_id: FIELD_NOT_CARRIED (how it signs in)',
      'code, oauth_client_secret: FIELD_NOT_CARRIED (how it signs in)',
      'milliseconds, timeout: VALUE_TRANSLATED (too long for seconds: taken as milliseconds)',
      'milliseconds, args: FIELD_NOT_CARRIED (Crush runs the command in $(…) to get this value; Valise keeps it as text and never runs it)',
    ],
  }],
  ['crush/broken/entries.json', {
    profiles: { Crush: [] },
    told: [
      'none: ENTRY_NOT_A_SERVER (its transport is stdio, but it has no command)',
      'text: ENTRY_NOT_A_SERVER (an object with command or url was expected)',
    ],
  }],
];

describe('clients with the root mcp', () => {
  test.each(READ)('reads %s', (sample, brief) => {
    expect(briefFile(parse(sample))).toEqual(brief);
  });

  test.each([
    ['kilo/broken/servers-is-a-text.json', 'DOCUMENT_INVALID', { line: 1, column: 17, pointer: '/mcpServers' }],
  ] as const)('refuses %s', (sample, code, place) => {
    expect(() => parse(sample)).toThrow(expect.objectContaining({ code, details: expect.objectContaining({ place }) as unknown }));
  });
});
