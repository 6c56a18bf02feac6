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
  const tags = new Tags();
  const dropped: number[] = [];
  let index = -1;
  for (const item of tree) {
    index += 1;
    const read = typeof item === 'string' ? item.split(',').map((label) => entityTag(label)) : [tagOf(item)];
    if (read.includes(undefined)) dropped.push(index);
    for (const tag of read) if (tag !== undefined) tags.add(tag);
  }
  return { tags: tags.list, dropped };
}

/** As many are compared faster than they are put into a set. */
const FEW = 8;

/** Each once, by id. */
class Tags {
  readonly list: EntityTag[] = [];
  #ids: Set<string> | undefined;

  add(tag: EntityTag): void {
    if (this.#has(tag.id)) return;
    this.list.push(tag);
    this.#ids?.add(tag.id);
  }

  #has(id: string): boolean {
    if (this.list.length < FEW) return this.list.some((tag) => tag.id === id);
    this.#ids ??= new Set(this.list.map((tag) => tag.id));
    return this.#ids.has(id);
  }
}

/** With one of the two missing, the other says both. */
function tagOf(item: Tree): EntityTag | undefined {
  if (!isMap(item)) return undefined;
  const [id, label] = [filledText(item.get('id')), filledText(item.get('label'))];
  if (id !== undefined && label !== undefined) return { id, label };
  const stated = id ?? label;
  return stated === undefined ? undefined : entityTag(stated);
}

const filledText = (text: Tree | undefined): string | undefined => (typeof text === 'string' && text.trim() !== '' ? text : undefined);
