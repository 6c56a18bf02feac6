import { FORMAT_TITLES } from '../../../src-shared/transfer/format-titles';
import type { ClientFormat } from '../client-format';
import { project, user } from '../client-places';
import { findMcpServers } from '../mcp-servers-group';
import { NEUTRAL_FIELDS, renameFields } from '../neutral-entry';

/** Reads the `.mcp.json` of Deep Agents Code, where `allowedTools` names the only tools that are offered. */
export const DEEPAGENTS_FORMAT: ClientFormat = {
  id: 'deepagents',
  title: FORMAT_TITLES.deepagents,
  specFormat: 'generic-mcp',
  places: [user('~/.deepagents/.mcp.json'), project('.deepagents/.mcp.json')],
  find: findMcpServers,
  translate: (tree) => ({ entry: renameFields(tree, { allowedTools: NEUTRAL_FIELDS.enabledTools }) }),
};
