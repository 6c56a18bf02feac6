import { FORMAT_TITLES } from '../../../src-shared/transfer/format-titles';
import { isList, type Tree, type TreeMap } from '../../../src-shared/profile/tree';
import type { ClientFormat, FoundServers, Translation } from '../client-format';
import { project, user } from '../client-places';
import { findMcpServers, groupAt } from '../mcp-servers-group';
import { hasSchemaOf, mcpRootSpelling } from './mcp-root';
import { translateOpencodeEntry } from './opencode-format';
import { seconds, translated } from './translation-steps';

/** Kilo Code: `mcp` in the spelling of OpenCode; older files have `mcpServers` in that of Roo Code. */
export const KILO_FORMAT: ClientFormat = {
  id: 'kilo',
  title: FORMAT_TITLES.kilo,
  specFormat: 'generic-mcp',
  places: [
    ...['kilo.jsonc', 'kilo.json'].flatMap((file) => [user(`~/.config/kilo/${file}`), project(file), project(`.kilo/${file}`)]),
    project('.kilocode/mcp.json'),
  ],
  find,
  translate,
};

function find(tree: Tree): FoundServers | undefined {
  const spelling = mcpRootSpelling(tree);
  const stated = hasSchemaOf(tree, /kilo/i);
  return spelling !== undefined && (stated || spelling !== 'unclear') ? { groups: groupAt(tree, ['mcp']) } : findMcpServers(tree);
}

function translate(entry: TreeMap): Translation {
  const older = entry.get('type') !== 'local' && entry.get('type') !== 'remote' && !isList(entry.get('command'));
  const translation = translateOpencodeEntry(entry);
  return 'leftOut' in translation || !older ? translation : translated(translation.entry, [seconds({ timeout: 'timeout' })]);
}
