import { FORMAT_TITLES } from '../../../src-shared/transfer/format-titles';
import { isMap, type TreeMap } from '../../../src-shared/profile/tree';
import type { ClientFormat } from '../client-format';
import { groupAt, textsOf } from '../mcp-servers-group';
import { NEUTRAL_FIELDS, withBareUrlAs, withField, withoutFields } from '../neutral-entry';
import { onlyHere, seconds, silently, translated } from './translation-steps';

/** Hermes Agent's `config.yaml`. Its file is no other: `mcp_servers` in YAML. */
export const HERMES_FORMAT: ClientFormat = {
  id: 'hermes',
  title: FORMAT_TITLES.hermes,
  specFormat: 'generic-mcp',
  places: [
    { path: '~/.hermes/config.yaml', systems: ['darwin', 'linux'], scope: 'user' },
    { path: '%LOCALAPPDATA%/hermes/config.yaml', systems: ['win32'], scope: 'user' },
  ],
  find: (tree) => (isMap(tree) && isMap(tree.get('mcp_servers')) ? { groups: groupAt(tree, ['mcp_servers']) } : undefined),
  translate: (entry) => translated(entry, [
    seconds({ timeout: NEUTRAL_FIELDS.timeout, connect_timeout: NEUTRAL_FIELDS.startupTimeout }),
    silently(withToolLists), silently((remote) => withBareUrlAs(remote, 'http')),
    onlyHere({
      tools: 'whether its prompts and resources are offered', client_cert: 'how it signs in', client_key: 'how it signs in',
      sampling: 'whether it may ask the model', elicitation: 'whether it may ask the person',
    }),
  ]),
};

/** `tools: { include, exclude }`; what else stands there is kept. */
function withToolLists(entry: TreeMap): TreeMap {
  const tools = entry.get('tools');
  if (!isMap(tools)) return entry;
  const rest = withoutFields(tools, ['include', 'exclude']);
  const lists = [['include', NEUTRAL_FIELDS.enabledTools], ['exclude', NEUTRAL_FIELDS.disabledTools]] as const;
  const kept = rest.size === 0 ? withoutFields(entry, ['tools']) : withField(entry, 'tools', rest);
  // An empty list restricts nothing.
  return lists.reduce((so, [field, name]) => (textsOf(tools.get(field)).length > 0 && !so.has(name) ? withField(so, name, textsOf(tools.get(field))) : so), kept);
}
