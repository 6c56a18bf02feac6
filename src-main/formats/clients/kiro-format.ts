import { isMap, type Tree } from '../../../src-shared/profile/tree';
import { FORMAT_TITLES } from '../../../src-shared/transfer/format-titles';
import { withAllowedTools } from '../allowed-tools';
import type { ClientFormat, FoundServers } from '../client-format';
import { project, user } from '../client-places';
import { groupAt } from '../mcp-servers-group';

/** Reads Kiro's `mcp.json`, with the servers that its powers brought, those of a power itself, and its agents. */
export const KIRO_FORMAT: ClientFormat = {
  id: 'kiro',
  title: FORMAT_TITLES.kiro,
  specFormat: 'generic-mcp',
  places: [
    user('~/.kiro/settings/mcp.json'), project('.kiro/settings/mcp.json'), user('~/.kiro/agents/*.json'), project('.kiro/agents/*.json'),
    user('~/.kiro/powers/installed/*/mcp.json'),
  ],
  find: (tree) => withAllowedTools(findServers(tree), tree),
};

function findServers(tree: Tree): FoundServers | undefined {
  const groups = [...groupAt(tree, ['mcpServers']), ...groupAt(tree, ['powers', 'mcpServers'])];
  return groups.length > 0 || (isMap(tree) && tree.has('mcpServers')) ? { groups } : undefined;
}
