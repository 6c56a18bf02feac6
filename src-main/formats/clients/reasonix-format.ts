import { FORMAT_TITLES } from '../../../src-shared/transfer/format-titles';
import { isList, isMap, type Tree } from '../../../src-shared/profile/tree';
import type { ClientFormat, FoundServers } from '../client-format';
import { project, user } from '../client-places';
import { looksLikeServer } from '../client-servers';
import { groupAt } from '../mcp-servers-group';
import { NEUTRAL_FIELDS } from '../neutral-entry';
import { onlyHere, renamed, seconds, translated } from './translation-steps';

/** Reasonix: servers are `[[plugins]]` with a command or an address. */
export const REASONIX_FORMAT: ClientFormat = {
  id: 'reasonix',
  title: FORMAT_TITLES.reasonix,
  specFormat: 'generic-mcp',
  places: [user('~/.reasonix/config.toml'), project('reasonix.toml')],
  find,
  translate: (entry) => translated(entry, [
    seconds({ call_timeout_seconds: NEUTRAL_FIELDS.timeout, startup_timeout_seconds: NEUTRAL_FIELDS.startupTimeout }),
    renamed({ disabled_tools: NEUTRAL_FIELDS.disabledTools, ...(typeof entry.get('auto_start') === 'boolean' && { auto_start: 'enabled' }) }),
    onlyHere({ tool_timeout_seconds: 'how long each of its tools may take', concurrency: 'whether its tools run at once', load: 'when its tools are offered' }),
  ]),
};

/** Many programs have plugins: theirs have a package, a path or a version. */
function find(tree: Tree): FoundServers | undefined {
  const plugins = isMap(tree) ? tree.get('plugins') : undefined;
  return isList(plugins) && plugins.some((plugin) => looksLikeServer(plugin) && isMap(plugin) && typeof plugin.get('name') === 'string')
    ? { groups: groupAt(tree, ['plugins'], { lists: true }) }
    : undefined;
}
