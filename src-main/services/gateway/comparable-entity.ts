import { comparedFields, conflictKey, ENTITY_CATALOGUE, type Entity, type EntityFields } from '../../../src-shared/gateway/entity-catalogue';
import type { EntityTag } from '../../../src-shared/gateway/entity-tag';
import type { EntityType } from '../../../src-shared/gateway/entity-type';
import { isSecretValue, type SecretValue } from '../../../src-shared/gateway/secret-value';
import { fieldPathText, type FieldPath } from '../../../src-shared/profile/field-path';
import { isList, isMap, type Tree } from '../../../src-shared/profile/tree';
import { canonicalJson } from '../../formats/canonical-json';
import { detectSecrets } from '../secrets/detect-secrets';
import { MASK, UNKNOWN_MASK } from '../secrets/mask-text';
import type { TextPosition } from '../secrets/text-position';

/** What an entity says in one place. */
export interface ComparableValue {
  /** Undefined where it is not known: what is not known differs from nothing. */
  readonly exact: string | undefined;
  readonly shown: string;
  readonly secret: boolean;
}

/** By key, which keeps unknown fields apart from known ones of their names. */
export type ComparableEntity = ReadonlyMap<string, ComparableValue & { readonly field: string }>;

/** An entity in the parts that count when it is compared. Null says the same as nothing; tags and references have no order. */
export function comparableEntity(type: EntityType, entity: Entity, leftOut: ReadonlySet<string>): ComparableEntity {
  const { secrets, refersTo } = ENTITY_CATALOGUE[type];
  const parts = new Map<string, ComparableValue & { readonly field: string }>();
  const add = (path: FieldPath, value: ComparableValue, key = 'known'): void => void parts.set(`${key} ${fieldPathText(path)}`, { ...value, field: fieldPathText(path) });
  const fields: EntityFields = entity;
  for (const field of comparedFields(type)) {
    const value = fields[field];
    if (value === undefined || value === null || leftOut.has(field) || field === 'extras') continue;
    const reference = refersTo.find((one) => one.field === field);
    if (field === 'tags') add([field], listed((value as readonly EntityTag[]).map(({ id }) => id)));
    // The peer tells of a tool by its slug what it was told by its name.
    else if (reference !== undefined) add([field], listed(value as readonly string[], (name) => conflictKey(reference.type, name)));
    else if (secrets[field] === undefined) add([field], plain(field, value as Tree));
    else if (isSecretValue(value)) add([field], secretPart(value));
    // What is no single secret holds values by name.
    else for (const [name, held] of value as ReadonlyMap<string, string | SecretValue>) add([field, name], typeof held === 'string' ? header(name, held) : secretPart(held));
  }
  // Where it comes from, an entity has another id than here.
  for (const [field, value] of entity.extras) if (value !== null && field !== 'id') add([field], plain(field, value), 'unknown');
  return parts;
}

const listed = (names: readonly string[], key = (name: string): string => name): ComparableValue => ({ exact: canonicalJson(names.map(key).toSorted()), shown: names.toSorted().join(', '), secret: false });

const plain = (field: string, value: Tree): ComparableValue =>
  ({ exact: canonicalJson(value), shown: typeof value === 'string' ? masked(value, fieldPosition(field)) : canonicalJson(maskedTree(value, field)), secret: false });

const header = (name: string, text: string): ComparableValue => ({ exact: exactTexts(new Map([[name, text]])), shown: masked(text, { kind: 'header', name }), secret: false });

const secretPart = (value: SecretValue): ComparableValue => (value.state === 'open' ? { exact: exactTexts(value.values), shown: MASK, secret: true } : { exact: undefined, shown: UNKNOWN_MASK, secret: true });

const exactTexts = (texts: ReadonlyMap<string, string>): string => JSON.stringify([...texts].toSorted(([one], [other]) => (one < other ? -1 : 1)));

/** Texts hold secrets where nobody expects them. */
function masked(text: string, position: TextPosition): string {
  return detectSecrets(text, position).toReversed().reduce((rest, { start, end }) => rest.slice(0, start) + MASK + rest.slice(end), text);
}

const fieldPosition = (name: string): TextPosition => (name === 'url' || name === 'uri' ? { kind: 'url' } : { kind: 'free', name });

function maskedTree(tree: Tree, name: string): Tree {
  if (typeof tree === 'string') return masked(tree, fieldPosition(name));
  if (isMap(tree)) return new Map([...tree].map(([key, value]) => [key, maskedTree(value, key)]));
  return isList(tree) ? tree.map((item) => maskedTree(item, name)) : tree;
}
