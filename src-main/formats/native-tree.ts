import { isList, isMap, NumberText, type Tree, type TreeMap } from '../../src-shared/profile/tree';

/** What JSON.parse gives. */
export type NativeValue = null | boolean | number | string | readonly NativeValue[] | { readonly [key: string]: NativeValue };

/** Objects hold such keys first, and by number. */
const INDEX = /^\d{1,10}$/;

const NOT_NATIVE = Symbol('what objects would not give back as it is');

/** The same map as objects; undefined where `treeOf` would not give it back as it is: with keys that objects reorder or lose, or the source of a number. */
export function objectOf(map: TreeMap): NativeValue | undefined {
  const native = nativeOf(map);
  return native === NOT_NATIVE ? undefined : native;
}

function nativeOf(tree: Tree): NativeValue | typeof NOT_NATIVE {
  if (isMap(tree)) {
    const object: Record<string, NativeValue> = {};
    for (const [key, value] of tree) {
      const native = nativeOf(value);
      if (native === NOT_NATIVE || key === '__proto__' || INDEX.test(key)) return NOT_NATIVE;
      object[key] = native;
    }
    return object;
  }
  if (isList(tree)) {
    const list: NativeValue[] = [];
    for (const item of tree) {
      const native = nativeOf(item);
      if (native === NOT_NATIVE) return NOT_NATIVE;
      list.push(native);
    }
    return list;
  }
  // JSON has no other numbers, and of zero it keeps no sign.
  if (tree instanceof NumberText || (typeof tree === 'number' && !Number.isFinite(tree))) return NOT_NATIVE;
  return tree;
}

/** The tree of what JSON.parse gave of a text that was made of `objectOf`. */
export function treeOf(value: unknown): Tree {
  if (typeof value !== 'object') return value as Tree;
  if (value === null) return null;
  if (Array.isArray(value)) return value.map(treeOf);
  const map = new Map<string, Tree>();
  for (const key of Object.keys(value)) map.set(key, treeOf((value as Readonly<Record<string, unknown>>)[key]));
  return map;
}
