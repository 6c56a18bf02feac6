import type { FieldPath } from '../../src-shared/profile/field-path';
import { isList, isMap, type Tree, type TreeMap } from '../../src-shared/profile/tree';
import { isServerList } from './bare-servers';

/** Servers that stand deeper than the root says: `settings.mcpServers`, `servers` as a list. */
export interface NestedServers {
  readonly path: FieldPath;
  readonly servers: TreeMap | readonly Tree[];
}

/** The key itself counts: `a.b.c.mcpServers` is the deepest. */
const DEEPEST = 4;

/**
 * Server maps under a key `mcpServers` below the root, and a list of named servers under `servers` at the root; in the order of the
 * file. A map whose values are switches or words (LibreChat's `interface.mcpServers`) is none. Linear in the size of the tree.
 */
export function findNestedServers(tree: Tree): readonly NestedServers[] {
  if (!isMap(tree) && !isList(tree)) return [];
  const known = FOUND.get(tree);
  if (known !== undefined) return known;
  const found: NestedServers[] = [];
  if (isMap(tree)) {
    const servers = tree.get('servers');
    if (isList(servers) && isNamedServerList(servers) && !isApiDescription(tree)) found.push({ path: ['servers'], servers });
  }
  collect(tree, [], found);
  FOUND.set(tree, found);
  return found;
}

/** Several rows of recognition ask the same of one document, which may be long. */
const FOUND = new WeakMap<TreeMap | readonly Tree[], readonly NestedServers[]>();

function collect(tree: TreeMap | readonly Tree[], path: FieldPath, found: NestedServers[]): void {
  for (const [key, value] of tree.entries()) {
    if (!isMap(value) && !isList(value)) continue;
    if (path.length === DEEPEST - 2 && (key !== 'mcpServers' || !isServers(value))) {
      // So deep a long document has a million values, and one name is all that is looked for.
      const servers = isMap(value) ? value.get('mcpServers') : undefined;
      if (servers !== undefined && isServers(servers)) found.push({ path: [...path, key, 'mcpServers'], servers });
    } else if (key === 'mcpServers' && path.length > 0 && isServers(value)) found.push({ path: [...path, key], servers: value });
    else collect(value, [...path, key], found);
  }
}

/** Half of it at least has to look like servers. */
const isServers = (value: Tree): value is TreeMap | readonly Tree[] => {
  if (isList(value)) return isNamedServerList(value);
  if (!isMap(value)) return false;
  const values = [...value.values()];
  return values.length > 0 && values.filter(mayBeServer).length * 2 >= values.length && values.some((entry) => isMap(entry) && entry.size > 0);
};

const isNamedServerList = (list: readonly Tree[]): boolean =>
  isServerList(list) && list.every((item) => !isMap(item) || typeof item.get('name') === 'string');

const SERVER_FIELDS = ['command', 'cmd', 'url', 'serverUrl', 'httpUrl', 'uri', 'baseUrl'] as const;

/** An empty object is one without its fields; `enabled` alone turns on one that is defined elsewhere. */
const mayBeServer = (tree: Tree): boolean =>
  isMap(tree) && (tree.size === 0 || SERVER_FIELDS.some((field) => typeof tree.get(field) === 'string') || (tree.size === 1 && typeof tree.get('enabled') === 'boolean'));

/** OpenAPI and its relatives list the addresses of an API under `servers`. */
export const isApiDescription = (root: TreeMap): boolean => root.has('openapi') || root.has('swagger') || root.has('asyncapi');
