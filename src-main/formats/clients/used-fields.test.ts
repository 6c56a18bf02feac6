import { describe, expect, test } from 'vitest';
import type { FormatId } from '../../../src-shared/transfer/format-id';
import { FORMAT_CATALOGUE } from '../format-catalogue';
import { parseText } from '../parse-text';
import { briefFile, type BriefFile } from '../samples/brief-file';

const brief = (id: FormatId, text: string): BriefFile => briefFile(FORMAT_CATALOGUE[id].parse(parseText(text, { name: '' }), { name: '' }));
const off = (id: FormatId, text: string): readonly unknown[] => Object.values(brief(id, text).profiles).flat().filter((server) => server['disabled'] === true).map((server) => server['name']);

const A = '"mcpServers": { "a": { "command": "x" } }';
const RECORD = '"name": "com.example/x", "packages": [{ "registryType": "npm", "identifier": "x" }]';

describe('what the servers are made of does not stay behind, and what else stands there does', () => {
  test.each<[id: FormatId, text: string, told: readonly string[]]>([
    ['gemini', `{ "mcp": { "excluded": ["a"], "allowed": ["A"] }, ${A} }`, []],
    ['gemini', `{ "mcp": { "excluded": ["a"], "serverCommand": "x" }, ${A} }`, ['serverCommand']],
    ['gemini', `{ "mcp": { "excluded": ["a", "elsewhere"], "allowed": ["a"] }, ${A} }`, ['excluded']],
    ['gemini', `{ "mcp": { "excluded": ["a*"] }, "excludeMCPServers": ["a"], ${A} }`, ['mcp']],
    ['qwen', `{ "$version": 3, "mcp": { "excluded": ["a*"] }, ${A} }`, []],
    ['claude-code', `{ "disabledMcpServers": ["a"], "disabledMcpjsonServers": ["elsewhere"], ${A} }`, ['disabledMcpjsonServers']],
    ['claude-code', `{ "projects": { "/p": { ${A}, "disabledMcpServers": ["a"] }, "/q": { "mcpServers": { "b": { "url": "https://x.example" } }, "disabledMcpServers": ["a"] } } }`, ['disabledMcpServers']],
    ['amazon-q', `{ "allowedTools": ["@a/read"], ${A} }`, []],
    ['amazon-q', `{ "allowedTools": ["@a/read", "@a"], ${A} }`, ['allowedTools']],
    ['amazon-q', `{ "allowedTools": ["@a/read", 7], ${A} }`, ['allowedTools']],
    ['witsy', `{ "mcp": { "mcpServersExtra": { "a": { "state": "disabled" } }, "disabledMcpServers": ["a"] }, ${A} }`, []],
    ['witsy', `{ "mcp": { "mcpServersExtra": { "a": { "state": "disabled", "label": "x" } }, "disabledMcpServers": ["a"] }, ${A} }`, ['mcpServersExtra']],
    ['grok', '[mcp_servers.a]\ncommand = "x"\n[disabled_mcp_tools]\na = ["t"]\nb = ["t"]\n', ['disabled_mcp_tools']],
    ['registry', `{ "servers": [{ "server": { "$schema": "s", ${RECORD}, "title": "t", "version": "1" } }], "metadata": {} }`, ['title', 'metadata']],
    ['mcpm', '{ "x": { "name": "x", "description": "d", "author": "a", "arguments": {}, "installations": { "npm": { "command": "npx" } } } }', ['author']],
    ['mcp-bundle', '{ "dxt_version": "0.1", "name": "x", "version": "1", "author": "a", "server": { "type": "node", "mcp_config": { "command": "node" } } }', ['type', 'author']],
  ])('%s %s', (id, text, fields) => {
    expect(brief(id, text).told.filter((line) => line.startsWith('FIELDS_LEFT_BEHIND'))).toEqual(fields.map((field) => `FIELDS_LEFT_BEHIND (${field})`));
  });
});

describe('names that are turned off', () => {
  const servers = '"mcpServers": { "Git": { "command": "x" }, "git-hub": { "command": "x" }, "g*": { "command": "x" } }';
  test.each<[id: FormatId, mcp: string, names: readonly string[]]>([
    ['gemini', '{ "excluded": ["g*"] }', ['g*']], ['gemini', '{ "excluded": [" git "] }', ['Git']], ['gemini', '{ "allowed": ["git-hub"] }', ['Git', 'g*']],
    ['tabnine', '{ "excluded": ["g*"] }', ['g*']], ['qwen', '{ "excluded": ["g*"] }', ['git-hub', 'g*']], ['qwen', '{ "excluded": ["git"] }', []],
  ])('are plain ones, but for Qwen Code: %s, %s', (id, mcp, names) => {
    expect(off(id, `{ "mcp": ${mcp}, ${servers} }`)).toEqual(names);
  });
});

test('Grok: a tool is off that either list names', () => {
  expect(brief('grok', '[mcp_servers.a]\ncommand = "x"\ndisabled_tools = ["one"]\n[disabled_mcp_tools]\na = ["two", "one"]\n')).toEqual({
    profiles: { 'Grok CLI': [{ name: 'a', type: 'stdio', command: 'x', extra: { disabledTools: ['one', 'two'] } }] }, told: [],
  });
});

test.each<[id: FormatId, text: string, milliseconds: number]>([
  ['codex', '[mcp_servers.a]\ncommand = "x"\ntool_timeout_sec = 7200\n', 7_200_000], ['reasonix', '[[plugins]]\nname = "a"\ncommand = "x"\ncall_timeout_seconds = 7200\n', 7_200_000],
  ['cline', '{ "mcpServers": { "a": { "command": "x", "timeout": 7200 } } }', 7_200],
])('a field that is named after seconds holds seconds, however many: %s', (id, text, timeout) => {
  expect(Object.values(brief(id, text).profiles).flat()).toMatchObject([{ extra: { timeout } }]);
});
