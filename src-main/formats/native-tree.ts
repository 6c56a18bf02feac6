import type { Tree } from '../../src-shared/profile/tree';

/** The tree of what JSON.parse gave of what `JsonBytes` wrote natively. */
export function treeOf(value: unknown): Tree {
  if (typeof value !== 'object') return value as Tree;
  if (value === null) return null;
  if (Array.isArray(value)) return value.map(treeOf);
  const map = new Map<string, Tree>();
  for (const key of Object.keys(value)) map.set(key, treeOf((value as Readonly<Record<string, unknown>>)[key]));
  return map;
}
