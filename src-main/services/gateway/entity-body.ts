import { AppError } from '../../../src-shared/errors/app-error';
import { ENTITY_CATALOGUE, type EntityFields, type EntityOf } from '../../../src-shared/gateway/entity-catalogue';
import type { EntityTag } from '../../../src-shared/gateway/entity-tag';
import type { EntityType } from '../../../src-shared/gateway/entity-type';
import { isSecretValue, SecretValueSchema, type SecretValue } from '../../../src-shared/gateway/secret-value';
import { isList, isMap, type Tree, type TreeMap } from '../../../src-shared/profile/tree';
import { parseJsonText } from '../../formats/json-text';
import { shapedFields } from '../../formats/gateway/shaped-fields';
import { objectOf, treeOf } from '../../formats/native-tree';
import { serializeJson } from '../../formats/serialize-json';

/**
 * What is sealed of an entity: all of it, secrets open. The layout has the number `v`. Nearly every entity is one that objects hold as it is:
 * then it says so, and is written and read natively.
 */
export function serializeEntityBody<T extends EntityType>(type: T, entity: EntityOf<T>): string {
  const fields = fieldTrees(type, entity);
  const object = objectOf(fields);
  return object === undefined ? serializeJson(new Map<string, Tree>([['v', 1], ['fields', fields]])) : `${NATIVE}${JSON.stringify(object)}}`;
}

const NATIVE = '{"v":1,"native":true,"fields":';

function fieldTrees<T extends EntityType>(type: T, entity: EntityOf<T>): TreeMap {
  const { schema, secrets } = ENTITY_CATALOGUE[type];
  return new Map(Object.keys(schema.shape).flatMap((field) => {
    const value = (entity as EntityFields)[field];
    if (value === undefined) return [];
    if (field === 'tags') return [[field, (value as readonly EntityTag[]).map(({ id, label }) => [id, label])] as const];
    // Values of fields without secrets are trees: their schemas take nothing else.
    return [[field, secrets[field] === undefined ? value as Tree : heldTree(value as SecretValue | ReadonlyMap<string, string | SecretValue>)] as const];
  }));
}

function heldTree(held: SecretValue | ReadonlyMap<string, string | SecretValue>): Tree {
  if (isSecretValue(held)) return secretTree(held);
  return Array.from(held, ([name, value]) => [name, typeof value === 'string' ? value : secretTree(value)]);
}

const secretTree = (secret: SecretValue): TreeMap => new Map<string, Tree>([['state', secret.state], ...(secret.state === 'open' ? [['values', secret.values] as const] : [])]);

/** @throws AppError SEALED_VALUE_DAMAGED when the text is not a body that this version wrote. */
export function parseEntityBody<T extends EntityType>(type: T, text: string): EntityOf<T> {
  const { secrets } = ENTITY_CATALOGUE[type];
  const tree = text.startsWith(NATIVE) ? treeOfNative(text) : parseJsonText(text).tree;
  const fields = isMap(tree) && tree.get('v') === 1 ? tree.get('fields') : undefined;
  if (!isMap(fields)) throw notABody();
  const read: Record<string, unknown> = {};
  for (const [field, value] of fields) read[field] = field === 'tags' ? readTags(value) : secrets[field] === undefined ? value : readHeld(value);
  const shaped = shapedFields(ENTITY_CATALOGUE[type], read);
  if (shaped === undefined) throw notABody();
  // The row of a type has the schema of its entities.
  return shaped as EntityOf<T>;
}

function treeOfNative(text: string): Tree {
  try {
    return treeOf(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) throw notABody();
    throw error;
  }
}

const readTags = (tree: Tree): readonly EntityTag[] => (isList(tree) ? tree.map((tag) => {
  const [id, label, ...more] = isList(tag) ? tag : [];
  if (typeof id !== 'string' || typeof label !== 'string' || more.length > 0) throw notABody();
  return { id, label };
}) : []);

function readHeld(tree: Tree): SecretValue | ReadonlyMap<string, string | SecretValue> {
  if (isMap(tree)) return readSecret(tree);
  if (!isList(tree)) throw notABody();
  return new Map(tree.map((entry) => {
    if (!isList(entry)) throw notABody();
    const [name, value] = entry;
    if (typeof name !== 'string' || !(typeof value === 'string' || isMap(value))) throw notABody();
    return [name, typeof value === 'string' ? value : readSecret(value)] as const;
  }));
}

function readSecret(map: TreeMap): SecretValue {
  const result = SecretValueSchema.safeParse({ state: map.get('state'), ...(map.has('values') && { values: map.get('values') }) });
  if (!result.success) throw notABody();
  return result.data;
}

const notABody = (): AppError => new AppError('SEALED_VALUE_DAMAGED', { reason: 'it is not what this version keeps of an entity' });
