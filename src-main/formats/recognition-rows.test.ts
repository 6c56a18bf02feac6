import { describe, expect, test } from 'vitest';
import type { FormatId } from '../../src-shared/transfer/format-id';
import { parseText } from './parse-text';
import { recogniseFormat } from './recognise-format';
import { syntaxOf } from './recognition-row';
import { RECOGNITION_ROWS } from './recognition-rows';

const inServers = (entry: string): string => `{ "mcpServers": { "a": ${entry} } }`;

describe('content alone says that', () => {
  test.each<[text: string, formatId: FormatId, confidence: string, runnerUp?: FormatId]>([
    ['{ "exportInfo": { "version": "1.0" }, "mcpServers": {} }', 'native', 'certain', 'generic'],
    ['{ "version": "0.8", "name": "Old", "mcpServers": { "a": { "command": "x" } } }', 'native', 'likely', 'generic'],
    ['[{ "server": { "name": "io.example/x", "remotes": [{ "type": "sse", "url": "https://x.example" }] } }]', 'registry', 'certain'],
    ['{ "servers": [{ "server": { "name": "io.example/x", "packages": [{ "registryType": "npm", "identifier": "x" }] } }], "metadata": {} }', 'registry', 'certain'],
    ['{ "name": "io.github.scope/server", "packages": [{ "registry_name": "npm", "name": "x" }] }', 'registry', 'certain'],
    ['{ "name": "x", "display_name": "X", "installations": { "npm": { "command": "npx" } } }', 'mcpm', 'certain'],
    ['{ "one": { "name": "one", "command": "npx", "profile_tags": [] } }', 'mcpm', 'certain', 'generic'],
    ['{ "manifest_version": "0.2", "name": "x", "server": { "type": "node", "mcp_config": { "command": "node" } } }', 'mcp-bundle', 'certain'],
    ['{ "$schema": "https://app.kilo.ai/config.json", "mcp": { "a": { "type": "local", "command": ["x"] } } }', 'kilo', 'certain', 'opencode'],
    ['{ "$schema": "https://opencode.ai/config.json" }', 'opencode', 'certain'],
    ['{ "version": "1", "exported_at": "2026", "entities": { "tools": [] } }', 'gateway', 'certain'],
    ['{ "entities": { "tools": [] } }', 'gateway', 'likely'],
    ['{ "mcp": { "a": { "type": "remote", "url": "https://x.example" } } }', 'opencode', 'likely', 'crush'],
    ['{ "mcp": { "a": { "command": ["npx", "x"] } } }', 'opencode', 'likely'],
    ['{ "a": { "type": "local", "command": ["npx", "x"] }, "b": { "enabled": false } }', 'opencode', 'likely'],
    ['{ "provider": {}, "mcp": { "a": { "type": "stdio", "command": "npx" } } }', 'opencode', 'likely', 'crush'],
    ['{ "mcp": { "a": { "enabled": false } } }', 'opencode', 'guess'],
    ['{ "$schema": "https://charm.land/crush.json", "mcp": {} }', 'crush', 'certain'],
    ['{ "mcp": { "a": { "type": "stdio", "command": "npx" } } }', 'crush', 'likely'],
    ['{ "mcp": { "a": { "command": "npx" } } }', 'crush', 'guess'],
    ['{ "editor.fontSize": 12, "mcp": { "servers": { "a": { "command": "npx" } }, "inputs": [] } }', 'vscode', 'certain'],
    ['[mcp.servers.a]\ncommand = "npx"\n', 'codex', 'likely'],
    ['{ "amp.mcpServers": { "a": { "command": "npx" } }, "amp.notifications.enabled": true }', 'amp', 'certain'],
    ['// Zed\n{ "theme": "x", "context_servers": { "a": { "settings": {} } } }', 'zed', 'certain'],
    ['extensions:\n  developer: { type: builtin, enabled: true, bundled: true }\n', 'goose', 'certain'],
    ['GOOSE_MODEL: x\nextensions:\n  a: { type: stdio, cmd: npx, args: [x] }\n', 'goose', 'certain'],
    ['name: x\nmcpServers:\n  - { name: a, command: npx }\n', 'continue', 'certain', 'generic'],
    ['{ "mcpServers": [{ "name": "a", "command": "npx" }] }', 'continue', 'likely', 'generic'],
    ['{ "experimental": { "modelContextProtocolServers": [{ "transport": { "type": "stdio" } }] } }', 'continue', 'certain'],
    ['[[mcp_servers]]\nname = "a"\ncommand = "npx"\n', 'vibe', 'certain'],
    ['[[plugins]]\nname = "a"\ncommand = "npx"\n', 'reasonix', 'likely'],
    ['[mcp_servers.a]\nurl = "https://x.example"\nheaders = { X = "1" }\n', 'grok', 'likely', 'codex'],
    ['model_provider = "x"\n[mcp_servers.a]\nurl = "https://x.example"\nheaders = { X = "1" }\n', 'codex', 'certain'],
    ['[mcp_servers.a]\nurl = "https://x.example"\nheaders = { X = "1" }\n[mcp_servers.b]\nurl = "x"\nhttp_headers = {}\n', 'codex', 'certain'],
    ['[mcp_servers.a]\ncommand = "npx"\n', 'codex', 'certain'],
    ['mcp_servers:\n  a: { command: npx }\n', 'hermes', 'likely'],
    ['{ "schema_version": 1, "mcp_servers": { "a": { "command": "npx" } } }', 'muse', 'certain'],
    ['{ "mcp_servers": { "a": { "command": "npx" } } }', 'muse', 'guess'],
    ['{ "servers": { "a": { "type": "http", "url": "https://x.example", "gallery": "x" } } }', 'vscode', 'likely'],
    ['{ "servers": {}, "inputs": [{ "id": "key", "type": "promptString" }] }', 'vscode', 'likely'],
    ['{ "servers": {} }', 'vscode', 'likely'],
    ['{ "title": "x", "servers": { "a": { "command": "npx", "args": [] } } }', 'vscode', 'likely'],
    ['{ "servers": [{ "key": "a", "name": "A", "type": "local", "command": "npx", "isActive": true }] }', '5ire', 'likely', 'cherry-studio'],
    ['{ "servers": [{ "name": "A", "type": "streamableHttp", "baseUrl": "https://x.example" }] }', 'cherry-studio', 'likely'],
    ['{ "numStartups": 3, "projects": { "/home/ada/x": { "mcpServers": {} } } }', 'claude-code', 'certain'],
    ['{ "mcpServers": { "a": { "httpUrl": "x" } }, "projects": { "/x": { "mcpServers": {} } } }', 'claude-code', 'certain', 'gemini'],
    ['{ "name": "x", "version": "1.0.0", "mcpServers": { "a": { "command": "x" } }, "contextFileName": "GEMINI.md" }', 'gemini', 'certain', 'generic'],
    ['{ "name": "x", "version": "1.0.0", "mcpServers": {}, "settings": [{ "name": "Key", "envVar": "KEY" }] }', 'gemini', 'certain', 'generic'],
    ['{ "name": "agent", "mcpServers": {}, "allowedTools": ["@git"] }', 'amazon-q', 'likely', 'generic'],
    ['{ "mcpServers": {}, "useLegacyMcpJson": true }', 'amazon-q', 'likely', 'generic'],
    ['version: 1.2.8\nendpoints: {}\nmcpServers:\n  a: { command: npx }\n', 'librechat', 'likely', 'generic'],
    ['mcpSettings: { allowedDomains: [] }\nmcpServers:\n  a: { command: npx }\n', 'librechat', 'likely', 'generic'],
    ['{ "mcpServers": {}, "nativeMCPServers": {} }', 'mcphub', 'likely', 'generic'],
    [inServers('{ "httpUrl": "https://x.example" }'), 'gemini', 'likely', 'generic'],
    ['{ "mcpServers": {}, "mcp": { "excluded": ["a"] } }', 'gemini', 'likely', 'generic'],
    ['{ "mcpServers": {}, "security": { "auth": {} } }', 'gemini', 'likely', 'generic'],
    ['{ "$version": 2, "mcpServers": { "a": { "command": "x", "trust": true } } }', 'qwen', 'likely', 'gemini'],
    [inServers('{ "serverUrl": "https://x.example" }'), 'windsurf', 'likely', 'generic'],
    [inServers('{ "key": "a", "type": "local", "command": "x", "isActive": true }'), '5ire', 'likely', 'generic'],
    [inServers('{ "name": "A", "type": "sse", "baseUrl": "https://x.example", "isActive": true }'), 'cherry-studio', 'likely', 'generic'],
    [inServers('{ "type": "streamableHttp", "baseUrl": "https://x.example" }'), 'cherry-studio', 'likely', 'cline'],
    [inServers('{ "type": "streamableHttp", "url": "https://x.example" }'), 'cline', 'likely', 'generic'],
    [inServers('{ "transport": { "type": "stdio", "command": "x" } }'), 'cline', 'likely', 'generic'],
    ['{ "mcpServers": { "github.com/a/b": { "command": "x", "autoApprove": [] } } }', 'cline', 'likely', 'kiro'],
    [inServers('{ "type": "streamable-http", "url": "https://x.example", "alwaysAllow": [] }'), 'roo', 'likely', 'generic'],
    [inServers('{ "command": "x", "watchPaths": [] }'), 'roo', 'likely', 'generic'],
    [inServers('{ "command": "x", "tools": ["*"] }'), 'copilot', 'likely', 'generic'],
    [inServers('{ "type": "local", "command": "x" }'), 'copilot', 'likely', 'generic'],
    [inServers('{ "command": "x", "active": false }'), 'jan', 'likely', 'generic'],
    ['{ "mcpServers": {}, "mcpSettings": { "toolCallTimeoutSeconds": 30 } }', 'jan', 'likely', 'generic'],
    [inServers('{ "command": "x", "working_directory": null }'), 'warp', 'likely', 'generic'],
    [inServers('{ "command": "x", "fromGalleryId": "y" }'), 'trae', 'likely', 'generic'],
    ['{ "imports": ["cursor"], "mcpServers": {} }', 'mcporter', 'likely', 'generic'],
    [inServers('{ "baseUrl": "https://x.example", "description": "y" }'), 'mcporter', 'likely', 'generic'],
    ['{ "globalShortcut": "x", "mcpServers": { "a": { "command": "x", "autoApprove": [] } } }', 'claude-desktop', 'guess', 'kiro'],
    ['{ "preferences": {}, "mcpServers": { "a": { "url": "https://x.example" } } }', 'generic', 'likely', 'claude-desktop'],
    [inServers('{ "command": "x", "disabledTools": [] }'), 'kiro', 'guess', 'generic'],
    [inServers('{ "command": "x", "args": ["${env:HOME}"] }'), 'cursor', 'guess', 'generic'],
    ['{ "mcpServers": { "a": { "serverUrl": "x" }, "b": { "type": "streamableHttp" }, "c": { "tools": ["*"] } } }', 'generic', 'guess', 'windsurf'],
    [inServers('{ "command": "x" }'), 'generic', 'likely', 'claude-desktop'],
    ['mcpServers:\n', 'generic', 'likely', 'claude-desktop'],
    ['{ "mcpServers": 42 }', 'generic', 'likely', 'claude-desktop'],
    ['{ "mcpServers": ["a"] }', 'generic', 'likely', 'claude-desktop'],
    ['{ "command": "npx", "args": [] }', 'generic', 'likely'],
    ['{ "a": { "command": "npx" }, "b": { "url": "https://x.example" } }', 'generic', 'likely'],
    ['{ "a": { "command": "npx" }, "b": {} }', 'generic', 'guess'],
    ['[{ "name": "a", "command": "npx" }]', 'generic', 'likely'],
    ['{ "settings": { "mcpServers": { "a": { "command": "npx" } } } }', 'generic', 'guess'],
    ['{ "servers": [{ "name": "a", "command": "npx" }] }', 'generic', 'guess'],
  ])('%s is %s, %s', (text, formatId, confidence, runnerUp) => {
    const parsed = parseText(text);
    const answer = recogniseFormat(parsed.tree, { name: '' }, syntaxOf(parsed));
    expect(answer).toEqual({ formatId, confidence, reason: expect.stringMatching(/^it/) as string, ...(runnerUp !== undefined && { runnerUp }) });
    decided.add(RECOGNITION_ROWS.findIndex(({ id, reason }) => 'reason' in answer && id === formatId && reason === answer.reason));
  });

  const decided = new Set<number>();

  test('every row decides something, but for the one that is only ever second', () => {
    expect(RECOGNITION_ROWS.filter((_, index) => !decided.has(index)).map(({ id, reason }) => `${id}: ${reason}`)).toEqual(['claude-desktop: it has mcpServers']);
  });
});
