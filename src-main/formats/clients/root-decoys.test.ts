import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { FormatId } from '../../../src-shared/transfer/format-id';
import { AppError } from '../../../src-shared/errors/app-error';
import type { Tree } from '../../../src-shared/profile/tree';
import type { ClientFormat } from '../client-format';
import { parseText } from '../parse-text';
import { parseTomlText } from '../toml-text';
import { AMP_FORMAT } from './amp-format';
import { CODEX_FORMAT } from './codex-format';
import { CONTINUE_FORMAT } from './continue-format';
import { CRUSH_FORMAT } from './crush-format';
import { GOOSE_FORMAT } from './goose-format';
import { GROK_FORMAT } from './grok-format';
import { HERMES_FORMAT } from './hermes-format';
import { KILO_FORMAT } from './kilo-format';
import { MCP_BUNDLE_FORMAT } from './mcp-bundle-format';
import { MCPM_FORMAT } from './mcpm-format';
import { MUSE_FORMAT } from './muse-format';
import { OPENCODE_FORMAT } from './opencode-format';
import { REASONIX_FORMAT } from './reasonix-format';
import { REGISTRY_FORMAT } from './registry-format';
import { VIBE_FORMAT } from './vibe-format';
import { VSCODE_FORMAT } from './vscode-format';
import { ZED_FORMAT } from './zed-format';

const FORMATS: readonly ClientFormat[] = [
  AMP_FORMAT, CODEX_FORMAT, CONTINUE_FORMAT, CRUSH_FORMAT, GOOSE_FORMAT, GROK_FORMAT, HERMES_FORMAT, KILO_FORMAT, MCP_BUNDLE_FORMAT, MCPM_FORMAT, MUSE_FORMAT, OPENCODE_FORMAT,
  REASONIX_FORMAT, REGISTRY_FORMAT, VIBE_FORMAT, VSCODE_FORMAT, ZED_FORMAT,
];
const takers = (tree: Tree): readonly FormatId[] => FORMATS.filter(({ find }) => find(tree) !== undefined).map(({ id }) => id);

describe('whose servers a tree can hold', () => {
  test.each<readonly [string, readonly FormatId[]]>([
    ['{ "mcp": { "serverCommand": "x", "allowed": ["a"], "excluded": [] } }', []],
    ['{ "mcp": { "excluded": ["a"] }, "mcpServers": { "a": { "command": "x" } } }', ['continue', 'kilo']],
    ['{ "mcp": { "servers": { "a": { "command": "x" } } } }', ['codex', 'vscode']],
    ['{ "mcp": { "a": { "type": "local", "command": ["x"] } } }', ['kilo', 'opencode']],
    ['{ "mcp": { "a": { "type": "stdio", "command": "x" } } }', ['crush', 'kilo']],
    ['{ "$schema": "https://opencode.ai/config.json", "mcp": { "a": { "type": "stdio", "command": "x" } } }', ['kilo', 'opencode']],
    ['{ "agent": {}, "mcp": { "a": { "type": "sse", "url": "https://x.example" } } }', ['crush', 'kilo', 'opencode']],
    ['{ "$schema": "https://charm.land/crush.json", "mcp": {} }', ['crush']],
    ['{ "mcp": { "a": { "enabled": false } } }', ['kilo', 'opencode']],
    ['{ "mcp": { "text": "words", "more": "words" } }', []],
    ['{ "mcp": ["a"] }', []],
    ['{ "recommendations": ["a.b"], "extensions": { "a": { "type": "x", "enabled": true } } }', []],
    ['{ "extensions": { "a": { "type": "builtin", "name": "a", "enabled": true } } }', ['goose']],
    ['{ "extensions": ["a"] }', []],
    ['{ "openapi": "3.1.0", "servers": { "a": { "url": "https://x.example" } } }', []],
    ['{ "servers": [{ "url": "https://x.example" }] }', []],
    ['{ "info": {}, "servers": { "a": { "url": "kafka://x.example", "protocol": "kafka" } } }', []],
    ['{ "servers": {} }', ['vscode']],
    ['{ "servers": { "web": { "host": "a", "port": 1 } }, "title": "x" }', []],
    ['{ "plugins": [{ "name": "a", "package": "b" }] }', []],
    ['{ "plugins": [{ "name": "a", "command": "b" }] }', ['reasonix']],
    ['{ "agent": { "profiles": { "a": { "context_servers": {} } } }, "context_servers": "x" }', []],
    ['{ "amp": { "mcpServers": {} } }', []],
    ['{ "mcp_servers": { "a": { "command": "x" } } }', ['codex', 'grok', 'hermes', 'muse']],
    ['{ "mcp_servers": [{ "name": "a", "command": "x" }] }', ['vibe']],
    ['{ "name": "x", "packages": [{ "name": "a", "version": "1" }] }', []],
    ['{ "packages": { "a": {} }, "name": "x", "lockfileVersion": 3 }', []],
    ['{ "name": "x", "server": { "port": 1 } }', []],
    ['{ "name": "x", "installations": ["a"] }', []],
    ['{ "a": { "type": "remote", "url": "https://x.example" } }', ['opencode']],
    ['{ "a": { "url": "https://x.example" }, "b": 1 }', []],
    ['[]', []], ['"text"', []], ['null', []],
  ])('%s', (text, ids) => {
    expect(takers(parseText(text).tree)).toEqual(ids);
  });

  test('no sample of another program\'s file', () => {
    const folder = new URL('../samples/decoys/', import.meta.url);
    const taken = readdirSync(folder).flatMap((name): readonly string[] => {
      const tree = treeOf(readFileSync(new URL(name, folder), 'utf8'), name);
      return tree === undefined ? [] : takers(tree).filter((id) => !MCP_SERVERS.has(id)).map((id) => `${name}: ${id}`);
    });
    expect(taken).toEqual([]);
  });
});

/** They take `mcpServers` whatever stands there, so that what is wrong with it is told. */
const MCP_SERVERS: ReadonlySet<FormatId> = new Set(['continue', 'kilo']);

/** Nothing where the file is no configuration at all. */
function treeOf(text: string, name: string): Tree | undefined {
  try {
    return (name.endsWith('.toml') ? parseTomlText(text) : parseText(text, { name })).tree;
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}
