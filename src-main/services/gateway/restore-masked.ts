import { ENTITY_CATALOGUE } from '../../../src-shared/gateway/entity-catalogue';
import type { EntityType } from '../../../src-shared/gateway/entity-type';
import type { FieldPath } from '../../../src-shared/profile/field-path';
import { isList, isMap, type Tree, type TreeMap } from '../../../src-shared/profile/tree';
import { PEER_MASK } from '../../formats/gateway/secret-spelling';
import { maskedTree } from './masked-entity';

export interface RestoredTree {
  readonly tree: Tree;
  /** Where what is kept was put back for its mask. */
  readonly restored: readonly FieldPath[];
  /** Where a mask stands that nothing kept answers. */
  readonly unanswered: readonly FieldPath[];
}

/** Puts back what was masked in texts of `view`, where the mask still stands in its place. Fields that hold secrets by their nature are left as they are. */
export function restoreMasked(type: EntityType, edited: Tree, kept: TreeMap, view: TreeMap = maskedTree(type, kept)): RestoredTree {
  const masks = maskedTexts(kept, view);
  const restored: FieldPath[] = [];
  const unanswered: FieldPath[] = [];
  const walk = (tree: Tree, own: Tree | undefined, seen: Tree | undefined, path: FieldPath): Tree => {
    if (isMap(tree)) return new Map(Array.from(tree, ([key, value]) => [key, walk(value, childOf(own, key), childOf(seen, key), [...path, key])]));
    if (isList(tree)) return tree.map((item, index) => walk(item, childOf(own, index), childOf(seen, index), [...path, index]));
    if (typeof tree !== 'string') return tree;
    const wasMasked = typeof own === 'string' && typeof seen === 'string' && own !== seen;
    if (wasMasked && tree === seen) {
      restored.push(path);
      return own;
    }
    const isMask = masks.has(tree) || (wasMasked && tree.includes(PEER_MASK));
    const isBySort = ENTITY_CATALOGUE[type].secrets[String(path[0])] !== undefined && tree === PEER_MASK;
    if (isMask && !isBySort) unanswered.push(path);
    return tree;
  };
  return { tree: walk(edited, kept, view, []), restored, unanswered };
}

function childOf(tree: Tree | undefined, step: string | number): Tree | undefined {
  if (typeof step === 'string') return isMap(tree) ? tree.get(step) : undefined;
  return isList(tree) ? tree[step] : undefined;
}

/** Texts of the view that are not what is kept. */
function maskedTexts(kept: Tree, view: Tree): ReadonlySet<string> {
  const found = new Set<string>();
  const walk = (own: Tree | undefined, seen: Tree): void => {
    if (isMap(seen)) for (const [key, value] of seen) walk(childOf(own, key), value);
    else if (isList(seen)) for (const [index, value] of seen.entries()) walk(childOf(own, index), value);
    else if (typeof seen === 'string' && seen !== own) found.add(seen);
  };
  walk(kept, view);
  return found;
}
