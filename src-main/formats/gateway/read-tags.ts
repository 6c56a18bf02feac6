import { entityTag, type EntityTag } from '../../../src-shared/gateway/entity-tag';
import { isList, isMap, type Tree } from '../../../src-shared/profile/tree';

export interface ReadTags {
  /** Each once, by id. */
  readonly tags: readonly EntityTag[];
  /** Positions of what is no tag. */
  readonly dropped: readonly number[];
}

/** Tags as texts (of which one may hold several, between commas), as `{ id, label }`, or as both; undefined where no list stands. */
export function readTags(tree: Tree | undefined): ReadTags | undefined {
  if (tree === undefined || tree === null) return { tags: [], dropped: [] };
  if (!isList(tree)) return undefined;
  const tags = new Map<string, EntityTag>();
  const dropped: number[] = [];
  for (const [index, item] of tree.entries()) {
    const read = typeof item === 'string' ? item.split(',').map((label) => entityTag(label)) : [tagOf(item)];
    if (read.includes(undefined)) dropped.push(index);
    for (const tag of read) if (tag !== undefined && !tags.has(tag.id)) tags.set(tag.id, tag);
  }
  return { tags: [...tags.values()], dropped };
}

/** With one of the two missing, the other says both. */
function tagOf(item: Tree): EntityTag | undefined {
  if (!isMap(item)) return undefined;
  const [id, label] = ['id', 'label'].map((field) => {
    const text = item.get(field);
    return typeof text === 'string' && text.trim() !== '' ? text : undefined;
  });
  if (id !== undefined && label !== undefined) return { id, label };
  const stated = id ?? label;
  return stated === undefined ? undefined : entityTag(stated);
}
