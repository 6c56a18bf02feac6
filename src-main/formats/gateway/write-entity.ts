import { ENTITY_CATALOGUE, ENTITY_FIELDS, type EntityFields, type EntityOf } from '../../../src-shared/gateway/entity-catalogue';
import { entityTag, type EntityTag } from '../../../src-shared/gateway/entity-tag';
import type { SecretKind } from '../../../src-shared/gateway/entity-row';
import type { EntityType } from '../../../src-shared/gateway/entity-type';
import type { SecretPlace } from '../../../src-shared/gateway/entity-secrets';
import { isSecretValue, type SecretValue } from '../../../src-shared/gateway/secret-value';
import type { Tree, TreeMap } from '../../../src-shared/profile/tree';
import type { SpellSecret } from './secret-spelling';

/** An entity as it stands in a document: fields in the peer's order, all of them there but credentials where there are none. */
export function writeEntity<T extends EntityType>(type: T, entity: EntityOf<T>, spell: SpellSecret): TreeMap {
  const { secrets, beside, derived } = ENTITY_CATALOGUE[type];
  const written = new Map<string, Tree>();
  for (const field of ENTITY_FIELDS[type]) {
    const value = (entity as EntityFields)[field];
    if (value === undefined || field === 'extras' || beside.includes(field)) continue;
    written.set(field, typeof value === 'object' && value !== null ? objectTree(field, value, secrets[field], spell) : value as Tree);
    if (derived.length > 0) for (const made of derived) if (made.after === field) written.set(made.field, made.from(entity));
  }
  for (const [field, value] of entity.extras) if (!written.has(field)) written.set(field, value);
  return written;
}

function objectTree(field: string, value: object, kind: SecretKind | undefined, spell: SpellSecret): Tree {
  if (kind !== undefined) return secretTree({ field, kind }, value as HeldSecrets, spell);
  // Values of fields without secrets are trees: their schemas take nothing else.
  return field === 'tags' ? tagTrees(value as readonly EntityTag[]) : value as Tree;
}

type HeldSecrets = SecretValue | ReadonlyMap<string, string | SecretValue>;

function secretTree(place: SecretPlace, held: HeldSecrets, spell: SpellSecret): Tree {
  if (isSecretValue(held)) return spell(place, held);
  return new Map([...held].map(([name, value]) => [name, typeof value === 'string' ? value : spell({ ...place, name }, value)]));
}

/** As texts wherever these say it all: most releases of the peer refuse on import the objects that they export. */
const tagTrees = (tags: readonly EntityTag[]): readonly Tree[] =>
  (tags.every(isSaidByLabel) ? tags.map(({ label }) => label) : tags.map(({ id, label }) => new Map([['id', id], ['label', label]])));

/** Whether every reader makes this tag of its label: a comma would part it, and of several separators in a row not all make one hyphen. */
function isSaidByLabel({ id, label }: EntityTag): boolean {
  const read = /,|[\s_]{2}/.test(label) ? undefined : entityTag(label);
  return read?.id === id && read.label === label;
}

/** What of an entity the peer's file has no place for; undefined where there is nothing. */
export function writeBeside<T extends EntityType>(type: T, entity: EntityOf<T>): TreeMap | undefined {
  const written = ENTITY_CATALOGUE[type].beside
    .map((field) => [field, (entity as EntityFields)[field] as Tree] as const)
    .filter(([, value]) => value !== null && value !== undefined && (!Array.isArray(value) || value.length > 0));
  return written.length === 0 ? undefined : new Map(written);
}
