import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Place } from '../../../src-shared/errors/place';
import type { ParsedFile } from '../parsed-file';
import { briefFile, type BriefFile } from '../samples/brief-file';
import { parseSample } from '../samples/parse-sample';

const parse = (sample: string): ParsedFile => parseSample(sample, readFileSync(new URL(`../samples/${sample}`, import.meta.url), 'utf8'));

/** What each sample means in the words that all clients share, and what is told of it. */
const READ: readonly (readonly [sample: string, brief: BriefFile])[] = [
  ['lm-studio/broken/not-a-server.json', {
    profiles: { 'LM Studio': [] },
    told: ['hf: ENTRY_NOT_A_SERVER (an object with command or url was expected)', 'no: ENTRY_NOT_A_SERVER (an object with command or url was expected)'],
  }],
  ['lm-studio/normal.json', {
    profiles: { 'LM Studio': [
      { name: 'hf', type: 'http', url: 'https://huggingface.co/mcp', headers: { Authorization: 'Bearer hf_EXAMPLEexample0000000000000000001' } },
      { name: 'local', type: 'stdio', command: 'python', args: ['server.py'] },
    ] },
    told: [],
  }],
  ['lm-studio/odd.json', { profiles: { 'LM Studio': [{ name: 'hf', type: 'http', url: 'https://huggingface.co/mcp' }] }, told: [] }],
  ['jan/broken/neither.json', { profiles: { Jan: [] }, told: ['a: ENTRY_NOT_A_SERVER (its transport is http, but it has no url)'] }],
  ['jan/normal.json', {
    profiles: { Jan: [
      { name: 'browsermcp', type: 'stdio', command: 'npx', args: ['@browsermcp/mcp'], disabled: true, extra: { official: true } },
      { name: 'exa', type: 'http', command: '', url: 'https://mcp.exa.ai/mcp', headers: { 'x-api-key': 'EXAMPLE-exa-key-01' } },
    ] },
    told: ['FIELDS_LEFT_BEHIND (mcpSettings)'],
  }],
  ['jan/odd.json', {
    profiles: { Jan: [{ name: 'untyped', type: 'http', command: '', url: 'https://mcp.example/mcp', disabled: true }] },
    told: ['untyped, active: VALUE_TRANSLATED (a text, taken as true or false)'],
  }],
  ['cherry-studio/normal.json', {
    profiles: { 'Cherry Studio': [
      {
        id: 'Zn4fQ', name: 'search', type: 'http', url: 'https://mcp.example/mcp', headers: { Authorization: 'Bearer EXAMPLE-cherry-token-01' },
        extra: { timeout: 60000, longRunning: false },
      },
      {
        id: 'Pq8wX', name: 'files', type: 'stdio', command: 'npx', args: ['-y', '@scope/files'], env: { ROOT: '/srv' }, tags: ['own'], disabled: true,
        extra: { registryUrl: '', disabledTools: ['rm'], disabledAutoApproveTools: ['write'] },
      },
    ] },
    told: ['Zn4fQ, timeout: VALUE_TRANSLATED (seconds became milliseconds)', 'Pq8wX, disabledAutoApproveTools: FIELD_NOT_CARRIED (which tools are asked for all the same)'],
  }],
  ['cherry-studio/odd.json', {
    profiles: { 'Cherry Studio': [
      { id: 'a1', name: 'events', type: 'sse', url: 'https://mcp.example/sse', extra: { provider: 'ModelScope' } },
      { id: 'a2', name: 'mcp-server-git', type: 'stdio', command: 'uvx', args: ['mcp-server-git'] },
    ] },
    told: ['@cherry/fetch: ENTRY_LEFT_OUT (it is built into Cherry Studio)'],
  }],
  ['5ire/broken/entry-is-a-number.json', {
    profiles: { '5ire': [{ name: 'a', type: 'stdio', command: 'x' }] },
    told: ['server 1: ENTRY_NOT_A_SERVER (an object with command or url was expected)'],
  }],
  ['5ire/normal.json', {
    profiles: { '5ire': [
      {
        name: 'Git', type: 'stdio', command: 'uvx', args: ['mcp-server-git'], env: { TOKEN: 'EXAMPLE-5ire-token-01' },
        extra: { key: 'git_tool', approvalPolicy: 'never' },
      },
      { name: 'remote', type: 'http', url: 'https://mcp.example/mcp', headers: { 'X-Key': 'EXAMPLE-5ire-key-01' }, disabled: true, extra: { key: 'remote', proxy: '' } },
    ] },
    told: ['git_tool, approvalPolicy: FIELD_NOT_CARRIED (whether its tools run without being asked for)', 'FIELDS_LEFT_BEHIND (updated)'],
  }],
  ['5ire/odd.json', {
    profiles: { '5ire': [
      { name: 'Time', type: 'stdio', command: 'uvx', args: ['mcp-server-time'], disabled: true, extra: { key: 'time' } },
      { name: 'tool', type: 'stdio', command: 'npx', args: ['-y', '@scope/tool'], extra: { key: 'nameless' } },
    ] },
    told: [],
  }],
  ['librechat/broken/entry-is-a-text.yaml', { profiles: { LibreChat: [] }, told: ['a: ENTRY_NOT_A_SERVER (an object with command or url was expected)'] }],
  ['librechat/normal.yaml', {
    profiles: { LibreChat: [
      { name: 'puppeteer', type: 'stdio', command: 'npx', args: ['-y', '@modelcontextprotocol/server-puppeteer'], extra: { timeout: 300000, startupTimeout: 10000 } },
      {
        name: 'search', type: 'http', url: 'https://mcp.example/mcp',
        headers: { 'X-User-ID': '{{LIBRECHAT_USER_ID}}', Authorization: 'Bearer ${SEARCH_TOKEN}' }, extra: { serverInstructions: true },
      },
    ] },
    told: ['FIELDS_LEFT_BEHIND (interface)'],
  }],
  ['librechat/odd.yaml', {
    profiles: { LibreChat: [
      { name: 'everything', type: 'sse', url: 'http://localhost:3001/events' },
      {
        name: 'keyed', type: 'sse', env: { PORT: '0123' }, url: 'https://mcp.example/sse',
        extra: { customUserVars: { MY_KEY: { title: 'My key', description: 'Enter it here' } } },
      },
      { name: 'no', type: 'stdio', command: 'uvx', args: ['mcp-server-time', '1.10', 'off'] },
    ] },
    told: [
      'everything, url: TRANSPORT_GUESSED (as LibreChat takes it)',
      'keyed, customUserVars: FIELD_NOT_CARRIED (values that people fill in)',
      'socket, type: TRANSPORT_UNKNOWN (stdio, http or sse was expected)',
    ],
  }],
  ['sema4/normal.json', { profiles: { 'Sema4.ai Studio': [{ name: 'docker', type: 'stdio', command: 'docker', args: ['mcp', 'gateway', 'run'] }] }, told: [] }],
  ['sema4/odd.json', {
    profiles: { 'Sema4.ai Studio': [{ name: 'remote', type: 'http', url: 'https://mcp.example/mcp', headers: { 'X-Key': 'EXAMPLE-sema4-key-01' } }] },
    told: [],
  }],
  ['boltai/normal.json', {
    profiles: { BoltAI: [{ name: 'exa', type: 'stdio', command: 'npx', args: ['-y', '@smithery/cli@latest', 'run', 'exa', '--key', 'EXAMPLE-boltai-key-01'] }] },
    told: [],
  }],
  ['boltai/odd.json', {
    profiles: { BoltAI: [{ name: 'remote', type: 'sse', url: 'https://mcp.example/sse' }] },
    told: ['remote, url: TRANSPORT_GUESSED (the URL ends with /sse)', 'FIELDS_LEFT_BEHIND (//)'],
  }],
  ['witsy/normal.json', {
    profiles: { Witsy: [
      { name: '@scope/on', type: 'stdio', command: 'npx', args: ['-y', '@smithery/cli@latest', 'run', '@scope/on'] },
      { name: '@scope/off', type: 'stdio', command: 'npx', args: ['-y', '@smithery/cli@latest', 'run', '@scope/off'], disabled: true },
      {
        name: 'Files', type: 'stdio', command: 'npx', args: ['-y', '@scope/files', '/srv'], env: { TOKEN: 'EXAMPLE-witsy-token-01' },
        extra: { uuid: 'u1', registryId: 'u1' },
      },
      {
        name: 'server 2', type: 'http', url: 'https://mcp.example/mcp', headers: { Authorization: 'Bearer EXAMPLE-witsy-token-02' }, disabled: true,
        extra: { uuid: 'u2', registryId: 'u2' },
      },
    ] },
    told: ['FIELDS_LEFT_BEHIND (general)'],
  }],
  ['witsy/odd.json', {
    profiles: { Witsy: [{ name: 'old', type: 'stdio', command: 'uvx', args: ['tool'], disabled: true }] },
    told: [],
  }],
  ['enconvo/normal.json', {
    profiles: { Enconvo: [{ name: 'exa', type: 'stdio', command: 'npx', args: ['-y', '@smithery/cli@latest', 'run', 'exa', '--key', 'EXAMPLE-enconvo-key-01'] }] },
    told: [],
  }],
  ['enconvo/odd.json', {
    profiles: { Enconvo: [
      { name: '10', type: 'stdio', command: 'ten' },
      { name: '2', type: 'stdio', command: 'two' },
      { name: '__proto__', type: 'stdio', command: 'run' },
    ] },
    told: [],
  }],
  ['tome/normal.json', {
    profiles: { Tome: [{ name: 'exa', type: 'stdio', command: 'npx', args: ['-y', '@smithery/cli@latest', 'run', 'exa', '--key', 'EXAMPLE-tome-key-01'] }] },
    told: [],
  }],
  ['tome/odd.json', {
    profiles: { Tome: [{ name: 'env', type: 'stdio', command: 'uvx', args: ['tool'], env: { PORT: '8080', DEBUG: 'true', NONE: '' } }] },
    told: ['env, env.NONE: NULL_BECAME_EMPTY'],
  }],
  ['bedrock/normal.json', {
    profiles: { 'Amazon Bedrock Client': [
      { name: 'exa', type: 'stdio', command: 'npx', args: ['-y', '@smithery/cli@latest', 'run', 'exa', '--key', 'EXAMPLE-bedrock-key-01'] },
    ] },
    told: [],
  }],
  ['bedrock/odd.json', {
    profiles: { 'Amazon Bedrock Client': [{ name: 'quoted', type: 'stdio', command: 'C:\\Program Files\\nodejs\\node.exe', args: ['server.js'] }] },
    told: ['quoted, command: VALUE_TRANSLATED (it was split at its blanks, since it has no arguments)', 'FIELDS_LEFT_BEHIND (mcpTools)'],
  }],
];

const REFUSED: readonly (readonly [sample: string, code: string, place: Place, expected: string])[] = [
  ['cherry-studio/broken/servers-is-a-text.json', 'DOCUMENT_INVALID', { line: 1, column: 14, pointer: '/servers' }, 'an object, one server a key'],
  ['witsy/broken/records-are-a-text.json', 'DOCUMENT_INVALID', { line: 1, column: 23, pointer: '/mcp/servers' }, 'an object, one server a key'],
];

describe('clients with a window of their own', () => {
  test.each(READ)('reads %s', (sample, brief) => {
    expect(briefFile(parse(sample))).toEqual(brief);
  });

  test.each(REFUSED)('refuses %s', (sample, code, place, expected) => {
    expect(() => parse(sample)).toThrow(expect.objectContaining({ code, details: { place, expected } }));
  });
});
