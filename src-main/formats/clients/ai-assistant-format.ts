import { FORMAT_TITLES } from '../../../src-shared/transfer/format-titles';
import type { ClientFormat } from '../client-format';
import { project, user } from '../client-places';
import { findMcpServers } from '../mcp-servers-group';

/** Reads the `mcp.json` of JetBrains' AI Assistant. */
export const AI_ASSISTANT_FORMAT: ClientFormat = {
  id: 'ai-assistant',
  title: FORMAT_TITLES['ai-assistant'],
  specFormat: 'generic-mcp',
  places: [user('~/.ai/mcp/mcp.json'), project('.ai/mcp/mcp.json')],
  find: findMcpServers,
};
