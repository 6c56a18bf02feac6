import { SWITCHES } from '../read-server-entry';
import { TRANSPORT_FIELDS } from '../server-transport';
import type { ClientWriter, WritableServer } from './client-writer';
import { listed, mcpServers, named, started } from './entry-fields';
import { AS_WRITTEN } from './reference-syntax';

/** `{ "mcpServers": … }` for whoever reads it: everything that Valise has a word for, and all unknown fields. */
export const GENERIC_WRITER: ClientWriter = {
  id: 'generic',
  abilities: {
    transports: ['stdio', 'http', 'sse'], disabled: true, cwd: true, alwaysAllow: true, description: true, saysTransport: true,
    neutral: 'as-they-are', fields: 'undecided',
  },
  references: AS_WRITTEN,
  entry: (server) => [
    ['type', server.type === 'stdio' && !speaksOf(server, TRANSPORT_FIELDS) ? undefined : server.type], ...started(server), ['cwd', server.cwd],
    ['env', named(server.env)], ['url', server.url], ['headers', named(server.headers)], ['description', server.description],
    ['disabled', server.disabled || speaksOf(server, SWITCHES) ? server.disabled : undefined], ['alwaysAllow', listed(server.alwaysAllow)],
  ],
  document: mcpServers,
};

/** An unknown field that a reader would take for the transport or the switch, where nothing firmer is said. */
const speaksOf = ({ others }: WritableServer, fields: readonly string[]): boolean => fields.some((field) => others.has(field));
