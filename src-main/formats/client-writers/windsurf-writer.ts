import type { ClientWriter } from './client-writer';
import { listed, mcpServers, named, started } from './entry-fields';
import { WINDSURF_REFERENCES } from './reference-syntax';

/** `mcp_config.json`: an address is `serverUrl`, without type. */
export const WINDSURF_WRITER: ClientWriter = {
  id: 'windsurf',
  abilities: { transports: ['stdio', 'http', 'sse'], disabled: true, neutral: ['disabledTools'], fields: 'any' },
  references: WINDSURF_REFERENCES,
  entry: (server) => [
    ...started(server), ['env', named(server.env)], ['serverUrl', server.url], ['headers', named(server.headers)],
    ['disabled', server.disabled ? true : undefined], ['disabledTools', listed(server.disabledTools)],
  ],
  document: mcpServers,
};
