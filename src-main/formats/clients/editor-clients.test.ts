import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Place } from '../../../src-shared/errors/place';
import type { ParsedFile } from '../parsed-file';
import { briefFile, type BriefFile } from '../samples/brief-file';
import { parseSample } from '../samples/parse-sample';

const parse = (sample: string): ParsedFile => parseSample(sample, readFileSync(new URL(`../samples/${sample}`, import.meta.url), 'utf8'));

/** What each sample means in the words that all clients share, and what is told of it. */
const READ: readonly (readonly [sample: string, brief: BriefFile])[] = [
  ['cursor/normal.json', {
    profiles: { Cursor: [
      { name: 'linear', type: 'http', url: 'https://mcp.linear.app/mcp', headers: { Authorization: 'Bearer lin_api_EXAMPLEexample0000000000000001' } },
      {
        name: 'local', type: 'stdio', command: 'node', args: ['${workspaceFolder}/tools/server.js'], env: { API_KEY: '${env:LOCAL_API_KEY}' },
        extra: { envFile: '${workspaceFolder}/.env' },
      },
    ] },
    told: [],
  }],
  ['cursor/odd.json', {
    profiles: { Cursor: [
      {
        name: 'with a sign-in', type: 'http', url: 'https://mcp.example/mcp',
        extra: { auth: { CLIENT_ID: 'EXAMPLE-id', CLIENT_SECRET: 'EXAMPLE-client-secret-01', scopes: ['read'] } },
      },
      { name: 'in one line', type: 'stdio', command: 'npx', args: ['-y', '@scope/tool', '--flag'] },
      { name: 'a path with a space', type: 'stdio', command: '/Applications/My App.app/Contents/MacOS/server' },
      { name: '_example', type: 'stdio', command: 'npx', args: ['-y', '@scope/other tool'], cwd: '${userHome}/work' },
    ] },
    told: [
      'with a sign-in, auth: FIELD_NOT_CARRIED (how it signs in)',
      'in one line, command: VALUE_TRANSLATED (it was split at its blanks, since it has no arguments)',
      '_example, args: VALUE_TRANSLATED (one text, split at its blanks)',
      'FIELDS_LEFT_BEHIND (version)',
    ],
  }],
  ['windsurf/broken/address-is-a-number.json', { profiles: { Windsurf: [] }, told: ['a: ENTRY_NOT_A_SERVER (it has neither command nor url)'] }],
  ['windsurf/normal.json', {
    profiles: { Windsurf: [
      { name: 'figma', type: 'http', url: 'https://mcp.figma.com/mcp', headers: { 'X-Figma-Token': 'figd_EXAMPLEexample0000000000000001' } },
      { name: 'memory', type: 'stdio', command: 'npx', args: ['-y', '@modelcontextprotocol/server-memory'], env: { MEMORY_FILE: '/srv/memory.json' } },
    ] },
    told: [],
  }],
  ['windsurf/odd.json', {
    profiles: { Windsurf: [
      { name: 'by path', type: 'sse', url: 'https://mcp.example/sse', disabled: true, extra: { disabledTools: ['delete_all'], registry: 'windsurf' } },
      { name: 'both addresses', type: 'http', url: 'https://mcp.example/mcp', extra: { serverUrl: 'https://other.example/mcp' } },
      { name: 'blank address', type: 'http', url: 'https://mcp.example/mcp' },
    ] },
    told: ['by path, url: TRANSPORT_GUESSED (the URL ends with /sse)', 'both addresses, serverUrl: FIELD_NOT_CARRIED (url counts, and this is another one)'],
  }],
  ['devin/broken/entry-is-a-list.json', { profiles: { Devin: [] }, told: ['a: ENTRY_NOT_A_SERVER (an object with command or url was expected)'] }],
  ['devin/normal.json', {
    profiles: { Devin: [
      { name: 'docs', type: 'http', url: 'https://docs.example/mcp' },
      { name: 'git', type: 'stdio', command: 'uvx', args: ['mcp-server-git'], extra: { disabledTools: ['git_push'] } },
    ] },
    told: [],
  }],
  ['devin/odd.json', {
    profiles: { Devin: [
      { name: 'url', type: 'sse', url: 'https://mcp.example/sse' },
      { name: 'off', type: 'stdio', command: 'uvx', args: ['mcp-server-time'], disabled: true },
    ] },
    told: ['url, url: TRANSPORT_GUESSED (the URL ends with /sse)', 'off, disabled: VALUE_TRANSLATED (a text, taken as true or false)', 'FIELDS_LEFT_BEHIND (theme)'],
  }],
  ['antigravity/normal.json', {
    profiles: { Antigravity: [
      { name: 'firebase', type: 'stdio', command: 'npx', args: ['-y', 'firebase-tools@latest', 'mcp'] },
      { name: 'maps', type: 'http', url: 'https://maps.example/mcp', headers: { 'X-Goog-Api-Key': 'AIzaEXAMPLEexample0000000000000000000001' } },
    ] },
    told: [],
  }],
  ['antigravity/odd.json', {
    profiles: { Antigravity: [{ name: 'off', type: 'sse', url: 'https://mcp.example/sse', disabled: true, extra: { disabledTools: ['write'] } }] },
    told: ['off, url: TRANSPORT_GUESSED (the URL ends with /sse)', 'empty: ENTRY_NOT_A_SERVER (it has neither command nor url)'],
  }],
  ['cline/broken/nested-without-command.json', { profiles: { Cline: [] }, told: ['a: ENTRY_NOT_A_SERVER (its transport is stdio, but it has no command)'] }],
  ['cline/normal.json', {
    profiles: { Cline: [
      {
        name: 'github.com/modelcontextprotocol/servers/tree/main/src/github', type: 'stdio', command: 'npx',
        args: ['-y', '@modelcontextprotocol/server-github'], env: { GITHUB_PERSONAL_ACCESS_TOKEN: 'ghp_EXAMPLEexampleEXAMPLEexample000001' },
        alwaysAllow: ['search_code'], extra: { timeout: 60000 },
      },
      { name: 'remote', type: 'http', url: 'https://mcp.example/mcp', disabled: true },
    ] },
    told: ['github.com/modelcontextprotocol/servers/tree/main/src/github, timeout: VALUE_TRANSLATED (seconds became milliseconds)'],
  }],
  ['cline/odd.json', {
    profiles: { Cline: [
      { name: 'no type', type: 'sse', url: 'https://mcp.example/mcp' },
      { name: 'legacy', type: 'http', url: 'https://mcp.example/mcp', alwaysAllow: ['a'], extra: { timeout: 10000 } },
      { name: 'nested', type: 'stdio', command: 'uvx', args: ['mcp-server-git'], env: { TOKEN: 'EXAMPLE-nested-token-01' }, disabled: true },
      {
        name: 'nested remote', type: 'http', url: 'https://mcp.example/mcp',
        extra: { oauth: { tokens: { access_token: 'EXAMPLE-access-token-01' } }, metadata: { source: 'marketplace' } },
      },
      { name: 'halves', type: 'stdio', command: 'x', extra: { timeout: 1500, remoteConfigured: true } },
    ] },
    told: [
      'no type, url: TRANSPORT_GUESSED (as Cline takes it)',
      'legacy, timeout: VALUE_TRANSLATED (too long for seconds: taken as milliseconds)',
      'nested remote, oauth: FIELD_NOT_CARRIED (how it signs in)',
      'halves, timeout: VALUE_TRANSLATED (seconds became milliseconds)',
    ],
  }],
  ['roo/broken/unknown-transport.json', { profiles: { 'Roo Code': [] }, told: ['a, type: TRANSPORT_UNKNOWN (stdio, http or sse was expected)'] }],
  ['roo/normal.json', {
    profiles: { 'Roo Code': [
      { name: 'files', type: 'stdio', command: 'npx', args: ['-y', '@modelcontextprotocol/server-filesystem', '${workspaceFolder}'], alwaysAllow: ['read_file'] },
      { name: 'remote', type: 'http', url: 'https://mcp.example/mcp', headers: { Authorization: 'Bearer EXAMPLE-roo-token-01' }, extra: { timeout: 120000 } },
    ] },
    told: ['remote, timeout: VALUE_TRANSLATED (seconds became milliseconds)'],
  }],
  ['roo/odd.json', {
    profiles: { 'Roo Code': [
      {
        name: 'watched', type: 'stdio', command: 'node', args: ['build/index.js'], cwd: '${workspaceFolder}', alwaysAllow: ['a'],
        extra: { watchPaths: ['build/index.js'], disabledTools: ['b'] },
      },
      { name: 'no type', type: 'sse', url: 'https://mcp.example/mcp', extra: { timeout: 3600000 } },
      { name: 'contradicting', type: 'http', url: 'https://mcp.example/mcp' },
    ] },
    told: [
      'watched, alwaysAllow: VALUE_TRANSLATED (one text, taken as the name of a tool)',
      'watched, watchPaths: FIELD_NOT_CARRIED (files whose change restarts it)',
      'no type, url: TRANSPORT_GUESSED (as Roo Code takes it)',
      'no type, timeout: VALUE_TRANSLATED (seconds became milliseconds)',
      'contradicting, type: TRANSPORT_CONTRADICTED (it has only a url, so it is taken as http)',
    ],
  }],
  ['kiro/normal.json', {
    profiles: { Kiro: [
      {
        name: 'aws-docs', type: 'stdio', command: 'uvx', args: ['awslabs.aws-documentation-mcp-server@latest'], env: { AWS_PROFILE: '${AWS_PROFILE}' },
        alwaysAllow: ['read_documentation'], extra: { timeout: 60000 },
      },
      { name: 'remote', type: 'http', url: 'https://mcp.example/mcp', headers: { Authorization: 'Bearer $KIRO_TOKEN' }, extra: { disabledTools: ['delete'] } },
    ] },
    told: [],
  }],
  ['kiro/odd.json', {
    profiles: { Kiro: [
      { name: 'stated', type: 'http', url: 'https://mcp.example/mcp', extra: { oauth: { clientId: 'EXAMPLE-client' } } },
      { name: 'any', type: 'stdio', command: 'uvx', args: ['any'], extra: { autoApprove: true } },
      { name: 'power-figma', type: 'http', url: 'https://mcp.figma.com/mcp' },
    ] },
    told: [
      'stated, oauth: FIELD_NOT_CARRIED (how it signs in)',
      'any, autoApprove: FIELD_NOT_CARRIED (which tools run without being asked for)',
      'FIELDS_LEFT_BEHIND (installed)',
    ],
  }],
  ['junie/normal.json', {
    profiles: { Junie: [{ name: 'jira', type: 'stdio', command: 'npx', args: ['-y', '@scope/jira'], env: { JIRA_TOKEN: 'EXAMPLE-jira-token-01' } }] },
    told: [],
  }],
  ['junie/odd.json', { profiles: { Junie: [{ name: 'placed', type: 'stdio', command: 'java', args: ['-jar', 'server.jar'], cwd: '/srv/app', disabled: true }] }, told: [] }],
  ['ai-assistant/normal.json', {
    profiles: { 'JetBrains AI Assistant': [{ name: 'files', type: 'stdio', command: 'npx', args: ['-y', '@modelcontextprotocol/server-filesystem', '/srv'] }] },
    told: [],
  }],
  ['ai-assistant/odd.json', {
    profiles: { 'JetBrains AI Assistant': [
      { name: 'remote', type: 'sse', url: 'https://mcp.example/sse' },
      { name: 'args', type: 'stdio', command: 'node', args: ['server.js', '8080', 'true'] },
    ] },
    told: ['remote, url: TRANSPORT_GUESSED (the URL ends with /sse)'],
  }],
  ['trae/normal.json', { profiles: { Trae: [{ name: 'time', type: 'stdio', command: 'uvx', args: ['mcp-server-time', '--local-timezone=Europe/Berlin'] }] }, told: [] }],
  ['trae/odd.json', {
    profiles: { Trae: [
      {
        name: 'gallery', type: 'stdio', command: 'npx', args: ['-y', '@scope/tool', '${workspaceFolder}'], env: { KEY: 'EXAMPLE-trae-key-01' },
        extra: { fromGalleryId: 'scope.tool' },
      },
    ] },
    told: [],
  }],
];

const REFUSED: readonly (readonly [sample: string, code: string, place: Place, expected: string])[] = [
  ['cursor/broken/servers-is-a-text.json', 'DOCUMENT_INVALID', { line: 1, column: 17, pointer: '/mcpServers' }, 'an object, one server a key'],
  ['kiro/broken/servers-is-a-number.json', 'DOCUMENT_INVALID', { line: 1, column: 17, pointer: '/mcpServers' }, 'an object, one server a key'],
];

describe('clients of editors', () => {
  test.each(READ)('reads %s', (sample, brief) => {
    expect(briefFile(parse(sample))).toEqual(brief);
  });

  test.each(REFUSED)('refuses %s', (sample, code, place, expected) => {
    expect(() => parse(sample)).toThrow(expect.objectContaining({ code, details: { place, expected } }));
  });
});
