import { fieldPathText } from '../../src-shared/profile/field-path';
import { DocumentMcpSchema } from '../../src-shared/profile/profile-document';
import { isList, isMap, type Tree, type TreeMap } from '../../src-shared/profile/tree';
import { checkShape } from './check-shape';
import { looksLikeServer } from './client-servers';
import { withCommonNames } from './field-aliases';
import { SWITCHES } from './read-server-entry';
import { TRANSPORT_FIELDS, statedTransport, transportOf } from './server-transport';

/** What an object without `mcpServers` is: one server, or a map of servers. */
export type BareShape = 'server' | 'map';

/**
 * Whether an object is plausibly a server or a map of them. Many other files have a `url` or `command` somewhere (a package.json
 * its repository, a translation its words), so one such field is not enough.
 */
export function bareShape(tree: TreeMap): BareShape | undefined {
  if (isOneServer(tree)) return 'server';
  return isServerMap(tree) ? 'map' : undefined;
}

/** Whether a list is plausibly one of servers: half of it at least. */
export const isServerList = (list: readonly Tree[]): boolean => list.length > 0 && list.filter(isOneServer).length * 2 >= list.length;

const ADDRESS = /^(?:(?:https?|wss?|unix|pipe):|[${])/i;
const KNOWN: ReadonlySet<string> = new Set([...Object.keys(DocumentMcpSchema.shape), ...TRANSPORT_FIELDS, ...SWITCHES]);

/** These two only servers have; other aliases of an address are words of many programs. */
const withCommonAddress = (tree: Tree): Tree => (isMap(tree) && (tree.has('serverUrl') || tree.has('httpUrl')) ? withCommonNames(tree) : tree);

/** A definition by itself: sound, with a command or an address, and something more that only servers have, or nothing foreign. */
function isOneServer(entry: Tree): boolean {
  const tree = withCommonAddress(entry);
  if (!isMap(tree) || !looksLikeServer(tree)) return false;
  const url = tree.get('url');
  if (typeof url === 'string' && url !== '' && !ADDRESS.test(url)) return false;
  const shape = checkShape(tree, DocumentMcpSchema, []);
  // A fault in a field that only servers have is the reader's to report.
  if (!shape.ok) return hasServerParts(tree) && shape.problems.every(({ path }) => !/^(?:command|url|type)$/.test(fieldPathText(path)));
  const stated = statedTransport(tree, shape.value.type, false);
  if (stated !== undefined) return transportOf(stated, undefined, undefined) !== undefined;
  return hasServerParts(tree) || [...tree.keys()].every((key) => KNOWN.has(key));
}

const hasServerParts = (tree: TreeMap): boolean => isList(tree.get('args')) || isMap(tree.get('env')) || isMap(tree.get('headers'));

/** Scalars and lists beside the servers need more servers, and commands, to make up for them. */
function isServerMap(tree: TreeMap): boolean {
  const values = [...tree].filter(([key, value]) => !/^[$_]/.test(key) || looksLikeServer(value)).map(([, value]) => value);
  const foreign = values.some((value) => !isMap(value) && value !== null);
  if (!foreign) return values.length > 0 && values.map(withCommonAddress).filter(looksLikeServer).length * 2 >= values.length;
  return values.filter((value) => isMap(value) && typeof value.get('command') === 'string').length * 2 > values.length;
}
