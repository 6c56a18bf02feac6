import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Place } from '../../../src-shared/errors/place';
import type { ParsedFile } from '../parsed-file';
import { briefFile, type BriefFile } from '../samples/brief-file';
import { parseSample } from '../samples/parse-sample';

const parse = (sample: string): ParsedFile => parseSample(sample, readFileSync(new URL(`../samples/${sample}`, import.meta.url), 'utf8'));

/** What each sample means in the words that all clients share, and what is told of it. */
const READ: readonly (readonly [sample: string, brief: BriefFile])[] = [
  ['qoder/normal.json', {
    profiles: { Qoder: [{ name: 'events', type: 'sse', url: 'https://mcp.example/sse' }, { name: 'local', type: 'stdio', command: 'npx', args: ['-y', '@scope/tool'] }] },
    told: [],
  }],
  ['qoder/odd.json', {
    profiles: { Qoder: [
      { name: 'variables', type: 'stdio', command: 'uvx', args: ['tool'], env: { API_KEY: '${API_KEY}', LEVEL: 'info', API_URL: 'https://x.example/?a=b' } },
    ] },
    told: [
      'variables, env: VALUE_TRANSLATED (a list, read as names with values; what is only named comes from the environment, and stands as ${NAME}; a name stands twice, and the last one counts)',
    ],
  }],
  ['augment/broken/variables.json', { profiles: { Augment: [] }, told: ['a, env: FIELD_INVALID (an object was expected)'] }],
  ['augment/normal.json', { profiles: { Augment: [{ name: 'docs', type: 'http', url: 'https://docs.example/mcp' }] }, told: ['FIELDS_LEFT_BEHIND (hooks, toolPermissions)'] }],
  ['augment/odd.json', {
    profiles: { Augment: [{ name: 'pairs', type: 'stdio', command: 'uvx', args: ['tool'], env: { TOKEN: 'EXAMPLE-augment-token-01', PORT: '8080' } }] },
    told: ['pairs, env: VALUE_TRANSLATED (a list, read as names with values)'],
  }],
  ['kimi/broken/headers.json', { profiles: { 'Kimi Code': [] }, told: ['a, headers: FIELD_INVALID (an object was expected)'] }],
  ['kimi/normal.json', {
    profiles: { 'Kimi Code': [{ name: 'context7', type: 'http', url: 'https://mcp.context7.com/mcp', headers: { CONTEXT7_API_KEY: 'ctx7sk-EXAMPLE-0001' } }] },
    told: [],
  }],
  ['kimi/odd.json', {
    profiles: { 'Kimi Code': [
      {
        name: 'headers', type: 'http', url: 'https://mcp.example/mcp', headers: { Authorization: 'Bearer EXAMPLE-kimi-token-01', 'X-Team': 'one' },
        extra: { auth: 'oauth' },
      },
    ] },
    told: ['headers, headers: VALUE_TRANSLATED (a list, read as names with values)', 'headers, auth: FIELD_NOT_CARRIED (how it signs in)'],
  }],
  ['rovo-dev/broken/unknown-transport.json', { profiles: { 'Rovo Dev': [] }, told: ['a, transport: TRANSPORT_UNKNOWN (stdio, http or sse was expected)'] }],
  ['rovo-dev/normal.json', {
    profiles: { 'Rovo Dev': [
      { name: 'atlassian', type: 'http', url: 'https://mcp.atlassian.com/v1/mcp' },
      { name: 'local', type: 'stdio', command: 'uvx', args: ['tool'] },
    ] },
    told: [],
  }],
  ['rovo-dev/odd.json', { profiles: { 'Rovo Dev': [{ name: 'events', type: 'sse', url: 'https://mcp.example/events', extra: { enable_instructions: true } }] }, told: [] }],
  ['deepagents/normal.json', {
    profiles: { 'Deep Agents Code': [
      { name: 'docs', type: 'http', url: 'https://docs.example/mcp', extra: { enabledTools: ['search', 'read'] } },
      { name: 'git', type: 'stdio', command: 'uvx', args: ['mcp-server-git'] },
    ] },
    told: [],
  }],
  ['deepagents/odd.json', {
    profiles: { 'Deep Agents Code': [{ name: 'git', type: 'stdio', command: 'uvx', args: ['mcp-server-git'], extra: { disabledTools: ['git_push'] } }] },
    told: [],
  }],
  ['mcporter/broken/command-is-an-object.json', { profiles: { mcporter: [] }, told: ['a, command: FIELD_INVALID (a text or an encryption object was expected)'] }],
  ['mcporter/normal.json', {
    profiles: { mcporter: [
      { name: 'linear', type: 'http', url: 'https://mcp.linear.app/mcp', headers: { Authorization: 'Bearer ${LINEAR_TOKEN}' }, description: 'Linear' },
      { name: 'chrome', type: 'stdio', command: 'npx', args: ['-y', 'chrome-devtools-mcp'], extra: { lifecycle: 'keep-alive' } },
    ] },
    told: ['linear, bearerTokenEnv: VALUE_TRANSLATED (it became an Authorization header)', 'FIELDS_LEFT_BEHIND (imports)'],
  }],
  ['mcporter/odd.json', {
    profiles: { mcporter: [
      {
        name: 'token', type: 'http', url: 'https://mcp.example/mcp', headers: { 'X-Team': 'one', Authorization: 'Bearer EXAMPLE-mcporter-token-01' },
        extra: { tokenCacheDir: '~/.cache' },
      },
      {
        name: 'own header', type: 'http', url: 'https://mcp.example/mcp', headers: { authorization: 'Basic EXAMPLE' },
        extra: { bearer_token: 'EXAMPLE-mcporter-token-02' },
      },
      { name: 'words', type: 'stdio', command: 'npx', args: ['-y', '@scope/tool'] },
      { name: 'executable', type: 'stdio', command: 'uvx', args: ['tool'], extra: { auth: 'oauth' } },
    ] },
    told: ['token, bearerToken: VALUE_TRANSLATED (it became an Authorization header)', 'executable, auth: FIELD_NOT_CARRIED (how it signs in)', 'FIELDS_LEFT_BEHIND (imports)'],
  }],
  ['rulesync/broken/blank-command.json', { profiles: { rulesync: [] }, told: ['a, command: FIELD_INVALID (a text, a number or an object was expected)'] }],
  ['rulesync/normal.json', {
    profiles: { rulesync: [
      { name: 'serena', type: 'stdio', command: 'uvx', args: ['serena'], extra: { targets: ['*'], disabledTools: ['x'] } },
      { name: 'context7', type: 'http', url: 'https://mcp.context7.com/mcp', extra: { networkTimeout: 30000 } },
    ] },
    told: [],
  }],
  ['rulesync/odd.json', {
    profiles: { rulesync: [{ name: 'words', type: 'stdio', command: 'npx', args: ['-y', '@scope/tool'], alwaysAllow: ['read'], extra: { disabledTools: ['write'] } }] },
    told: [],
  }],
  ['mcphub/normal.json', {
    profiles: { MCPHub: [
      { name: 'fetch', type: 'stdio', command: 'uvx', args: ['mcp-server-fetch'], alwaysAllow: ['fetch'], extra: { disabledTools: ['post'] } },
      { name: 'remote', type: 'http', url: 'https://mcp.example/mcp', headers: { Authorization: 'Bearer ${REMOTE_TOKEN}' }, disabled: true },
    ] },
    told: ['FIELDS_LEFT_BEHIND (nativeMCPServers)'],
  }],
  ['mcphub/odd.json', {
    profiles: { MCPHub: [
      { name: 'off', type: 'stdio', command: 'uvx', args: ['tool'], disabled: true },
      { name: 'trusted', type: 'stdio', command: 'uvx', args: ['tool'], env: { KEY: '' }, extra: { autoApprove: true } },
    ] },
    told: [
      'petstore: ENTRY_LEFT_OUT (it is an OpenAPI description that MCPHub itself serves)',
      'trusted, autoApprove: FIELD_NOT_CARRIED (which tools run without being asked for)',
      'trusted, env.KEY: NULL_BECAME_EMPTY',
    ],
  }],
];

const REFUSED: readonly (readonly [sample: string, code: string, place: Place, expected: string])[] = [
  ['mcphub/broken/servers-is-a-number.json', 'DOCUMENT_INVALID', { line: 1, column: 14, pointer: '/servers' }, 'an object, one server a key'],
];

describe('clients for agents and teams', () => {
  test.each(READ)('reads %s', (sample, brief) => {
    expect(briefFile(parse(sample))).toEqual(brief);
  });

  test.each(REFUSED)('refuses %s', (sample, code, place, expected) => {
    expect(() => parse(sample)).toThrow(expect.objectContaining({ code, details: { place, expected } }));
  });
});
