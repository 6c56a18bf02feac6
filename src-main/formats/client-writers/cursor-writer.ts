import type { ClientWriter } from './client-writer';
import { mcpServers, named, started } from './entry-fields';
import { CURSOR_REFERENCES } from './reference-syntax';

/** `.cursor/mcp.json`: no type, the transport of an address is found out; switches are kept in the program's own state. */
export const CURSOR_WRITER: ClientWriter = {
  id: 'cursor',
  abilities: { transports: ['stdio', 'http', 'sse'], cwd: true, neutral: ['envFile'], fields: 'any' },
  references: CURSOR_REFERENCES,
  entry: (server) => [
    ...started(server), ['cwd', server.cwd], ['env', named(server.env)], ['envFile', server.envFile], ['url', server.url], ['headers', named(server.headers)],
  ],
  document: mcpServers,
};
