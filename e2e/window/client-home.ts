import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { canary } from '../canary';
import type { TemporaryHome } from '../temporary-home';

export const CLIENT_SECRETS = { token: canary('client token'), account: canary('client account'), prompt: canary('client prompt') } as const;

/** Where Claude Desktop keeps its file on this system, below the home folder. */
const CLAUDE_DESKTOP = { darwin: 'Library/Application Support/Claude', win32: 'AppData/Roaming/Claude', linux: '.config/Claude' }[process.platform as 'darwin' | 'win32' | 'linux'];

/** Files of clients as they stand in a home: what they hold beside servers is nobody's business. */
const FILES: Readonly<Record<string, unknown>> = {
  [`${CLAUDE_DESKTOP}/claude_desktop_config.json`]: {
    globalShortcut: 'Ctrl+Space',
    mcpServers: {
      github: { command: 'npx', args: ['-y', '@modelcontextprotocol/server-github'], env: { GITHUB_PERSONAL_ACCESS_TOKEN: CLIENT_SECRETS.token } },
      files: { command: 'npx', args: ['-y', '@modelcontextprotocol/server-filesystem', '/srv'] },
    },
  },
  '.cursor/mcp.json': { mcpServers: { context7: { url: 'https://mcp.context7.com/mcp' } } },
  '.claude.json': {
    numStartups: 41, oauthAccount: { emailAddress: `${CLIENT_SECRETS.account}@example.com` }, history: [{ display: CLIENT_SECRETS.prompt }],
    mcpServers: { memory: { type: 'stdio', command: 'npx', args: ['-y', '@modelcontextprotocol/server-memory'] } },
    projects: { '/srv/shop': { lastCost: 1.25, history: [{ display: CLIENT_SECRETS.prompt }], mcpServers: { shop: { type: 'http', url: 'https://shop.example.com/mcp' } } } },
  },
  '.gemini/settings.json': '{\n  "mcpServers": {\n    "broken": { "command": \n',
  '.config/zed/settings.json': { theme: 'One Dark' },
};

/** Puts them there; gives back their paths. */
export function writeClientFiles({ folder }: TemporaryHome): readonly string[] {
  return Object.entries(FILES).map(([name, content]) => {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
    return file;
  });
}
