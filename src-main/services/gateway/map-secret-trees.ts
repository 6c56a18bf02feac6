import { ENTITY_CATALOGUE } from '../../../src-shared/gateway/entity-catalogue';
import type { SecretKind } from '../../../src-shared/gateway/entity-row';
import { isEntityType, type EntityType } from '../../../src-shared/gateway/entity-type';
import type { FieldPath } from '../../../src-shared/profile/field-path';
import { isList, isMap, type Tree, type TreeMap } from '../../../src-shared/profile/tree';

/** A place of a document where a secret stands, or a header that is none. */
export interface SecretTreePlace {
  readonly type: EntityType;
  /** Name or address of its entity; empty where that has none. */
  readonly identity: string;
  readonly field: string;
  readonly kind: SecretKind;
  /** The parameter or header. */
  readonly name: string | undefined;
  /** From the root of the document. */
  readonly path: FieldPath;
}

/** The same gateway document with something else where secrets stand, in the order of the document; all else, and every order, stays. */
export function mapSecretTrees(document: TreeMap, replace: (held: Tree, place: SecretTreePlace) => Tree): TreeMap {
  const lists = document.get('entities');
  if (!isMap(lists)) return document;
  return new Map(document).set('entities', new Map([...lists].map(([type, list]) => {
    if (!isEntityType(type) || !isList(list)) return [type, list];
    return [type, list.map((entry, index) => (isMap(entry) ? mapEntry(entry, type, ['entities', type, index], replace) : entry))];
  })));
}

function mapEntry(entry: TreeMap, type: EntityType, path: FieldPath, replace: (held: Tree, place: SecretTreePlace) => Tree): TreeMap {
  const { secrets, identity: identityField } = ENTITY_CATALOGUE[type];
  const stated = entry.get(identityField);
  const identity = typeof stated === 'string' ? stated : '';
  const mapped = new Map(entry);
  for (const [field, kind] of Object.entries(secrets)) {
    const held = entry.get(field);
    if (held === undefined) continue;
    const place = { type, identity, field, kind };
    if (kind === 'values') mapped.set(field, replace(held, { ...place, name: undefined, path: [...path, field] }));
    else if (isMap(held)) mapped.set(field, new Map([...held].map(([name, tree]) => [name, replace(tree, { ...place, name, path: [...path, field, name] })])));
  }
  return mapped;
}
