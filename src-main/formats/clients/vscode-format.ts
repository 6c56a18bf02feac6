import { FORMAT_TITLES } from '../../../src-shared/transfer/format-titles';
import { isMap, type Tree, type TreeMap } from '../../../src-shared/profile/tree';
import type { ClientFormat, FoundServers } from '../client-format';
import { appFolder, project } from '../client-places';
import { looksLikeServer } from '../client-servers';
import { isApiDescription } from '../find-nested-servers';
import { groupAt } from '../mcp-servers-group';
import { onlyHere, translated } from './translation-steps';

const EDITORS = ['Code', 'Code - Insiders', 'VSCodium'] as const;

/** VS Code's `mcp.json` (`servers` and `inputs`), and the `mcp` block that its settings had before. References stay as they are. */
export const VSCODE_FORMAT: ClientFormat = {
  id: 'vscode',
  title: FORMAT_TITLES.vscode,
  specFormat: 'generic-mcp',
  places: [
    project('.vscode/mcp.json'), project('.vscode/settings.json'),
    ...EDITORS.flatMap((editor) => ['mcp.json', 'profiles/*/mcp.json', 'settings.json'].flatMap((file) => appFolder(`${editor}/User/${file}`))),
    { path: '~/.vscode-server/data/User/mcp.json', systems: ['linux'], scope: 'user' },
  ],
  find,
  translate: (entry) => translated(entry, [onlyHere({
    dev: 'what restarts and debugs it while it is written', sandbox: 'what it may reach', sandboxEnabled: 'what it may reach',
  })]),
  keeps: ['inputs'],
};

const FIELDS: ReadonlySet<string> = new Set(['servers', 'inputs', 'sandbox', 'mcpServers', '$schema']);

function find(tree: Tree): FoundServers | undefined {
  if (!isMap(tree)) return undefined;
  if (isServers(tree)) return { groups: [...groupAt(tree, ['servers']), ...groupAt(tree, ['mcpServers'])] };
  const legacy = tree.get('mcp');
  return isMap(legacy) && isMap(legacy.get('servers')) ? { groups: groupAt(tree, ['mcp', 'servers']), kept: [['mcp', 'inputs']] } : undefined;
}

/** Many programs have `servers`: those of VS Code stand alone in their file, or look like servers for MCP. */
function isServers(root: TreeMap): boolean {
  const servers = root.get('servers');
  if (isApiDescription(root) || !isMap(servers)) return false;
  return [...root.keys()].every((key) => FIELDS.has(key)) || [...servers.values()].some((value) => looksLikeServer(value) && !isApiServer(value));
}

/** AsyncAPI names the servers of an API. */
const isApiServer = (value: Tree): boolean => isMap(value) && value.has('protocol');
