import { ENTITY_CATALOGUE, type EntityFields } from '../../../src-shared/gateway/entity-catalogue';
import type { EntityType } from '../../../src-shared/gateway/entity-type';
import type { FieldPath } from '../../../src-shared/profile/field-path';
import { isList, isMap, type Tree, type TreeMap } from '../../../src-shared/profile/tree';
import { PEER_MASK, type SpellSecret } from '../../formats/gateway/secret-spelling';
import { writeEntity } from '../../formats/gateway/write-entity';
import { treePosition } from '../secrets/text-position';
import { maskedText } from '../secrets/masked-text';
import type { KeptEntity } from './seal-entity';

const maskSecret: SpellSecret = () => PEER_MASK;

/** An entity as its text is edited: as in a document, with what a document has beside it, without what is made of other fields; secrets of the catalogue masked. */
export function editedTree({ type, entity }: Pick<KeptEntity, 'type' | 'entity'>): TreeMap {
  const { beside, derived } = ENTITY_CATALOGUE[type];
  const besideTrees = beside.map((field) => [field, (entity as EntityFields)[field] as Tree] as const);
  const tree = new Map([...writeEntity(type, entity, maskSecret), ...besideTrees]);
  for (const { field } of derived) tree.delete(field);
  return tree;
}

/** The same for people to see: what looks like a secret is masked wherever it stands, as in an address or in fields that Valise has no name for. */
export function maskedTree(type: EntityType, tree: TreeMap): TreeMap {
  const shown: ReadonlySet<string> = new Set([ENTITY_CATALOGUE[type].identity, 'name', 'tags']);
  return new Map(Array.from(tree, ([field, value]) => [field, shown.has(field) ? value : masked(value, [field])]));
}

function masked(tree: Tree, path: FieldPath): Tree {
  if (isMap(tree)) return new Map(Array.from(tree, ([key, value]) => [key, masked(value, [...path, key])]));
  if (isList(tree)) return tree.map((item, index) => masked(item, [...path, index]));
  return typeof tree === 'string' && tree !== PEER_MASK ? maskedText(tree, treePosition(path, undefined)) : tree;
}
