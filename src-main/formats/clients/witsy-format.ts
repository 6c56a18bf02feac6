import { isList, isMap, type Tree, type TreeMap } from '../../../src-shared/profile/tree';
import { FORMAT_TITLES } from '../../../src-shared/transfer/format-titles';
import type { ClientFormat, FoundServers } from '../client-format';
import { appFolder } from '../client-places';
import { wordsOf } from '../command-words';
import { groupAt, serverNames, textsOf, usedLists, valueAt } from '../mcp-servers-group';
import { renameFields, withField, withoutFields } from '../neutral-entry';

/**
 * Reads Witsy's `settings.json`: servers by name under `mcpServers`, with their state under `mcp.mcpServersExtra`, and records of its
 * own in the list `mcp.servers`.
 */
export const WITSY_FORMAT: ClientFormat = {
  id: 'witsy',
  title: FORMAT_TITLES.witsy,
  specFormat: 'generic-mcp',
  places: appFolder('Witsy/settings.json'),
  find: findServers,
};

function findServers(tree: Tree): FoundServers | undefined {
  const records = groupAt(tree, ['mcp', 'servers'], { lists: true }).map((group) =>
    (isList(group.servers) ? { ...group, servers: group.servers.map((record) => (isMap(record) ? ofRecord(record) : record)) } : group));
  if (records.length === 0 && !(isMap(tree) && tree.has('mcpServers'))) return undefined;
  const states = valueAt(tree, STATES);
  const off = isMap(states) ? [...states].filter(([, state]) => isMap(state) && state.get('state') === 'disabled').map(([name]) => name) : [];
  const groups = [...groupAt(tree, ['mcpServers']), ...records];
  const names = new Set(serverNames(groups));
  const onlySwitches = isMap(states) && [...states].every(([name, state]) => names.has(name) && isMap(state) && [...state.keys()].every((field) => field === 'state'));
  return {
    groups, switchedOff: [...off, ...textsOf(valueAt(tree, OFF))],
    used: [...(onlySwitches ? [STATES] : []), ...usedLists(tree, [OFF], (name) => names.has(name))],
  };
}

const STATES = ['mcp', 'mcpServersExtra'] as const;
const OFF = ['mcp', 'disabledMcpServers'] as const;

/** A record's `url` holds the arguments of a local server, and its `state` is the switch. */
function ofRecord(record: TreeMap): TreeMap {
  const named = renameFields(record, { label: 'name' });
  const state = named.get('state');
  const switched = typeof state === 'string' ? withField(withoutFields(named, ['state']), 'disabled', state !== 'enabled') : named;
  const words = switched.get('url');
  const args = switched.get('type') === 'stdio' && typeof words === 'string' ? wordsOf(words) : undefined;
  return args === undefined ? switched : withField(withoutFields(switched, ['url']), 'args', args);
}
