import type { ClientWriter } from './client-writer';
import { mcpServers, named, started } from './entry-fields';
import { CLAUDE_CODE_REFERENCES } from './reference-syntax';

/** `.mcp.json`: every entry says its type; whether one is used is kept in the program's own state. */
export const CLAUDE_CODE_WRITER: ClientWriter = {
  id: 'claude-code',
  abilities: { transports: ['stdio', 'http', 'sse'], saysTransport: true, neutral: ['timeout'], fields: 'any' },
  references: CLAUDE_CODE_REFERENCES,
  entry: (server) => [
    ['type', server.type], ...started(server), ['env', named(server.env)], ['url', server.url], ['headers', named(server.headers)], ['timeout', server.timeout],
  ],
  document: mcpServers,
};
