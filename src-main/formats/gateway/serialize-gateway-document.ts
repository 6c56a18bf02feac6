import { ENTITY_CATALOGUE, identityOf, type Entity, type EntityFields } from '../../../src-shared/gateway/entity-catalogue';
import { FILE_ORDER, type EntityType } from '../../../src-shared/gateway/entity-type';
import { ENCRYPTION_METHOD, type EntitiesByType, type GatewayDocument } from '../../../src-shared/gateway/gateway-document';
import type { Tree, TreeMap } from '../../../src-shared/profile/tree';
import type { SpellSecret } from './secret-spelling';
import { writeBeside, writeEntity } from './write-entity';

/**
 * A document as the peer writes it and reads it (reference, 1.1 to 1.9); what is ours stands behind, outside of `entities`. The same
 * entities give the same tree, in whatever order they come.
 */
export function gatewayDocumentTree(document: GatewayDocument, spell: SpellSecret): TreeMap {
  const { head } = document;
  const sorted = sortedEntities(document.entities);
  const beside = besideTree(sorted);
  return new Map<string, Tree>([
    ['version', head.version],
    ['exported_at', head.exported_at ?? null],
    ['exported_by', head.exported_by ?? 'unknown'],
    ['source_gateway', head.source_gateway ?? ''],
    ['encryption_method', head.encryption_method ?? ENCRYPTION_METHOD],
    ['entities', new Map(sorted.map(([type, entities]) => [type, entities.map((entity) => writeEntity(type, entity, spell))]))],
    ['metadata', new Map<string, Tree>([
      ['entity_counts', new Map(sorted.map(([type, entities]) => [type, entities.length]))],
      ['dependencies', document.dependencies ? dependencyTree(sorted) : new Map()],
      ['export_options', document.exportOptions],
    ])],
    ...stated('api_version', head.api_version),
    ...stated('backward_compatible', head.backward_compatible),
    ...stated('schema_url', head.schema_url),
    ...(beside.size === 0 ? [] : [['valise', new Map([['entities', beside]])] as const]),
    ...document.extras,
  ]);
}

const stated = (field: string, value: string | boolean | undefined): readonly (readonly [string, Tree])[] => (value === undefined ? [] : [[field, value]]);

type Sorted = readonly (readonly [EntityType, readonly Entity[]])[];

const sortedEntities = (entities: EntitiesByType): Sorted => FILE_ORDER.flatMap((type) => {
  const list: readonly Entity[] | undefined = entities[type];
  return list === undefined ? [] : [[type, list.toSorted(byIdentity(type))] as const];
});

/** By code units, so that no locale has a say in it. */
export const byIdentity = (type: EntityType) => (one: Entity, other: Entity): number => {
  const [a, b] = [identityOf(type, one), identityOf(type, other)];
  return a < b ? -1 : a > b ? 1 : 0;
};

function besideTree(sorted: Sorted): TreeMap {
  return new Map(sorted.flatMap(([type, entities]) => {
    const written = entities.flatMap((entity) => {
      const fields = writeBeside(type, entity);
      return fields === undefined ? [] : [[identityOf(type, entity), fields] as const];
    });
    return written.length === 0 ? [] : [[type, new Map(written)] as const];
  }));
}

/** `servers_to_tools` and its like: who refers to what, as far as both types are in the document. */
function dependencyTree(sorted: Sorted): TreeMap {
  const types = new Set(sorted.map(([type]) => type));
  return new Map(FILE_ORDER.flatMap((type) => ENTITY_CATALOGUE[type].refersTo.map((reference) => {
    const referring = types.has(reference.type) ? sorted.find(([other]) => other === type)?.[1] ?? [] : [];
    const entries = referring.map((entity) => [identityOf(type, entity), (entity as EntityFields)[reference.field] as readonly string[]] as const);
    return [`${type}_to_${reference.type}`, new Map<string, Tree>(entries.filter(([, names]) => names.length > 0))] as const;
  })));
}
