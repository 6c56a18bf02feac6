import { AppError } from '../../../src-shared/errors/app-error';
import { conflictKeyOf, ENTITY_CATALOGUE, identityOf } from '../../../src-shared/gateway/entity-catalogue';
import { EntityTypeSchema, isEntityType, type EntityType } from '../../../src-shared/gateway/entity-type';
import { DOCUMENT_PARTS, GatewayHeadSchema } from '../../../src-shared/gateway/gateway-document';
import type { FieldPath } from '../../../src-shared/profile/field-path';
import { isList, isMap, type Tree, type TreeMap } from '../../../src-shared/profile/tree';
import type { Finding } from '../../../src-shared/transfer/finding';
import { checkShape, unknownFields, type ShapeProblem } from '../check-shape';
import { invalidDocument } from '../invalid-document';
import type { ParsedText } from '../parsed-text';
import { findingsAt } from './gateway-finding';
import type { CountDifference, GatewayFile, ParsedEntity, RejectedEntity } from './gateway-file';
import { findDocument } from './gateway-layout';
import { readEntity } from './read-entity';
import { StatedFields } from './stated-fields';

/**
 * Reads a configuration of the peer, as it exports one or takes one in an import request, with all that is tolerated in it
 * (docs/gateway.md). What is wrong with an entity rejects that entity; everything that is wrong is told, each with its place.
 * @throws AppError DOCUMENT_INVALID when there is no document, or it does not say what every document says.
 */
export function parseGatewayDocument(parsed: ParsedText): GatewayFile {
  const found = findDocument(parsed.tree);
  if (found === undefined) throw new AppError('DOCUMENT_INVALID', { place: parsed.locate([]), expected: 'an object with version, exported_at and entities' });
  const { layout, document, at } = found;
  const shape = checkShape(document, GatewayHeadSchema, at);
  const lists = layout === 'root' ? new Map<string, Tree>([['roots', [document.get('root') ?? null]]]) : document.get('entities');
  if (!shape.ok || !isMap(lists) || !document.has('exported_at')) {
    throw invalidDocument(parsed, documentProblems(document, shape.ok ? [] : shape.problems, at, isMap(lists)));
  }
  const read = readLists(lists, besideOf(document), parsed, (type, index) => (layout === 'root' ? ['root'] : [...at, 'entities', type, index]));
  const metadata = mapAt(document, 'metadata');
  return {
    layout,
    yaml: parsed.yaml,
    head: shape.value,
    types: [...lists.keys()].filter(isEntityType).filter((type) => isList(lists.get(type))),
    ...read,
    findings: [...read.findings, ...leftBehind(parsed, layout), ...rootsRefused(parsed, lists, at)],
    checks: { counts: countDifferences(mapAt(metadata, 'entity_counts'), lists) },
    exportOptions: mapAt(metadata, 'export_options') ?? new Map(),
    dependencies: (mapAt(metadata, 'dependencies')?.size ?? 0) > 0,
    extras: layout === 'root' ? new Map() : unknownFields(document, GatewayHeadSchema, DOCUMENT_PARTS),
    locate: (path) => parsed.locate(path),
  };
}

function documentProblems(document: TreeMap, head: readonly ShapeProblem[], at: FieldPath, hasEntities: boolean): readonly ShapeProblem[] {
  return [
    ...head,
    ...(document.has('exported_at') ? [] : [{ path: [...at, 'exported_at'], expected: 'a text' }]),
    ...(hasEntities ? [] : [{ path: [...at, 'entities'], expected: 'an object' }]),
  ];
}

function mapAt(map: TreeMap | undefined, field: string): TreeMap | undefined {
  const value = map?.get(field);
  return isMap(value) ? value : undefined;
}

/** By type and identity, what our own documents hold beside the entities. */
function besideOf(document: TreeMap): (type: EntityType, identity: string) => TreeMap | undefined {
  const beside = mapAt(mapAt(document, 'valise'), 'entities');
  return (type, identity) => mapAt(mapAt(beside, type), identity);
}

type ReadLists = Pick<GatewayFile, 'entities' | 'rejected' | 'findings'>;

function readLists(lists: TreeMap, beside: ReturnType<typeof besideOf>, parsed: ParsedText, pathOf: (type: string, index: number) => FieldPath): ReadLists {
  const entities: ParsedEntity[] = [];
  const rejected: RejectedEntity[] = [];
  const findings: Finding[] = [];
  const statedFields = new StatedFields();
  for (const [type, list] of lists) {
    const path = pathOf(type, 0).slice(0, -1);
    const refuse = (reason: string): void => {
      rejected.push({ type, identity: '', path, findings: [findingsAt(parsed, path, JSON.stringify(type))('ENTITY_INVALID', 'error', [], reason)] });
    };
    if (!isEntityType(type)) {
      refuse(`it is no type of entity; known are ${EntityTypeSchema.options.join(', ')}`);
      continue;
    }
    if (!isList(list)) {
      refuse('a list was expected');
      continue;
    }
    const met = new Met(type);
    for (const [index, entry] of list.entries()) {
      const at = pathOf(type, index);
      const identity = isMap(entry) ? entry.get(ENTITY_CATALOGUE[type].identity) : undefined;
      const reading = readEntity(entry, { parsed, type, path: at, statedFields, beside: typeof identity === 'string' ? beside(type, identity) : undefined });
      if ('rejected' in reading) {
        rejected.push(reading.rejected);
        continue;
      }
      const twin = met.twinOf(reading.parsed);
      if (twin === undefined) {
        entities.push(reading.parsed);
        for (const finding of reading.findings) findings.push(finding);
      } else rejected.push(twinRejected(reading.parsed, twin, parsed));
    }
  }
  return { entities, rejected, findings };
}

/** Entities of one type that were read, by what must be unique among them. */
class Met {
  readonly #type: EntityType;
  readonly #by = new Map<string, FieldPath>();

  constructor(type: EntityType) {
    this.#type = type;
  }

  /** Where the one stands that this one is the same as. */
  twinOf({ entity, path }: ParsedEntity): FieldPath | undefined {
    const key = conflictKeyOf(this.#type, entity);
    const twin = this.#by.get(key);
    if (twin === undefined) this.#by.set(key, path);
    return twin;
  }
}

function twinRejected({ type, entity, path }: ParsedEntity, twin: FieldPath, parsed: ParsedText): RejectedEntity {
  const identity = identityOf(type, entity);
  const note = findingsAt(parsed, path, JSON.stringify(identity));
  return { type, identity, path, findings: [note('ENTITY_INVALID', 'error', [], `it is the same as entry ${Number(twin.at(-1) ?? 0) + 1} of ${type}`)] };
}

/** The options of an import request are told at the door, and not from inside a file. */
function leftBehind(parsed: ParsedText, layout: GatewayFile['layout']): readonly Finding[] {
  const others = layout === 'request' && isMap(parsed.tree) ? [...parsed.tree.keys()].filter((field) => field !== 'import_data') : [];
  return others.map((field) => findingsAt(parsed, [], undefined)('FIELDS_LEFT_BEHIND', 'note', [field], 'it is an option of an import request'));
}

function rootsRefused(parsed: ParsedText, lists: TreeMap, at: FieldPath): readonly Finding[] {
  const roots = lists.get('roots');
  if (!isList(roots) || roots.length === 0) return [];
  const path = ['entities', 'roots'];
  return [findingsAt(parsed, at, undefined)('PEER_WOULD_REFUSE', 'note', path, 'the peer refuses a file with roots unless its settings allow their schemes: scheme_not_allowed, file_disabled')];
}

function countDifferences(counts: TreeMap | undefined, lists: TreeMap): readonly CountDifference[] {
  return [...counts ?? []].flatMap(([type, stated]) => {
    const list = lists.get(type);
    const held = isList(list) ? list.length : 0;
    return typeof stated === 'number' && stated !== held ? [{ type, stated, held }] : [];
  });
}
