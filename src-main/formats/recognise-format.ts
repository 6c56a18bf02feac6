import { isList, isMap, type Tree, type TreeMap } from '../../src-shared/profile/tree';
import { bareShape, isServerList } from './bare-servers';
import { looksLikeServer } from './client-servers';
import { isSealed } from './read-text';
import type { SourceHint } from './source-hint';

export type FormatId = 'native' | 'claude-desktop' | 'generic';

export interface Recognition {
  readonly formatId: FormatId;
  readonly confidence: 'certain' | 'likely' | 'guess';
  /** Why, in words. */
  readonly reason: string;
  readonly runnerUp?: FormatId | undefined;
}

/** It is no format that Valise knows. `none`: it could have held servers and holds none. */
export interface Refusal {
  readonly refused: string;
  readonly servers: 'none' | 'unknown';
}

/** Root fields that only Claude Desktop's file has (client-formats reference, section 2.1). */
const CLAUDE_FIELDS = ['disabledServers', 'globalShortcut', 'preferences'] as const;

/** Which format a tree is, or what kind of thing it is instead. Content first; the file name decides only inside the `mcpServers` family. */
export function recogniseFormat(tree: Tree, hint: SourceHint): Recognition | Refusal {
  if (typeof tree === 'string') return { refused: 'it is plain text', servers: 'unknown' };
  if (isSealed(tree)) return { refused: 'the whole file is one encrypted value', servers: 'unknown' };
  if (isList(tree)) {
    return isServerList(tree)
      ? { formatId: 'generic', confidence: 'likely', reason: 'it is a list of servers' }
      : { refused: tree.length === 0 ? 'it is an empty list' : 'it is a list, and not one of servers', servers: 'none' };
  }
  if (!isMap(tree)) return { refused: 'it is a single value', servers: 'unknown' };
  return recogniseObject(tree, hint);
}

function recogniseObject(tree: TreeMap, hint: SourceHint): Recognition | Refusal {
  if (isMap(tree.get('exportInfo'))) {
    return { formatId: 'native', confidence: 'certain', reason: 'it has exportInfo, the mark of an exported profile' };
  }
  if (tree.has('mcpServers')) return recogniseServers(tree, hint);
  if (/^claude_desktop_config\.json$/i.test(hint.name)) {
    return { formatId: 'claude-desktop', confidence: 'likely', reason: 'the file name is Claude Desktop\'s; it has no mcpServers' };
  }
  switch (bareShape(tree)) {
    case 'server': return { formatId: 'generic', confidence: 'likely', reason: 'it is one server definition' };
    case 'map': return { formatId: 'generic', confidence: [...tree.values()].every(looksLikeServer) ? 'likely' : 'guess', reason: 'its fields are server definitions' };
    case undefined: return { refused: 'neither mcpServers nor exportInfo nor a server definition is in it', servers: 'unknown' };
  }
}

function recogniseServers(tree: TreeMap, hint: SourceHint): Recognition | Refusal {
  if (/^claude_desktop_config\.json$/i.test(hint.name)) {
    return { formatId: 'claude-desktop', confidence: 'certain', reason: 'it has mcpServers, and the file name is Claude Desktop\'s', runnerUp: 'generic' };
  }
  const servers = tree.get('mcpServers');
  // Translations and settings of other programs use the name too, for words and switches.
  if (typeof servers === 'string' || typeof servers === 'boolean') return { refused: 'its mcpServers is no object with servers', servers: 'unknown' };
  if (isMap(servers) && servers.size > 0 && [...servers.values()].every((server) => typeof server === 'string' || typeof server === 'boolean')) {
    return { refused: 'nothing under its mcpServers is a server', servers: 'none' };
  }
  const mark = CLAUDE_FIELDS.find((field) => tree.has(field));
  const local = isMap(servers) && [...servers.values()].every((server) => !isMap(server) || !server.has('url'));
  if (mark !== undefined && local) {
    return { formatId: 'claude-desktop', confidence: 'guess', reason: `it has mcpServers and ${mark}, as Claude Desktop's file does`, runnerUp: 'generic' };
  }
  return { formatId: 'generic', confidence: 'likely', reason: 'it has mcpServers', runnerUp: 'claude-desktop' };
}
