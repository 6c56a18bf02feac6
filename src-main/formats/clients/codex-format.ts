import { FORMAT_TITLES } from '../../../src-shared/transfer/format-titles';
import { isMap, type Tree } from '../../../src-shared/profile/tree';
import type { ClientFormat, FoundServers } from '../client-format';
import { project, user } from '../client-places';
import { groupAt } from '../mcp-servers-group';
import { withBareUrlAs } from '../neutral-entry';
import { approvedTools, bearerToken, forwardedVariables, headersFromVariables, ignoredHeaders, mergedHeaders } from './codex-spelling';
import { dropped, onlyHere, renamed, seconds, silently, translated } from './translation-steps';

/** Codex's `config.toml`: `[mcp_servers.NAME]`, and `[mcp.servers.NAME]`, which people write by mistake. */
export const CODEX_FORMAT: ClientFormat = {
  id: 'codex',
  title: FORMAT_TITLES.codex,
  specFormat: 'generic-mcp',
  places: [user('~/.codex/config.toml'), user('$CODEX_HOME/config.toml'), project('.codex/config.toml')],
  find,
  translate: (entry) => translated(entry, [
    // Codex knows a server by the name of its table alone.
    dropped('name'), ignoredHeaders, mergedHeaders, headersFromVariables, bearerToken, forwardedVariables, approvedTools,
    seconds({ tool_timeout_sec: 'timeout', startup_timeout_sec: 'startupTimeout' }),
    renamed({ startup_timeout_ms: 'startupTimeout', enabled_tools: 'enabledTools', disabled_tools: 'disabledTools' }),
    silently((remote) => withBareUrlAs(remote, 'http')),
    onlyHere({
      required: 'that Codex does not start without it', default_tools_approval_mode: 'which of its tools are asked for', tools: 'which of its tools are asked for',
      experimental_environment: 'where it runs', oauth_resource: 'how it signs in', scopes: 'how it signs in',
    }),
  ]),
};

function find(tree: Tree): FoundServers | undefined {
  if (!isMap(tree)) return undefined;
  const mistaken = tree.get('mcp');
  const groups = [
    ...(isMap(tree.get('mcp_servers')) ? groupAt(tree, ['mcp_servers']) : []),
    ...(isMap(mistaken) && isMap(mistaken.get('servers')) ? groupAt(tree, ['mcp', 'servers']) : []),
  ];
  return groups.length === 0 ? undefined : { groups };
}
