import type { FieldPath } from '../../src-shared/profile/field-path';
import { isList, isMap, type Tree } from '../../src-shared/profile/tree';
import type { FoundServers, ServerGroup } from './client-format';
import { looksLikeServer } from './client-servers';

interface GroupTraits {
  readonly disabled?: boolean;
  readonly label?: string;
  /** A list of servers stands there in some files. */
  readonly lists?: boolean;
}

/** The value at `path`; undefined where nothing stands there. */
export function valueAt(tree: Tree, path: FieldPath): Tree | undefined {
  return path.reduce<Tree | undefined>((at, step) => {
    if (isMap(at)) return at.get(String(step));
    return isList(at) && typeof step === 'number' ? at[step] : undefined;
  }, tree);
}

/**
 * The group of servers at `path`; none where nothing or null stands there. A value of the wrong shape becomes an empty group, for
 * the engine to refuse.
 */
export function groupAt(tree: Tree, path: FieldPath, { lists = false, ...traits }: GroupTraits = {}): readonly ServerGroup[] {
  const value = valueAt(tree, path) ?? null;
  if (value === null) return [];
  return [{ path, servers: isMap(value) || (lists && isList(value)) ? value : new Map(), ...traits }];
}

/** Servers by name under `mcpServers`, as most clients have them. */
export function findMcpServers(tree: Tree): FoundServers | undefined {
  return isMap(tree) && tree.has('mcpServers') ? { groups: groupAt(tree, ['mcpServers']) } : undefined;
}

/** Servers by name under `mcpServers`, or without a wrapper, as people pass them around. */
export function findMcpServersOrBare(tree: Tree): FoundServers | undefined {
  const wrapped = findMcpServers(tree);
  if (wrapped !== undefined || !isMap(tree)) return wrapped;
  const servers = new Map([...tree].filter(([, value]) => looksLikeServer(value)));
  return servers.size === 0 ? undefined : { groups: [{ path: [], servers }] };
}

/** `mcpServers` by name or as a list, and the list under `servers`. */
export function findMapOrList(tree: Tree): FoundServers | undefined {
  if (!isMap(tree) || !(tree.has('mcpServers') || tree.has('servers'))) return undefined;
  return { groups: [...groupAt(tree, ['mcpServers'], { lists: true }), ...groupAt(tree, ['servers'], { lists: true })] };
}

/** The names of the servers in these groups. */
export const serverNames = (groups: readonly ServerGroup[]): readonly string[] =>
  groups.flatMap(({ servers }) => (isMap(servers) ? [...servers.keys()] : textsOf(servers.map((server) => (isMap(server) ? server.get('name') ?? null : null)))));

/** Those of the lists that hold nothing but texts of which something was made. */
export const usedLists = (tree: Tree, paths: readonly FieldPath[], isUsed: (text: string) => boolean): readonly FieldPath[] => paths.filter((path) => {
  const list = valueAt(tree, path);
  return isList(list) && list.every((item) => typeof item === 'string' && isUsed(item));
});

/** The texts of a list: names of servers, or of tools. */
export const textsOf = (value: Tree | undefined): readonly string[] => (isList(value) ? value.filter((item) => typeof item === 'string') : []);
