import type { FieldPath } from '../../src-shared/profile/field-path';
import { serverPackage } from '../../src-shared/profile/server-package';
import { isList, isMap, type Tree, type TreeMap } from '../../src-shared/profile/tree';
import { uniqueNames, type ClientEntry } from './client-servers';
import type { SourceHint } from './source-hint';

/** The servers of a list. One without a `name` is named after its package, else by its number. */
export function listedEntries(list: readonly Tree[], path: FieldPath, disabled = false): readonly ClientEntry[] {
  const unique = uniqueNames(list.flatMap((tree) => statedName(tree) ?? []));
  return list.map((tree, index) => {
    const name = statedName(tree) ?? unique((isMap(tree) ? packageName(tree) : undefined) ?? `server ${index + 1}`);
    return { name, tree, path: [...path, index], ...(disabled && { disabled }) };
  });
}

/** A definition by itself, named after its package, else after its file. */
export const soleEntry = (tree: TreeMap, hint: SourceHint): ClientEntry => ({ name: packageName(tree) ?? fileStem(hint), tree, path: [] });

/** `my-servers` of `my-servers.json`. */
export const fileStem = (hint: SourceHint): string => hint.name.replace(/\.(jsonc?|ya?ml|toml)$/i, '').replace(/^\.+/, '').trim() || 'server';

function statedName(tree: Tree): string | undefined {
  const name = isMap(tree) ? tree.get('name') : undefined;
  return typeof name === 'string' && name.trim() !== '' ? name : undefined;
}

/** The last part of the package: `server-github` of `@modelcontextprotocol/server-github`. */
function packageName(tree: TreeMap): string | undefined {
  const command = tree.get('command');
  const args = tree.get('args');
  if (typeof command !== 'string') return undefined;
  const name = serverPackage(command, isList(args) ? args.map((arg) => (typeof arg === 'string' ? arg : '')) : [])?.name;
  return name?.split('/').at(-1);
}
