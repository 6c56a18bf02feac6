import { FORMAT_TITLES } from '../../../src-shared/transfer/format-titles';
import type { ClientFormat } from '../client-format';
import { appFolder, project } from '../client-places';
import { findMcpServers } from '../mcp-servers-group';

/** Reads Trae's `mcp.json`; what its gallery installs carries `fromGalleryId`. */
export const TRAE_FORMAT: ClientFormat = {
  id: 'trae',
  title: FORMAT_TITLES.trae,
  specFormat: 'generic-mcp',
  places: [...appFolder('Trae/User/mcp.json'), project('.trae/mcp.json')],
  find: findMcpServers,
};
