import type { TreeMap } from '../../../src-shared/profile/tree';
import { FORMAT_TITLES } from '../../../src-shared/transfer/format-titles';
import type { ClientFormat, Translation } from '../client-format';
import { project, user } from '../client-places';
import { findMapOrList } from '../mcp-servers-group';

/** Reads the files of mcphub.nvim and of the MCPHub server: servers under `mcpServers` or `servers`. */
export const MCPHUB_FORMAT: ClientFormat = {
  id: 'mcphub',
  title: FORMAT_TITLES.mcphub,
  specFormat: 'generic-mcp',
  places: [user('~/.config/mcphub/servers.json'), project('.mcphub/servers.json'), project('mcp_settings.json')],
  find: findMapOrList,
  translate,
};

function translate(tree: TreeMap): Translation {
  return tree.get('type') === 'openapi' ? { leftOut: 'it is an OpenAPI description that MCPHub itself serves' } : { entry: tree };
}
