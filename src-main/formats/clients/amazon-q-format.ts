import { FORMAT_TITLES } from '../../../src-shared/transfer/format-titles';
import { withAllowedTools } from '../allowed-tools';
import type { ClientFormat } from '../client-format';
import { project, user } from '../client-places';
import { findMcpServers } from '../mcp-servers-group';

/** Reads Amazon Q's `mcp.json` and its agents, whose `allowedTools` names what runs unasked. */
export const AMAZON_Q_FORMAT: ClientFormat = {
  id: 'amazon-q',
  title: FORMAT_TITLES['amazon-q'],
  specFormat: 'generic-mcp',
  places: [
    user('~/.aws/amazonq/mcp.json'), user('~/.aws/amazonq/cli-agents/*.json'), user('~/.aws/amazonq/agents/default.json'),
    project('.amazonq/mcp.json'), project('.amazonq/cli-agents/*.json'),
  ],
  find: (tree) => withAllowedTools(findMcpServers(tree), tree),
};
