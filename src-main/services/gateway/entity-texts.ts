import { ENTITY_CATALOGUE, ENTITY_FIELDS, type EntityFields, type EntityOf } from '../../../src-shared/gateway/entity-catalogue';
import type { EntityType } from '../../../src-shared/gateway/entity-type';
import { isSecretValue, type SecretValue } from '../../../src-shared/gateway/secret-value';
import type { FieldPath } from '../../../src-shared/profile/field-path';
import { isList, isMap, type Tree, type TreeMap } from '../../../src-shared/profile/tree';

/** What takes the place of a text; the text itself, and it stays. The path is good for the call alone: it is copied by who keeps it. */
type ReplaceText<Made extends Tree> = (text: string, path: FieldPath) => Made;

/** Every text of a tree, with its path. Where nothing is replaced, it is the tree itself: nearly always. */
export const mapTexts = (tree: Tree, path: FieldPath, replace: ReplaceText<Tree>): Tree => mapBelow(tree, [...path], replace);

function mapBelow(tree: Tree, path: (string | number)[], replace: ReplaceText<Tree>): Tree {
  if (typeof tree === 'string') return replace(tree, path);
  if (isMap(tree)) {
    let changed: Map<string, Tree> | undefined;
    for (const key of tree.keys()) {
      const value = tree.get(key) ?? null;
      const made = mapChild(value, key, path, replace);
      if (made !== value) (changed ??= new Map(tree)).set(key, made);
    }
    return changed ?? tree;
  }
  if (!isList(tree)) return tree;
  let changed: Tree[] | undefined;
  let index = 0;
  for (const item of tree) {
    const made = mapChild(item, index, path, replace);
    if (made !== item) (changed ??= [...tree])[index] = made;
    index += 1;
  }
  return changed ?? tree;
}

function mapChild(value: Tree, step: string | number, path: (string | number)[], replace: ReplaceText<Tree>): Tree {
  if (typeof value !== 'string' && !isMap(value) && !isList(value)) return value;
  path.push(step);
  const made = mapBelow(value, path, replace);
  path.pop();
  return made;
}

/** Every text of an entity but its tags and what is a secret by its nature, each with its path in a document. */
export function mapEntityTexts<T extends EntityType>(type: T, entity: EntityOf<T>, replace: ReplaceText<string>): EntityOf<T> {
  const { secrets } = ENTITY_CATALOGUE[type];
  let changed: Record<string, unknown> | undefined;
  const path: (string | number)[] = [];
  for (const field of ENTITY_FIELDS[type]) {
    const value = (entity as EntityFields)[field];
    if (value === undefined || value === null || field === 'tags') continue;
    // Values of fields without secrets are trees: their schemas take nothing else.
    const made = field === 'extras' ? mapBelow(entity.extras, path, replace)
      : typeof value !== 'object' || secrets[field] === undefined ? mapChild(value as Tree, field, path, replace)
      : isSecretValue(value) ? value : mapHeld(value as HeldByName, field, replace);
    if (made !== value) (changed ??= {})[field] = made;
  }
  // Only texts were replaced, by texts.
  return changed === undefined ? entity : { ...entity, ...changed };
}

type HeldByName = ReadonlyMap<string, string | SecretValue>;

function mapHeld(held: HeldByName, field: string, replace: ReplaceText<string>): HeldByName {
  let changed: Map<string, string | SecretValue> | undefined;
  for (const [name, value] of held) {
    const made = typeof value === 'string' ? replace(value, [field, name]) : value;
    if (made !== value) (changed ??= new Map(held)).set(name, made);
  }
  return changed ?? held;
}

/** Whether any text of it has that part: much faster than to look at each with its path. */
export function hasTextWith(type: EntityType, entity: EntityOf<EntityType>, part: string): boolean {
  // What is a secret by its nature is no map and no list, and is passed over.
  for (const field of ENTITY_FIELDS[type]) if (field !== 'tags' && holds((entity as EntityFields)[field], part)) return true;
  return false;
}

function holds(value: unknown, part: string): boolean {
  if (typeof value === 'string') return value.includes(part);
  if (value instanceof Map) {
    for (const inner of (value as ReadonlyMap<string, unknown>).values()) if (holds(inner, part)) return true;
    return false;
  }
  return Array.isArray(value) && value.some((inner) => holds(inner, part));
}

/** The same texts, and whatever stands between them, as a document has them. */
export function entityTextTree<T extends EntityType>(type: T, entity: EntityOf<T>): TreeMap {
  const { schema, secrets } = ENTITY_CATALOGUE[type];
  const known = Object.keys(schema.shape).flatMap((field): readonly (readonly [string, Tree])[] => {
    const value = (entity as EntityFields)[field];
    if (value === undefined || field === 'tags' || field === 'extras' || isSecretValue(value)) return [];
    if (secrets[field] === undefined) return [[field, value as Tree]];
    return [[field, new Map([...value as HeldByName].filter((entry): entry is [string, string] => typeof entry[1] === 'string'))]];
  });
  return new Map([...known, ...[...entity.extras].filter(([field]) => !Object.hasOwn(schema.shape, field))]);
}
