import { ENTITY_CATALOGUE, identityOf, type Entity, type EntityFields } from '../../../src-shared/gateway/entity-catalogue';
import { FILE_ORDER, type EntityType } from '../../../src-shared/gateway/entity-type';
import { ENCRYPTION_METHOD, type EntitiesByType, type GatewayDocument } from '../../../src-shared/gateway/gateway-document';
import type { Tree, TreeMap } from '../../../src-shared/profile/tree';
import { joinedDocument, partsOf, type DocumentParts } from './document-parts';
import type { SpellSecret } from './secret-spelling';
import { writeBeside, writeEntity } from './write-entity';

/** The entities of a type in the order of their names or addresses, a part at a time. */
export interface TypeParts {
  readonly type: EntityType;
  readonly count: number;
  readonly parts: Iterable<readonly Entity[]>;
  /** By type of what they refer to, in the same order: name or address of who refers, and how it calls the others. */
  readonly references: ReadonlyMap<EntityType, Iterable<readonly [identity: string, names: readonly string[]]>>;
}

/** A document whose entities come bit by bit, in the order of a file. */
export interface PartedDocument extends Omit<GatewayDocument, 'entities'> {
  readonly types: readonly TypeParts[];
}

/** Where an entity stands in a document. */
export interface EntityPlace {
  readonly type: EntityType;
  /** In the list of its type. */
  readonly index: number;
  readonly identity: string;
}

/** How the secrets of an entity are spelled. */
export type SpellFor = (place: EntityPlace) => SpellSecret;

/**
 * A document as the peer writes it and reads it (reference, 1.1 to 1.9); what is ours stands behind, outside of `entities`. The same
 * entities give the same tree, in whatever order they come.
 */
export const gatewayDocumentTree = (document: GatewayDocument, spell: SpellSecret): TreeMap => joinedDocument(gatewayDocumentParts({ ...document, types: typeParts(document.entities) }, () => spell));

/** The same, made while it is taken. */
export function gatewayDocumentParts(document: PartedDocument, spellFor: SpellFor): DocumentParts {
  const { head, types } = document;
  const beside = new Map<string, Map<string, Tree>>();
  return {
    before: new Map<string, Tree>([
      ['version', head.version],
      ['exported_at', head.exported_at ?? null],
      ['exported_by', head.exported_by ?? 'unknown'],
      ['source_gateway', head.source_gateway ?? ''],
      ['encryption_method', head.encryption_method ?? ENCRYPTION_METHOD],
    ]),
    lists: types.map(({ type, parts }) => ({ type, parts: writtenParts(type, parts, spellFor, beside) })),
    after: () => new Map<string, Tree>([
      ['metadata', new Map<string, Tree>([
        ['entity_counts', new Map(types.map(({ type, count }) => [type, count]))],
        ['dependencies', document.dependencies ? dependencyTree(types) : new Map()],
        ['export_options', document.exportOptions],
      ])],
      ...stated('api_version', head.api_version),
      ...stated('backward_compatible', head.backward_compatible),
      ...stated('schema_url', head.schema_url),
      ...(beside.size === 0 ? [] : [['valise', new Map([['entities', beside]])] as const]),
      ...document.extras,
    ]),
  };
}

/** What of them has no place among the entities goes into `beside`. */
function* writtenParts(type: EntityType, parts: Iterable<readonly Entity[]>, spellFor: SpellFor, beside: Map<string, Map<string, Tree>>): Generator<readonly TreeMap[], undefined> {
  let index = -1;
  for (const part of parts) {
    yield part.map((entity) => {
      index += 1;
      const identity = identityOf(type, entity);
      const fields = writeBeside(type, entity);
      if (fields !== undefined) beside.set(type, (beside.get(type) ?? new Map<string, Tree>()).set(identity, fields));
      return writeEntity(type, entity, spellFor({ type, index, identity }));
    });
  }
  return undefined;
}

const stated = (field: string, value: string | boolean | undefined): readonly (readonly [string, Tree])[] => (value === undefined ? [] : [[field, value]]);

const typeParts = (entities: EntitiesByType): readonly TypeParts[] => FILE_ORDER.flatMap((type) => {
  const list: readonly Entity[] | undefined = entities[type];
  if (list === undefined) return [];
  const sorted = list.toSorted(byIdentity(type));
  return [{
    type, count: sorted.length, parts: partsOf(sorted),
    references: new Map(ENTITY_CATALOGUE[type].refersTo.map((reference) => [reference.type, sorted.map((entity) => [identityOf(type, entity), (entity as EntityFields)[reference.field] as readonly string[]] as const)])),
  }];
});

/** By code units, so that no locale has a say in it. */
export const inCodeUnits = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

export const byIdentity = (type: EntityType) => (one: Entity, other: Entity): number => inCodeUnits(identityOf(type, one), identityOf(type, other));

/** `servers_to_tools` and its like: who refers to what, as far as both types are in the document. */
function dependencyTree(types: readonly TypeParts[]): TreeMap {
  const there = new Set(types.map(({ type }) => type));
  return new Map(FILE_ORDER.flatMap((type) => ENTITY_CATALOGUE[type].refersTo.map((reference) => {
    const referring = there.has(reference.type) ? types.find((one) => one.type === type)?.references.get(reference.type) ?? [] : [];
    return [`${type}_to_${reference.type}`, new Map<string, Tree>([...referring].filter(([, names]) => names.length > 0))] as const;
  })));
}
