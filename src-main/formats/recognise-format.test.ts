import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Tree } from '../../src-shared/profile/tree';
import type { FormatId } from '../../src-shared/transfer/format-id';
import { parseText } from './parse-text';
import { recogniseFormat, type Recognition, type Refusal } from './recognise-format';
import { syntaxOf } from './recognition-row';
import type { SourceHint } from './source-hint';

const at = (path: string): SourceHint => ({ name: path.split('/').at(-1) ?? '', folders: path.split('/').slice(0, -1) });

function recognise(text: string, path = ''): Recognition | Refusal {
  const parsed = parseText(text, at(path));
  return recogniseFormat(parsed.tree, at(path), syntaxOf(parsed));
}

const inServers = (entry: string): string => `{ "mcpServers": { "a": ${entry} } }`;

describe('the place decides', () => {
  test.each<[path: string, text: string, expected: Recognition]>([
    ['Claude/claude_desktop_config.json', inServers('{ "command": "x" }'),
      { formatId: 'claude-desktop', confidence: 'certain', reason: 'it has mcpServers, and the folder Claude is that of Claude Desktop', runnerUp: 'generic' }],
    ['Downloads/Claude_Desktop_Config.JSON', inServers('{ "command": "x" }'),
      { formatId: 'claude-desktop', confidence: 'certain', reason: 'it has mcpServers, and the file name is that of Claude Desktop', runnerUp: 'generic' }],
    ['.kiro/settings/mcp.json', inServers('{ "command": "x", "trust": true }'),
      { formatId: 'kiro', confidence: 'certain', reason: 'it has mcpServers, and its entries or settings are spelled as in Gemini CLI, and the folder .kiro/settings is that of Kiro', runnerUp: 'gemini' }],
    ['work/.mcp.json', inServers('{ "command": "x" }'),
      { formatId: 'claude-code', confidence: 'certain', reason: 'it has mcpServers, and the file name is that of Claude Code', runnerUp: 'generic' }],
    ['work/.mcp.json', inServers('{ "command": "x", "tools": ["*"] }'),
      { formatId: 'copilot', confidence: 'certain', reason: 'it has mcpServers, and an entry is spelled as in Copilot CLI, and the file name is that of GitHub Copilot CLI', runnerUp: 'claude-code' }],
    ['.gemini/antigravity/mcp_config.json', inServers('{ "serverUrl": "https://x.example" }'),
      { formatId: 'antigravity', confidence: 'certain', reason: 'it has mcpServers, and an entry has serverUrl, as in Windsurf, and the folder .gemini/antigravity is that of Antigravity', runnerUp: 'windsurf' }],
    ['.grok/config.toml', '[mcp_servers.a]\ncommand = "npx"\n',
      { formatId: 'grok', confidence: 'certain', reason: 'it is TOML with mcp_servers, and the folder .grok is that of Grok CLI', runnerUp: 'codex' }],
    ['.codex/config.toml', '[mcp_servers.a]\nurl = "https://x.example"\nheaders = { X = "1" }\n',
      { formatId: 'codex', confidence: 'certain', reason: 'it is TOML with mcp_servers, and an entry has headers, as in Grok, and the folder .codex is that of Codex', runnerUp: 'grok' }],
    ['opencode.json', '{ "mcp": { "a": { "type": "stdio", "command": "npx" } } }',
      { formatId: 'opencode', confidence: 'certain', reason: 'it has mcp, and an entry is spelled as in Crush, and the file name is that of OpenCode', runnerUp: 'crush' }],
    ['kilo.jsonc', '{ "mcp": { "a": { "type": "local", "command": ["npx"] } } }',
      { formatId: 'kilo', confidence: 'certain', reason: 'it has mcp, and its entries or settings are spelled as in OpenCode, and the file name is that of Kilo Code', runnerUp: 'opencode' }],
  ])('between formats with the same content: %s, %s', (path, text, expected) => {
    expect(recognise(text, path)).toEqual(expected);
  });

  test.each<[path: string, text: string, expected: Recognition]>([
    ['.vscode/mcp.json', inServers('{ "command": "x" }'),
      { formatId: 'generic', confidence: 'likely', reason: 'it has mcpServers; the folder .vscode is that of VS Code, but content counts for more', runnerUp: 'claude-desktop' }],
    ['.cursor/mcp.json', '{ "servers": { "a": { "command": "npx" } } }',
      { formatId: 'vscode', confidence: 'likely', reason: 'it has servers, as VS Code\'s mcp.json does; the folder .cursor is that of Cursor, but content counts for more', runnerUp: 'cursor' }],
    ['Claude/claude_desktop_config.json', '{ "exportInfo": { "version": "1.0" } }',
      { formatId: 'native', confidence: 'certain', reason: 'it has exportInfo, the mark of an exported profile; the folder Claude is that of Claude Desktop, but content counts for more', runnerUp: 'claude-desktop' }],
  ])('nothing against content: %s, %s', (path, text, expected) => {
    expect(recognise(text, path)).toEqual(expected);
  });

  test.each<[path: string, text: string, formatId: FormatId]>([
    ['Claude/claude_desktop_config.json', '{}', 'claude-desktop'], ['.gemini/settings.json', '{ "theme": "x", "selectedAuthType": "y" }', 'gemini'], ['.zed/settings.json', '{ "theme": "x" }', 'zed'],
    ['.codex/config.toml', 'model = "x"\n', 'codex'], ['.config/goose/config.yaml', 'GOOSE_MODEL: x\n', 'goose'], ['librechat.yaml', 'interface: { mcpServers: { use: true } }\n', 'librechat'],
    ['Claude/claude_desktop_config.json', '{ "mcpServers": "CANARY" }', 'claude-desktop'],
    ['.cursor/mcp.json', '', 'cursor'], ['.codex/config.toml', ' \n', 'codex'], ['.config/goose/config.yaml', '# nothing yet\n', 'goose'], ['.warp/.mcp.json', '[1]', 'warp'], ['opencode.json', '\n', 'opencode'],
  ])('where no servers are: %s, %s', (path, text, formatId) => {
    expect(recognise(text, path)).toMatchObject({ formatId, confidence: 'likely', reason: expect.stringMatching(/^the (?:folder|file name) .*; no servers stand in it$/) as string });
  });

  test.each(['mcp.json', 'work/settings.json', 'config.toml', 'User/mcp.json', ''])('nothing, where many programs have such a file: %s', (path) => {
    expect(recognise(inServers('{ "command": "x" }'), path)).toMatchObject({ formatId: 'generic', confidence: 'likely' });
    expect(recognise('{ "theme": "x" }', path)).toMatchObject({ servers: 'unknown' });
    expect(() => recognise(' ', path)).toThrow('FILE_EMPTY');
  });
});

describe('what is no format', () => {
  test.each<[text: string, refused: string, servers: Refusal['servers']]>([
    ['Hello', 'it is plain text', 'unknown'],
    ['42', 'it is a single value', 'unknown'],
    ['[]', 'it is an empty list', 'none'],
    ['[1]', 'it is a list, and not one of servers', 'none'],
    ['{ "encrypted": true, "algorithm": "AES-256-GCM", "iv": "aXY=", "data": "ZGF0YQ==", "authTag": "dGFn" }', 'the whole file is one encrypted value', 'unknown'],
    ['{ "mcpServers": { "title": "Servers", "on": true } }', 'nothing under its mcpServers is a server', 'none'],
    ['{ "mcpServers": "Servers" }', 'its mcpServers is no object with servers', 'unknown'],
    ['{ "compilerOptions": {} }', 'it is a configuration of TypeScript', 'unknown'],
    ['{}', 'it is no server definition, and has none of the fields that hold servers (exportInfo, mcpServers, servers, mcp, mcp_servers, context_servers, extensions, amp.mcpServers)', 'unknown'],
  ])('%s', (text, refused, servers) => {
    expect(recognise(text)).toEqual({ refused, servers });
  });
});

test('recogniseFormat answers for any tree', () => {
  const tree = fc.letrec<{ tree: Tree }>((tie) => ({
    tree: fc.oneof({ maxDepth: 5 }, fc.constantFrom<Tree>(null, true, 1, 'npx', 'https://mcp.example', 'stdio', 'local', ''), fc.array(tie('tree'), { maxLength: 3 }),
      fc.uniqueArray(fc.tuple(fc.constantFrom('mcpServers', 'servers', 'mcp', 'mcp_servers', 'context_servers', 'extensions', 'plugins', 'projects', 'exportInfo', 'command', 'args', 'url', 'type', 'transport', 'preferences', 'server',
        'installations', 'inputs', 'tools', 'name', '__proto__', 'a'), tie('tree')), { maxLength: 4, selector: ([key]) => key }).map((entries) => new Map(entries))),
  })).tree;
  const places = fc.constantFrom('', 'claude_desktop_config.json', '.cursor/mcp.json', '.codex/config.toml', 'opencode.json');
  fc.assert(fc.property(tree, places, fc.constantFrom('json', 'yaml', 'toml'), (value, path, syntax) => {
    const answer = recogniseFormat(value, at(path), syntax);
    expect('formatId' in answer ? answer.reason : answer.refused).not.toBe('');
    if ('formatId' in answer) expect(answer.runnerUp).not.toBe(answer.formatId);
  }), { numRuns: 3_000 });
});
