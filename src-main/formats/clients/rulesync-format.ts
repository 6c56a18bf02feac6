import type { TreeMap } from '../../../src-shared/profile/tree';
import { FORMAT_TITLES } from '../../../src-shared/transfer/format-titles';
import type { ClientFormat, Translation } from '../client-format';
import { project } from '../client-places';
import { findMcpServers } from '../mcp-servers-group';
import { NEUTRAL_FIELDS, renameFields, withCommandList } from '../neutral-entry';

/** Reads the `mcp.json` that rulesync and ruler write for many clients: commands may be lists, and Kiro's tool lists have names of their own. */
export const RULESYNC_FORMAT: ClientFormat = {
  id: 'rulesync',
  title: FORMAT_TITLES.rulesync,
  specFormat: 'generic-mcp',
  places: [project('.rulesync/mcp.json'), project('.rulesync/mcp.jsonc'), project('.rulesync/.mcp.json'), project('.ruler/mcp.json')],
  find: findMcpServers,
  translate,
};

function translate(tree: TreeMap): Translation {
  return { entry: renameFields(withCommandList(tree), { kiroAutoApprove: 'alwaysAllow', kiroAutoBlock: NEUTRAL_FIELDS.disabledTools }) };
}
