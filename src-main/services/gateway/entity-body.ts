import { AppError } from '../../../src-shared/errors/app-error';
import { ENTITY_CATALOGUE, ENTITY_FIELDS, type EntityFields, type EntityOf } from '../../../src-shared/gateway/entity-catalogue';
import type { EntityTag } from '../../../src-shared/gateway/entity-tag';
import type { EntityType } from '../../../src-shared/gateway/entity-type';
import { isSecretValue, type SecretValue } from '../../../src-shared/gateway/secret-value';
import { isList, isMap, type Tree, type TreeMap } from '../../../src-shared/profile/tree';
import { parseJsonText } from '../../formats/json-text';
import { shapedValues } from '../../formats/gateway/shaped-fields';
import { JsonBytes } from '../../formats/json-bytes';
import { treeOf } from '../../formats/native-tree';
import { serializeJson } from '../../formats/serialize-json';

/**
 * What is sealed of an entity: all of it, secrets open. The layout has the number `v`. Nearly every entity is one that objects hold as it is:
 * then it says so, and is written and read natively. The bytes are good for the call alone, and are zeroed after it.
 */
export function withEntityBody<T extends EntityType, Made>(type: T, entity: EntityOf<T>, take: (body: Uint8Array) => Made): Made {
  try {
    if (writesNatively(type, entity)) return take(NATIVE_JSON.written);
  } finally {
    NATIVE_JSON.clear();
  }
  const body = new TextEncoder().encode(serializeJson(new Map<string, Tree>([['v', 1], ['fields', fieldTrees(type, entity)]])));
  try {
    return take(body);
  } finally {
    body.fill(0);
  }
}

/** The same as text, for comparing. */
export const serializeEntityBody = <T extends EntityType>(type: T, entity: EntityOf<T>): string => withEntityBody(type, entity, (body) => Buffer.from(body).toString('utf8'));

const NATIVE = '{"v":1,"native":true,"fields":';
const NATIVE_JSON = new JsonBytes('native');

function writesNatively(type: EntityType, entity: EntityFields): boolean {
  NATIVE_JSON.raw(NATIVE);
  let sign = '{';
  for (const field of ENTITY_FIELDS[type]) {
    const value = entity[field];
    // Texts and what is nothing, which most fields are, are trees whatever the field is.
    const tree = typeof value === 'string' || value === null ? value : fieldTree(type, field, value);
    if (tree === undefined) continue;
    NATIVE_JSON.raw(sign);
    if (!NATIVE_JSON.key(field) || !NATIVE_JSON.tree(tree)) return false;
    sign = ',';
  }
  NATIVE_JSON.raw('}}');
  return true;
}

const fieldTrees = (type: EntityType, entity: EntityFields): TreeMap => new Map(ENTITY_FIELDS[type].flatMap((field) => {
  const tree = fieldTree(type, field, entity[field]);
  return tree === undefined ? [] : [[field, tree] as const];
}));

function fieldTree(type: EntityType, field: string, value: unknown): Tree | undefined {
  if (value === undefined) return undefined;
  if (field === 'tags') return (value as readonly EntityTag[]).map(({ id, label }) => [id, label]);
  // Values of fields without secrets are trees: their schemas take nothing else.
  return ENTITY_CATALOGUE[type].secrets[field] === undefined ? value as Tree : heldTree(value as SecretValue | ReadonlyMap<string, string | SecretValue>);
}

function heldTree(held: SecretValue | ReadonlyMap<string, string | SecretValue>): Tree {
  if (isSecretValue(held)) return secretTree(held);
  return Array.from(held, ([name, value]) => [name, typeof value === 'string' ? value : secretTree(value)]);
}

const secretTree = (secret: SecretValue): TreeMap => new Map<string, Tree>([['state', secret.state], ...(secret.state === 'open' ? [['values', secret.values] as const] : [])]);

/** @throws AppError SEALED_VALUE_DAMAGED when the text is not a body that this version wrote. */
export function parseEntityBody<T extends EntityType>(type: T, text: string): EntityOf<T> {
  const { secrets } = ENTITY_CATALOGUE[type];
  const stated = text.startsWith(NATIVE) ? nativeFields(text) : statedFields(text);
  const values: unknown[] = [];
  for (const field of ENTITY_FIELDS[type]) {
    const value = stated(field);
    if (value === undefined) values.push(undefined);
    else if (field === 'tags') values.push(readTags(value));
    // No secret is held as a text or as nothing, and most fields have one or the other.
    else values.push(value === null || typeof value === 'string' || secrets[field] === undefined ? value : readHeld(value));
  }
  const shaped = shapedValues(ENTITY_CATALOGUE[type], values);
  if (shaped === undefined) throw notABody();
  // The row of a type has the schema of its entities.
  return shaped as EntityOf<T>;
}

type StatedField = (field: string) => Tree | undefined;

function statedFields(text: string): StatedField {
  const { tree } = parseJsonText(text);
  const fields = isMap(tree) && tree.get('v') === 1 ? tree.get('fields') : undefined;
  if (!isMap(fields)) throw notABody();
  return (field) => fields.get(field);
}

function nativeFields(text: string): StatedField {
  const fields = parsedNatively(text);
  return (field) => {
    const value = fields[field];
    return typeof value === 'object' ? treeOf(value) : value as Tree | undefined;
  };
}

function parsedNatively(text: string): Readonly<Record<string, unknown>> {
  try {
    const { fields } = JSON.parse(text) as { readonly fields: unknown };
    // What objects hold, and not in a list.
    if (typeof fields === 'object' && fields !== null && !Array.isArray(fields)) return fields as Readonly<Record<string, unknown>>;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw notABody();
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
  const secret = { state: map.get('state'), ...(map.has('values') && { values: map.get('values') }) };
  if (!isSecretValue(secret)) throw notABody();
  return secret;
}

const notABody = (): AppError => new AppError('SEALED_VALUE_DAMAGED', { reason: 'it is not what this version keeps of an entity' });
