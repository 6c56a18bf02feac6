import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Place } from '../../../src-shared/errors/place';
import type { ParsedFile } from '../parsed-file';
import { briefFile, type BriefFile } from '../samples/brief-file';
import { parseSample } from '../samples/parse-sample';

const parse = (sample: string): ParsedFile => parseSample(sample, readFileSync(new URL(`../samples/${sample}`, import.meta.url), 'utf8'));

/** What each sample means in the words that all clients share, and what is told of it. */
const READ: readonly (readonly [sample: string, brief: BriefFile])[] = [
  ['claude-code/normal.json', {
    profiles: { 'Claude Code': [
      { name: 'github', type: 'http', url: 'https://api.githubcopilot.com/mcp/', headers: { Authorization: 'Bearer ${GITHUB_TOKEN:-none}' } },
      {
        name: 'postgres', type: 'stdio', command: 'npx', args: ['-y', '@modelcontextprotocol/server-postgres', '${DATABASE_URL}'],
        env: { PGPASSWORD: 'EXAMPLE-pg-password-01' },
      },
    ] },
    told: [],
  }],
  ['claude-code/odd.json', {
    profiles: {
      'Claude Code': [
        { name: 'sentry', type: 'sse', url: 'https://mcp.sentry.dev/sse', extra: { timeout: 30000, oauth: { clientId: 'EXAMPLE-client' } } },
        { name: 'windows', type: 'stdio', command: 'cmd', args: ['/c', 'npx', '-y', '@scope/tool'] },
      ],
      'Claude Code: ~/work/app': [
        { name: 'windows', type: 'stdio', command: 'uvx', args: ['mcp-server-git'] },
        { name: 'parked', type: 'stdio', command: 'uvx', args: ['mcp-server-time'], disabled: true },
      ],
      'Claude Code: ~/site': [{ name: 'fetch', type: 'stdio', command: 'uvx', args: ['mcp-server-fetch'] }],
    },
    told: [
      'sentry, oauth: FIELD_NOT_CARRIED (how it signs in)',
      'FIELDS_LEFT_BEHIND (allowedTools, history, enabledMcpjsonServers, hasTrustDialogAccepted, lastCost)',
      'FIELDS_LEFT_BEHIND (numStartups, oauthAccount)',
      'socket, type: TRANSPORT_UNKNOWN (stdio, http or sse was expected)',
    ],
  }],
  ['claude-code/project-only.json', { profiles: { 'Claude Code: /srv/app': [{ name: 'git', type: 'stdio', command: 'uvx', args: ['mcp-server-git'] }] }, told: [] }],
  ['gemini/extension.json', {
    profiles: { 'Gemini CLI': [{ name: 'tool', type: 'stdio', command: 'node', args: ['${extensionPath}${/}server.js'], cwd: '${extensionPath}' }] },
    told: ['FIELDS_LEFT_BEHIND (name, version, contextFileName, settings)'],
  }],
  ['gemini/normal.json', {
    profiles: { 'Gemini CLI': [
      {
        name: 'local', type: 'stdio', command: 'node', args: ['server.js'], cwd: './tools', env: { API_KEY: '$MY_API_KEY' },
        extra: { timeout: 600000, enabledTools: ['search'], disabledTools: ['write'] },
      },
      { name: 'http', type: 'http', url: 'https://mcp.example/mcp', headers: { Authorization: 'Bearer EXAMPLE-gemini-token-01' } },
      { name: 'events', type: 'sse', url: 'https://mcp.example/events' },
    ] },
    told: ['events, url: TRANSPORT_GUESSED (as Gemini CLI takes it)', 'FIELDS_LEFT_BEHIND (security)'],
  }],
  ['gemini/odd.json', {
    profiles: { 'Gemini CLI': [
      { name: 'trusted', type: 'stdio', command: 'uvx', args: ['mcp-server-git'], description: 'Git', extra: { trust: true } },
      { name: 'both', type: 'http', url: 'https://mcp.example/mcp', disabled: true, extra: { sseUrl: 'https://mcp.example/sse' } },
      {
        name: 'typed', type: 'http', url: 'https://mcp.example/mcp',
        extra: { authProviderType: 'google_credentials', oauth: { scopes: ['https://www.googleapis.com/auth/cloud-platform'] } },
      },
      { name: 'not allowed', type: 'stdio', command: 'uvx', args: ['mcp-server-time'], disabled: true },
    ] },
    told: [
      'trusted, trust: FIELD_NOT_CARRIED (all its tools run without being asked for)',
      'both, url: FIELD_NOT_CARRIED (httpUrl counts; this one is kept as sseUrl)',
      'typed, authProviderType: FIELD_NOT_CARRIED (how it signs in)',
      'typed, oauth: FIELD_NOT_CARRIED (how it signs in)',
      'socket, type: TRANSPORT_UNKNOWN (stdio, http or sse was expected)',
    ],
  }],
  ['qwen/broken/entry-is-a-switch.json', { profiles: { 'Qwen Code': [] }, told: ['a: ENTRY_NOT_A_SERVER (an object with command or url was expected)'] }],
  ['qwen/normal.json', {
    profiles: { 'Qwen Code': [
      { name: 'local', type: 'stdio', command: 'python', args: ['-m', 'server'], extra: { timeout: 15000, startupTimeout: 5000 } },
      { name: 'http', type: 'http', url: 'https://mcp.example/mcp', extra: { trust: false } },
    ] },
    told: [],
  }],
  ['qwen/odd.json', {
    profiles: { 'Qwen Code': [
      { name: 'test-one', type: 'stdio', command: 'uvx', args: ['one'], disabled: true },
      { name: 'a-server', type: 'stdio', command: 'uvx', args: ['two'], disabled: true },
      { name: 'ab-server', type: 'sse', url: 'https://mcp.example/mcp', extra: { versionNegotiation: 'legacy' } },
    ] },
    told: ['ab-server, url: TRANSPORT_GUESSED (as Qwen Code takes it)'],
  }],
  ['tabnine/normal.json', {
    profiles: { Tabnine: [
      { name: 'local', type: 'stdio', command: 'npx', args: ['-y', '@scope/tool'], env: { TOKEN: 'EXAMPLE-tabnine-token-01' } },
      { name: 'events', type: 'sse', url: 'https://mcp.example/events', headers: { 'X-Key': 'EXAMPLE-tabnine-key-01' } },
    ] },
    told: ['events, url: TRANSPORT_GUESSED (as Tabnine takes it)'],
  }],
  ['tabnine/odd.json', {
    profiles: { Tabnine: [{ name: 'off', type: 'http', url: 'https://mcp.example/mcp', disabled: true, extra: { trust: true } }] },
    told: ['off, trust: FIELD_NOT_CARRIED (all its tools run without being asked for)', 'FIELDS_LEFT_BEHIND (general)'],
  }],
  ['copilot/broken/no-command.json', { profiles: { 'GitHub Copilot CLI': [] }, told: ['a: ENTRY_NOT_A_SERVER (its transport is stdio, but it has no command)'] }],
  ['copilot/normal.json', {
    profiles: { 'GitHub Copilot CLI': [
      { name: 'playwright', type: 'stdio', command: 'npx', args: ['@playwright/mcp@latest'] },
      {
        name: 'sentry', type: 'http', url: 'https://mcp.sentry.dev/mcp', headers: { Authorization: 'Bearer $COPILOT_MCP_SENTRY_TOKEN' },
        extra: { enabledTools: ['get_issue', 'list_issues'] },
      },
    ] },
    told: [],
  }],
  ['copilot/odd.json', {
    profiles: { 'GitHub Copilot CLI': [
      { name: 'one tool', type: 'stdio', command: 'uvx', args: ['mcp-server-git'], extra: { enabledTools: ['git_log'] } },
      { name: 'all tools', type: 'sse', url: 'https://mcp.example/sse' },
      { name: 'no tools', type: 'stdio', command: 'uvx', args: ['mcp-server-time'], extra: { enabledTools: [] } },
    ] },
    told: [],
  }],
  ['amazon-q/broken/variables-are-a-number.json', { profiles: { 'Amazon Q Developer': [] }, told: ['a, env: FIELD_INVALID (an object was expected)'] }],
  ['amazon-q/normal.json', {
    profiles: { 'Amazon Q Developer': [
      {
        name: 'aws-docs', type: 'stdio', command: 'uvx', args: ['awslabs.aws-documentation-mcp-server@latest'], env: { FASTMCP_LOG_LEVEL: 'ERROR' },
        extra: { timeout: 120000 },
      },
      { name: 'remote', type: 'http', url: 'https://mcp.example/mcp' },
    ] },
    told: [],
  }],
  ['amazon-q/odd.json', {
    profiles: { 'Amazon Q Developer': [
      { name: 'git', type: 'stdio', command: 'uvx', args: ['mcp-server-git'], alwaysAllow: ['git_log', 'git_diff'] },
      { name: 'time', type: 'stdio', command: 'uvx', args: ['mcp-server-time'], disabled: true },
      { name: 'files', type: 'stdio', command: 'uvx', args: ['files'], alwaysAllow: ['list'] },
    ] },
    told: ['FIELDS_LEFT_BEHIND (name, prompt, useLegacyMcpJson, tools, allowedTools, toolsSettings)'],
  }],
  ['warp/normal.json', {
    profiles: { Warp: [{ name: 'files', type: 'stdio', command: 'npx', args: ['-y', '@modelcontextprotocol/server-filesystem'], cwd: '/srv/app' }] },
    told: [],
  }],
  ['warp/odd.json', {
    profiles: { Warp: [
      { name: 'figma', type: 'sse', url: 'https://mcp.figma.com/sse' },
      {
        name: 'sentry', type: 'stdio', command: 'npx', args: ['-y', '@sentry/mcp-server'], env: { SENTRY_TOKEN: 'EXAMPLE-sentry-token-01' },
        extra: { start_on_launch: true },
      },
    ] },
    told: ['figma, url: TRANSPORT_GUESSED (the URL ends with /sse)'],
  }],
  ['factory/normal.json', {
    profiles: { 'Factory Droid': [
      { name: 'linear', type: 'http', url: 'https://mcp.linear.app/mcp', headers: { Authorization: 'Bearer ${LINEAR_KEY:-EXAMPLE-default}' } },
    ] },
    told: [],
  }],
  ['factory/odd.json', {
    profiles: { 'Factory Droid': [
      { name: 'off', type: 'sse', url: 'https://mcp.example/sse', disabled: true },
      { name: 'list', type: 'stdio', command: 'uvx', args: ['mcp-server-git'] },
    ] },
    told: ['list, command: VALUE_TRANSLATED (its words became command and arguments)'],
  }],
];

const REFUSED: readonly (readonly [sample: string, code: string, place: Place, expected: string])[] = [
  ['claude-code/broken/project-servers-is-a-list.json', 'DOCUMENT_INVALID', { line: 3, column: 45, pointer: '/projects/~1srv~1app/mcpServers' }, 'an object, one server a key'],
  ['gemini/broken/servers-is-a-list.json', 'DOCUMENT_INVALID', { line: 1, column: 17, pointer: '/mcpServers' }, 'an object, one server a key'],
  ['warp/broken/list.json', 'SERVERS_NOT_FOUND', { line: 1, column: 1, pointer: '' }, 'a configuration file of Warp'],
];

describe('clients in a terminal', () => {
  test.each(READ)('reads %s', (sample, brief) => {
    expect(briefFile(parse(sample))).toEqual(brief);
  });

  test.each(REFUSED)('refuses %s', (sample, code, place, expected) => {
    expect(() => parse(sample)).toThrow(expect.objectContaining({ code, details: expect.objectContaining({ place, expected }) as unknown }));
  });
});
