import { AppError } from '../../../src-shared/errors/app-error';
import { conflictKey, ENTITY_CATALOGUE } from '../../../src-shared/gateway/entity-catalogue';
import type { EntityId } from '../../../src-shared/gateway/entity-id';
import { entityTag } from '../../../src-shared/gateway/entity-tag';
import { FILE_ORDER, type EntityType } from '../../../src-shared/gateway/entity-type';
import type { EntitySelection, GatewayExportOptions } from '../../../src-shared/gateway/gateway-export-options';
import type { EntityHead } from './stored-gateway';

export type SelectionOptions = Pick<GatewayExportOptions, 'types' | 'excludeTypes' | 'tags' | 'include' | 'includeInactive'>;

/**
 * Types that are asked for, in the order of a file: each has a list in the document, and be it an empty one.
 * @throws AppError USAGE when a type is both named and left out
 */
export function selectedTypes({ types, excludeTypes, include }: SelectionOptions): readonly EntityType[] {
  const asked = FILE_ORDER.filter((type) => (types?.includes(type) ?? true) && !excludeTypes.includes(type));
  const named = FILE_ORDER.filter((type) => include?.[type] !== undefined);
  const contradicted = named.filter((type) => !asked.includes(type));
  if (contradicted.length > 0) throw new AppError('USAGE', { reason: `Entities are named of a type that the types leave out: ${contradicted.join(', ')}` });
  return include === undefined ? asked : named;
}

/**
 * What is asked for, without what it refers to. One that is named comes whether it is active or not.
 * @throws AppError USAGE as `selectedTypes`; ENTITY_NOT_FOUND with all names that nothing answers
 */
export function selectEntities(heads: readonly EntityHead[], options: SelectionOptions): ReadonlySet<EntityId> {
  const types = new Set(selectedTypes(options));
  const named = options.include === undefined ? undefined : namedEntities(heads, options.include);
  const wantedTags = new Set(options.tags.map(tagKey));
  const isAsked = ({ id, type, active }: EntityHead): boolean => {
    if (named?.ids.has(id) === true) return true;
    return (named === undefined || named.whole.has(type)) && (active || options.includeInactive);
  };
  return new Set(heads.filter((head) => types.has(head.type) && isAsked(head) && bearsTag(head, wantedTags)).map(({ id }) => id));
}

/** Roots bear no tags, and are not filtered by them. */
const bearsTag = ({ type, tags }: EntityHead, wanted: ReadonlySet<string>): boolean =>
  wanted.size === 0 || !Object.hasOwn(ENTITY_CATALOGUE[type].schema.shape, 'tags') || tags.some((label) => wanted.has(tagKey(label)));

const tagKey = (label: string): string => entityTag(label)?.id ?? label.trim().toLowerCase();

interface NamedEntities {
  readonly ids: ReadonlySet<EntityId>;
  /** Types of which all are meant. */
  readonly whole: ReadonlySet<EntityType>;
}

function namedEntities(heads: readonly EntityHead[], include: EntitySelection): NamedEntities {
  const ids = new Set<EntityId>();
  const missing: { readonly type: EntityType; readonly name: string }[] = [];
  const types = FILE_ORDER.filter((type) => include[type] !== undefined);
  for (const type of types) {
    const find = finder(heads.filter((head) => head.type === type), type);
    for (const name of include[type] ?? []) {
      const found = find(name);
      if (found.length === 0) missing.push({ type, name });
      for (const { id } of found) ids.add(id);
    }
  }
  const [first] = missing;
  if (first !== undefined) throw new AppError('ENTITY_NOT_FOUND', { subject: first.name, items: missing.map(({ type, name }) => `${ENTITY_CATALOGUE[type].title} ${JSON.stringify(name)}`) });
  return { ids, whole: new Set(types.filter((type) => include[type]?.length === 0)) };
}

/** By id, by name or address as it stands, by what cannot stand twice in an environment; then all that bear the name. */
function finder(heads: readonly EntityHead[], type: EntityType): (name: string) => readonly EntityHead[] {
  const sure = new Map(heads.map((head) => [head.identityKey, head]));
  for (const head of heads) sure.set(head.id, head);
  const exact = new Map(heads.map((head) => [head.identity, head]));
  const byName = Map.groupBy(heads, ({ name }) => name);
  return (name) => {
    const one = exact.get(name) ?? sure.get(name) ?? sure.get(conflictKey(type, name));
    return one === undefined ? byName.get(name) ?? [] : [one];
  };
}
