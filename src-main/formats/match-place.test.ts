import { describe, expect, test } from 'vitest';
import { matchPlace } from './match-place';

const at = (path: string): { readonly name: string; readonly folders: readonly string[] } => {
  const parts = path.split('/');
  return { name: parts.at(-1) ?? '', folders: parts.slice(0, -1).slice(-4) };
};

describe('matchPlace', () => {
  test.each([
    ['ada/.kiro/settings/mcp.json', '~/.kiro/settings/mcp.json', 3, true],
    ['.kiro/settings/mcp.json', '.kiro/settings/mcp.json', 3, true],
    ['AppData/Roaming/Code/User/mcp.json', '%APPDATA%/Code/User/mcp.json', 3, true],
    ['.codex/config.toml', '~/.codex/config.toml', 2, true],
    ['dotfiles/goose/config.yaml', '~/.config/goose/config.yaml', 2, false],
    ['.config/goose/config.yaml', '~/.config/goose/config.yaml', 3, true],
    ['mcp.JSON', '.mcp.json', undefined, false],
    ['work/.MCP.json', '.mcp.json', 1, true],
    ['claude_desktop_config.json', '$APP_SUPPORT/Claude/claude_desktop_config.json', 1, false],
    ['Downloads/Claude_Desktop_Config.json', '%APPDATA%/Claude/claude_desktop_config.json', 1, false],
    ['.continue/mcpServers/github.yaml', '.continue/mcpServers/*.yaml', 3, true],
    ['.continue/mcpServers/github.json', '.continue/mcpServers/*.yaml', undefined, false],
    ['mcpServers/github.yaml', '.continue/mcpServers/*.yaml', undefined, false],
    ['profiles/x1/mcp.json', '%APPDATA%/Code/User/profiles/*/mcp.json', undefined, false],
    ['Code/User/profiles/x1/mcp.json', '%APPDATA%/Code/User/profiles/*/mcp.json', 5, true],
    ['settings/mcp.json', '~/.kiro/settings/mcp.json', undefined, false],
    ['VSCodium/User/mcp.json', '%APPDATA%/Code/User/mcp.json', undefined, false],
    ['config.toml', '$CODEX_HOME/config.toml', undefined, false],
    ['', '.mcp.json', undefined, false],
    ['~/mcp.json', '~/mcp.json', undefined, false],
    ['x.warp/.mcp.json', '.warp/.mcp.json', 1, false],
  ])('of %j with %j: %s parts', (path, place, parts, whole) => {
    expect(matchPlace(at(path), place)).toEqual(parts === undefined ? undefined : { parts, whole });
  });

  test('a part has to be as long as what stands around its star', () => {
    expect(matchPlace(at('.x/ab'), '.x/ab*b')).toBeUndefined();
    expect(matchPlace(at('.x/abb'), '.x/ab*b')).toEqual({ parts: 2, whole: true });
  });
});
