import { FORMAT_TITLES } from '../../../src-shared/transfer/format-titles';
import type { ClientFormat } from '../client-format';
import { extensionStorage, project } from '../client-places';
import { findMcpServers } from '../mcp-servers-group';
import { inSecondsOrSse } from './cline-format';

const STORAGE = 'rooveterinaryinc.roo-cline/settings';

/** Reads Roo Code's `mcp_settings.json` and `.roo/mcp.json`: timeouts in seconds, SSE where no type is stated. */
export const ROO_FORMAT: ClientFormat = {
  id: 'roo',
  title: FORMAT_TITLES.roo,
  specFormat: 'generic-mcp',
  places: [...extensionStorage(`${STORAGE}/mcp_settings.json`), ...extensionStorage(`${STORAGE}/cline_mcp_settings.json`), project('.roo/mcp.json')],
  find: findMcpServers,
  translate: (tree) => inSecondsOrSse(tree, FORMAT_TITLES.roo),
};
