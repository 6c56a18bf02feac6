import { FORMAT_TITLES } from '../../../src-shared/transfer/format-titles';
import type { ClientFormat } from '../client-format';
import { user } from '../client-places';
import { findMcpServers } from '../mcp-servers-group';

/** Reads the `mcp_config.json` of Amazon's Bedrock Client. */
export const BEDROCK_FORMAT: ClientFormat = {
  id: 'bedrock',
  title: FORMAT_TITLES.bedrock,
  specFormat: 'generic-mcp',
  places: [user('~/Amazon Bedrock Client/mcp_config.json')],
  find: findMcpServers,
};
