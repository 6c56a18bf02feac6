import type { TreeMap } from '../../../src-shared/profile/tree';
import { FORMAT_TITLES } from '../../../src-shared/transfer/format-titles';
import type { ClientFormat, Translation } from '../client-format';
import { project, user } from '../client-places';
import { findMcpServers, textsOf } from '../mcp-servers-group';
import { NEUTRAL_FIELDS, renameFields, withField, withoutFields } from '../neutral-entry';

/** Reads Copilot CLI's `mcp-config.json` and what Copilot's cloud agent takes: `tools` names the tools that are offered, `*` is all. */
export const COPILOT_FORMAT: ClientFormat = {
  id: 'copilot',
  title: FORMAT_TITLES.copilot,
  specFormat: 'generic-mcp',
  places: [
    user('$COPILOT_HOME/mcp-config.json'), user('~/.copilot/mcp-config.json'), { path: '$XDG_CONFIG_HOME/copilot/mcp-config.json', systems: ['linux'], scope: 'user' },
    project('.github/mcp.json'), project('.mcp.json'),
  ],
  find: findMcpServers,
  translate: withOfferedTools,
};

function withOfferedTools(tree: TreeMap): Translation {
  const tools = tree.get('tools');
  const names = typeof tools === 'string' ? [tools] : textsOf(tools);
  if (names.includes('*')) return { entry: withoutFields(tree, ['tools']) };
  return { entry: typeof tools === 'string' || Array.isArray(tools) ? renameFields(withField(tree, 'tools', names), { tools: NEUTRAL_FIELDS.enabledTools }) : tree };
}
