import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ParsedFile } from '../parsed-file';
import { briefFile, type BriefFile } from '../samples/brief-file';
import { parseSample } from '../samples/parse-sample';

const parse = (sample: string): ParsedFile => parseSample(sample, readFileSync(new URL(`../samples/${sample}`, import.meta.url), 'utf8'));

/** What each sample means in the words that all clients share, and what is told of it. */
const READ: readonly (readonly [sample: string, brief: BriefFile])[] = [
  ['mcpm/normal.json', {
    profiles: { mcpm: [
      { name: 'time', type: 'stdio', command: 'uvx', args: ['mcp-server-time'], tags: ['work', 'home'] },
      { name: 'docs', type: 'http', url: 'https://docs.example/mcp', headers: { 'X-Key': 'EXAMPLE-key-0001' } },
    ] },
    told: [],
  }],
  ['mcpm/odd.json', {
    profiles: { mcpm: [
      {
        name: 'postgres (npm)', type: 'stdio', command: 'npx', args: ['-y', 'server-postgres', '[REDACTED]'],
        env: { MODE: 'read', PASSWORD: '[REDACTED]' }, description: 'Reads databases', extra: { installation: 'npm' },
      },
      { name: 'postgres (remote)', type: 'http', url: 'https://pg.example/${TENANT}/mcp', description: 'Reads databases' },
    ] },
    told: [
      'postgres (npm), args: VALUE_TRANSLATED (to be filled in: DATABASE_URL)',
      'postgres (npm), env: VALUE_TRANSLATED (to be filled in: PASSWORD)',
      'postgres (npm), env: FIELD_NOT_CARRIED (left out, since nobody has to give it: SSL)',
      'postgres (remote), url: VALUE_TRANSLATED (to be filled in: TENANT)',
      'FIELDS_LEFT_BEHIND (display_name, tools)',
    ],
  }],
  ['mcpm/broken/entries.json', {
    profiles: { mcpm: [] },
    told: [
      'FIELDS_LEFT_BEHIND (display_name)',
      'none (custom): ENTRY_NOT_A_SERVER (it has neither command nor url)',
      'none (text): ENTRY_NOT_A_SERVER (an object with command or url was expected)',
    ],
  }],
  ['registry/normal.json', {
    profiles: { 'MCP registry record': [
      {
        name: 'io.github.scope/server (npm)', type: 'stdio', command: 'npx', args: ['-y', '@scope/server@1.2.0', '[REDACTED]', '--mode', 'read'],
        env: { API_KEY: '[REDACTED]', LOG_LEVEL: 'info' }, description: 'A server', version: '1.2.0',
      },
      {
        name: 'io.github.scope/server (remote)', type: 'http', url: 'https://{tenant}.example/mcp', headers: { Authorization: 'Bearer [REDACTED]' },
        description: 'A server', version: '1.2.0',
      },
    ] },
    told: [
      'io.github.scope/server (npm), args: VALUE_TRANSLATED (to be filled in: folder)',
      'io.github.scope/server (npm), args: FIELD_NOT_CARRIED (left out, since nobody has to give it: --limit)',
      'io.github.scope/server (npm), env: VALUE_TRANSLATED (to be filled in: API_KEY)',
      'io.github.scope/server (npm), env: FIELD_NOT_CARRIED (left out, since nobody has to give it: PROXY)',
      'io.github.scope/server (remote), headers: VALUE_TRANSLATED (to be filled in: Authorization)',
      'io.github.scope/server (remote), url: VALUE_TRANSLATED (to be filled in: tenant)',
    ],
  }],
  ['registry/odd.json', {
    profiles: { 'MCP registry record': [
      { name: 'com.example/python', type: 'stdio', command: 'uvx', args: ['example-server@0.3.1'], env: { TOKEN: '[REDACTED]' }, version: '0.3.1' },
      {
        name: 'com.example/container', type: 'stdio', command: 'docker',
        args: ['run', '-i', '--rm', '-e', 'REGION=eu', '-e', 'KEY', 'ghcr.io/example/server:2.0.0'], env: { KEY: '[REDACTED]' }, version: '2.0.0',
      },
      { name: 'com.example/dotnet', type: 'stdio', command: 'dnx', args: ['Example.Server@1.0.0', '--yes', '--', 'start'], version: '1.0.0' },
      { name: 'com.example/served', type: 'http', command: 'npx', args: ['-y', 'served'], url: 'http://localhost:3000/mcp' },
      { name: 'com.example/events', type: 'sse', url: 'https://mcp.example/sse' },
    ] },
    told: [
      'com.example/python, env: VALUE_TRANSLATED (to be filled in: TOKEN)',
      'com.example/container, env: VALUE_TRANSLATED (to be filled in: KEY)',
      'com.example/served, command: FIELD_NOT_CARRIED (the package serves at an address and has to be started before)',
      'com.example/served, args: FIELD_NOT_CARRIED (the package is in another registry than the usual one)',
      'com.example/bundle: ENTRY_LEFT_OUT (it is a bundle, to be opened as a file of its own)',
    ],
  }],
  ['registry/broken/entries.json', {
    profiles: { 'MCP registry record': [] },
    told: [
      'com.example/x (cargo): ENTRY_LEFT_OUT (no program is known that starts packages of its registry)',
      'com.example/x (npm 2): ENTRY_LEFT_OUT (it does not say which package it is)',
      'server 3: ENTRY_NOT_A_SERVER (an object with command or url was expected)',
      'com.example/x (remote): ENTRY_NOT_A_SERVER (its transport is sse, but it has no url)',
    ],
  }],
  ['mcp-bundle/normal.json', {
    profiles: { 'MCP bundle': [
      {
        name: 'Notes', type: 'stdio', command: 'node', args: ['${__dirname}/server/index.js', '--folder=${user_config.folder}'],
        env: { API_KEY: '${user_config.api_key}' }, description: 'Reads notes', version: '0.1.0',
      },
    ] },
    told: [
      'Notes, args: FIELD_NOT_CARRIED (${__dirname} is the folder of the unpacked bundle, which is not imported)',
      'FIELDS_LEFT_BEHIND (type, entry_point)',
      'FIELDS_LEFT_BEHIND (name)',
    ],
  }],
  ['mcp-bundle/odd.json', {
    profiles: { 'MCP bundle': [
      { name: 'binary', type: 'stdio', command: '${__dirname}/bin/srv', extra: { platform_overrides: { win32: { command: 'srv.exe' } } } },
    ] },
    told: [
      'binary, command: FIELD_NOT_CARRIED (${__dirname} is the folder of the unpacked bundle, which is not imported)',
      'binary, platform_overrides: FIELD_NOT_CARRIED (what is different on one system)',
      'FIELDS_LEFT_BEHIND (type)',
    ],
  }],
  ['mcp-bundle/broken/entries.json', {
    profiles: { 'MCP bundle': [] },
    told: [
      'FIELDS_LEFT_BEHIND (type)',
      'none: ENTRY_NOT_A_SERVER (it has neither command nor url)',
    ],
  }],
];

describe('catalogues', () => {
  test.each(READ)('reads %s', (sample, brief) => {
    expect(briefFile(parse(sample))).toEqual(brief);
  });

  test('keeps what a bundle asks for', () => {
    const [profile] = parse('mcp-bundle/normal.json').profiles;
    expect([...profile?.extras.get('') ?? []].map(([field]) => field)).toEqual(['user_config']);
  });
});
