import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ParsedFile } from '../parsed-file';
import { briefFile, type BriefFile } from '../samples/brief-file';
import { parseSample } from '../samples/parse-sample';

const parse = (sample: string): ParsedFile => parseSample(sample, readFileSync(new URL(`../samples/${sample}`, import.meta.url), 'utf8'));

/** What each sample means in the words that all clients share, and what is told of it. */
const READ: readonly (readonly [sample: string, brief: BriefFile])[] = [
  ['goose/normal.yaml', {
    profiles: { Goose: [
      {
        name: 'GitHub', type: 'stdio', command: 'npx', args: ['-y', '@modelcontextprotocol/server-github'],
        env: { LOG: 'debug', GITHUB_TOKEN: '[REDACTED]' }, extra: { timeout: 300000 },
      },
      { name: 'docs', type: 'http', url: 'https://docs.example/mcp', headers: { Authorization: 'Bearer EXAMPLE-token-0001' }, disabled: true },
    ] },
    told: [
      'developer: ENTRY_LEFT_OUT (it is built into Goose)',
      'github, timeout: VALUE_TRANSLATED (seconds became milliseconds)',
      'github, env: VALUE_TRANSLATED (to be filled in: GITHUB_TOKEN)',
      'FIELDS_LEFT_BEHIND (GOOSE_PROVIDER, GOOSE_MODEL)',
    ],
  }],
  ['goose/odd.yaml', {
    profiles: { Goose: [
      { name: 'events', type: 'sse', url: 'https://events.example/sse' },
      {
        name: 'some', type: 'stdio', command: 'uvx', args: ['pkg'], env: { KNOWN: 'EXAMPLE-0001', OTHER: '[REDACTED]' },
        extra: { enabledTools: ['read'] },
      },
      { name: 'token as a name', type: 'stdio', command: 'srv', extra: { env_keys: ['ghp_EXAMPLEexampleEXAMPLEexample000001'] } },
    ] },
    told: [
      'some, env: VALUE_TRANSLATED (to be filled in: OTHER)',
      'script: ENTRY_LEFT_OUT (it is a script that Goose runs itself)',
      'window: ENTRY_LEFT_OUT (it belongs to the window of Goose)',
      'built: ENTRY_LEFT_OUT (it is built into Goose)',
      'socket, type: TRANSPORT_UNKNOWN (stdio, http or sse was expected)',
    ],
  }],
  ['goose/broken/entries.yaml', {
    profiles: { Goose: [] },
    told: [
      'none: ENTRY_NOT_A_SERVER (its transport is stdio, but it has no command)',
      'text: ENTRY_NOT_A_SERVER (an object with command or url was expected)',
    ],
  }],
  ['hermes/normal.yaml', {
    profiles: { 'Hermes Agent': [
      {
        name: 'github', type: 'stdio', command: 'npx', args: ['-y', '@modelcontextprotocol/server-github'],
        env: { GITHUB_TOKEN: 'ghp_EXAMPLEexampleEXAMPLEexample000001' }, extra: { timeout: 120000, startupTimeout: 60000 },
      },
      { name: 'docs', type: 'http', url: 'https://docs.example/mcp', headers: { Authorization: 'Bearer EXAMPLE-token-0001' }, disabled: true },
    ] },
    told: [
      'github, timeout: VALUE_TRANSLATED (seconds became milliseconds)',
      'github, startupTimeout: VALUE_TRANSLATED (seconds became milliseconds)',
      'FIELDS_LEFT_BEHIND (model)',
    ],
  }],
  ['hermes/odd.yaml', {
    profiles: { 'Hermes Agent': [
      { name: 'events', type: 'sse', url: 'https://events.example/sse' },
      { name: 'plain', type: 'http', url: 'https://plain.example/sse' },
      {
        name: 'chosen', type: 'stdio', command: 'srv',
        extra: { tools: { prompts: false, resources: true }, client_cert: '~/cert.pem', sampling: { enabled: true }, auth: 'oauth', enabledTools: ['read', 'list'] },
      },
    ] },
    told: [
      'chosen, tools: FIELD_NOT_CARRIED (whether its prompts and resources are offered)',
      'chosen, client_cert: FIELD_NOT_CARRIED (how it signs in)',
      'chosen, sampling: FIELD_NOT_CARRIED (whether it may ask the model)',
      'chosen, auth: FIELD_NOT_CARRIED (how it signs in)',
    ],
  }],
  ['hermes/broken/entries.yaml', {
    profiles: { 'Hermes Agent': [
      { name: 'fine', type: 'stdio', command: 'uvx' },
    ] },
    told: [
      'text: ENTRY_NOT_A_SERVER (an object with command or url was expected)',
    ],
  }],
  ['continue/block.json', {
    profiles: { Continue: [
      { name: 'memory', type: 'stdio', command: 'npx', args: ['-y', '@modelcontextprotocol/server-memory'], env: { K: '${K}' } },
    ] },
    told: [],
  }],
  ['continue/legacy.json', {
    profiles: { Continue: [
      { name: 'mcp-server-sqlite', type: 'stdio', command: 'uvx', args: ['mcp-server-sqlite', '--db-path', '/data/x.db'] },
      { name: 'server 2', type: 'sse', url: 'http://localhost:4444/sse', headers: { Authorization: 'Bearer EXAMPLE-token-0001' } },
    ] },
    told: [
      'FIELDS_LEFT_BEHIND (models)',
    ],
  }],
  ['continue/normal.yaml', {
    profiles: { Continue: [
      {
        name: 'SQLite', type: 'stdio', command: 'npx', args: ['-y', 'mcp-sqlite', '/data/app.db'], env: { KEY: '${{ secrets.SQLITE_KEY }}' },
        extra: { startupTimeout: 30000 },
      },
      { name: 'Docs', type: 'http', url: 'https://docs.example/mcp', headers: { 'X-Api-Key': 'EXAMPLE-key-0001' } },
    ] },
    told: [
      'FIELDS_LEFT_BEHIND (name, version, models)',
    ],
  }],
  ['continue/odd.yaml', {
    profiles: { Continue: [
      {
        name: 'keyed', type: 'sse', url: 'https://keyed.example/sse', headers: { 'X-A': 'b', Authorization: 'Bearer EXAMPLE-key-0002' },
        extra: { requestOptions: { verifySsl: false } },
      },
      { name: 'mcp-server-time', type: 'stdio', command: 'uvx', args: ['mcp-server-time'] },
      {
        name: 'icon', type: 'stdio', command: 'srv',
        extra: { apiKey: 'EXAMPLE-key-0003', faviconUrl: 'https://x.example/i.png', sourceFile: 'a.yaml' },
      },
    ] },
    told: [
      'keyed, apiKey: VALUE_TRANSLATED (it became the Authorization header that Continue makes of it)',
      'keyed, requestOptions: FIELD_NOT_CARRIED (how its requests are made)',
      'icon, apiKey: FIELD_NOT_CARRIED (how it signs in)',
    ],
  }],
  ['continue/broken/entries.yaml', {
    profiles: { Continue: [] },
    told: [
      'server 1: ENTRY_NOT_A_SERVER (an object with command or url was expected)',
      'none: ENTRY_NOT_A_SERVER (it has neither command nor url)',
    ],
  }],
];

describe('clients with YAML', () => {
  test.each(READ)('reads %s', (sample, brief) => {
    expect(briefFile(parse(sample))).toEqual(brief);
  });
});
