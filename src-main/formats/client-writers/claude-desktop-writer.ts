import type { ClientWriter } from './client-writer';
import { mcpServers, named, started } from './entry-fields';
import { FILLS_NOTHING } from './reference-syntax';

/** `claude_desktop_config.json`: local servers only, no switch, no variables. */
export const CLAUDE_DESKTOP_WRITER: ClientWriter = {
  id: 'claude-desktop',
  abilities: { transports: ['stdio'], neutral: 'as-they-are', fields: 'any' },
  references: FILLS_NOTHING,
  entry: (server) => [...started(server), ['env', named(server.env)]],
  document: mcpServers,
};
