import { FORMAT_TITLES } from '../../../src-shared/transfer/format-titles';
import type { ClientFormat } from '../client-format';
import { user } from '../client-places';
import { findMcpServersOrBare } from '../mcp-servers-group';

/** Reads LM Studio's `mcp.json`, in Cursor's notation; what its install links hold has no wrapper. */
export const LM_STUDIO_FORMAT: ClientFormat = {
  id: 'lm-studio',
  title: FORMAT_TITLES['lm-studio'],
  specFormat: 'generic-mcp',
  places: [user('~/.lmstudio/mcp.json'), user('~/.cache/lm-studio/mcp.json')],
  find: findMcpServersOrBare,
};
