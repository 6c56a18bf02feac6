import type { TreeMap } from '../../../src-shared/profile/tree';
import { FORMAT_TITLES } from '../../../src-shared/transfer/format-titles';
import type { ClientFormat, Translation } from '../client-format';
import { findMapOrList } from '../mcp-servers-group';
import { timeoutFromSeconds } from '../timeout-units';

/**
 * Reads what Cherry Studio's editor shows: whole records under `mcpServers` or in a list, the address as `baseUrl`, timeouts in
 * seconds. It keeps them in its own storage, so there is no file to look for.
 */
export const CHERRY_STUDIO_FORMAT: ClientFormat = {
  id: 'cherry-studio',
  title: FORMAT_TITLES['cherry-studio'],
  specFormat: 'generic-mcp',
  places: [],
  find: findMapOrList,
  translate,
};

function translate(tree: TreeMap): Translation {
  return tree.get('type') === 'inMemory' ? { leftOut: 'it is built into Cherry Studio' } : timeoutFromSeconds(tree);
}
