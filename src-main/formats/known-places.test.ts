import { expect, test } from 'vitest';
import type { ClientPlace } from './client-format';
import { knownPlaces } from './known-places';

const at = (path: string): ClientPlace => ({ path, scope: 'user' });
const CATALOGUE = {
  warp: { places: [at('~/.warp/.mcp.json'), at('.warp/.mcp.json')] },
  'claude-code': { places: [at('.mcp.json'), at('~/.claude.json')] },
  copilot: { places: [at('.mcp.json')] },
  kiro: { places: [at('~/.kiro/settings/mcp.json')] },
  gemini: { places: [at('~/.gemini/settings.json')] },
  antigravity: { places: [at('~/.gemini/config/settings.json')] },
  generic: {},
};

test.each([
  ['.warp/.mcp.json', ['warp: .warp/.mcp.json']],
  ['work/.mcp.json', ['claude-code: .mcp.json', 'copilot: .mcp.json']],
  ['.mcp.json', ['claude-code: .mcp.json', 'copilot: .mcp.json']],
  ['.claude.json', ['claude-code: .claude.json']],
  ['.kiro/settings/mcp.json', ['kiro: .kiro/settings/mcp.json']],
  ['.gemini/settings.json', ['gemini: .gemini/settings.json']],
  ['.gemini/config/settings.json', ['antigravity: .gemini/config/settings.json']],
  ['settings.json', []],
  ['', []],
])('%s is kept by %j', (path, clients) => {
  const parts = path.split('/');
  expect(knownPlaces({ name: parts.at(-1) ?? '', folders: parts.slice(0, -1) }, CATALOGUE).map(({ formatId, tail }) => `${formatId}: ${tail}`)).toEqual(clients);
});
