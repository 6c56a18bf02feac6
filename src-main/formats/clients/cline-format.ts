import type { TreeMap } from '../../../src-shared/profile/tree';
import { FORMAT_TITLES } from '../../../src-shared/transfer/format-titles';
import { withBareUrlAsSse } from '../bare-url';
import type { ClientFormat, Translation } from '../client-format';
import { extensionStorage, user } from '../client-places';
import { findMcpServers } from '../mcp-servers-group';
import { timeoutFromSeconds } from '../timeout-units';

/** Reads Cline's `cline_mcp_settings.json`, of the extension and the command line: timeouts in seconds, SSE where no type is stated. */
export const CLINE_FORMAT: ClientFormat = {
  id: 'cline',
  title: FORMAT_TITLES.cline,
  specFormat: 'generic-mcp',
  places: [
    user('$CLINE_DATA_DIR/settings/cline_mcp_settings.json'), user('$CLINE_DIR/data/settings/cline_mcp_settings.json'), user('~/.cline/data/settings/cline_mcp_settings.json'),
    ...extensionStorage('saoudrizwan.claude-dev/settings/cline_mcp_settings.json'),
  ],
  find: findMcpServers,
  translate: (tree) => inSecondsOrSse(tree, FORMAT_TITLES.cline),
};

/** What Cline and its descendants mean by a timeout and by an address without a type. */
export function inSecondsOrSse(tree: TreeMap, client: string): Translation {
  const typed = withBareUrlAsSse(tree, client);
  const { entry, notes } = timeoutFromSeconds(typed.entry);
  return { entry, notes: [...typed.notes, ...notes] };
}
