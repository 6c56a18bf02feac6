import { z } from 'zod';
import { ENTITY_CATALOGUE, ENTITY_FIELDS, type Entity } from '../../../src-shared/gateway/entity-catalogue';
import type { EntityRow } from '../../../src-shared/gateway/entity-row';
import { countSecrets, secretsOf } from '../../../src-shared/gateway/entity-secrets';
import type { EntityType } from '../../../src-shared/gateway/entity-type';
import type { FieldPath } from '../../../src-shared/profile/field-path';
import { isList, isMap, type Tree, type TreeMap } from '../../../src-shared/profile/tree';
import type { Finding } from '../../../src-shared/transfer/finding';
import { checkShape, type ShapeProblem } from '../check-shape';
import type { ParsedText } from '../parsed-text';
import { findingsAt, type FindingMaker } from './gateway-finding';
import type { ParsedEntity, RejectedEntity, SealedSecret } from './gateway-file';
import { readSecrets } from './read-secrets';
import { readTags } from './read-tags';
import { shapedValues } from './shaped-fields';
import type { StatedFields } from './stated-fields';

export interface EntityContext {
  readonly parsed: ParsedText;
  readonly type: EntityType;
  /** Where it stands. */
  readonly path: FieldPath;
  /** What the document has of it outside of its entities. */
  readonly beside: TreeMap | undefined;
  /** Shared by the entities of a document. */
  readonly statedFields: StatedFields;
}

export type EntityReading =
  | { readonly parsed: ParsedEntity; readonly findings: readonly Finding[] }
  | { readonly rejected: RejectedEntity };

/** Reads one entity. Nothing in it is opened, expanded or run. */
export function readEntity(tree: Tree, context: EntityContext): EntityReading {
  const { parsed, type, path, statedFields } = context;
  const row = ENTITY_CATALOGUE[type];
  const stated = isMap(tree) ? tree.get(row.identity) : undefined;
  const identity = typeof stated === 'string' ? stated : '';
  const note: FindingMaker = (...told) => findingsAt(parsed, path, `${row.title} ${identity === '' ? Number(path.at(-1) ?? 0) + 1 : JSON.stringify(identity)}`)(...told);
  const refuse = (problems: readonly Finding[]): EntityReading => ({ rejected: { type, identity, path, findings: problems } });
  if (!isMap(tree)) return refuse([note('ENTITY_INVALID', 'error', [], 'an object was expected')]);

  const missing = row.required.filter((field) => !tree.has(field));
  const whole = withAliases(tree, row, context.beside);
  const { values, sealed, problems, findings } = readFields(whole, type, note);
  const shaped = shapedValues(row, values);
  const wrong = shaped === undefined ? [...problems, ...shapeProblems(values, row)] : problems;
  if (shaped === undefined || missing.length > 0 || wrong.length > 0) {
    return refuse([
      ...missing.map((field) => note('FIELD_INVALID', 'error', [field], 'the field is missing')),
      ...wrong.filter((problem) => !missing.includes(String(problem.path[0]))).map((problem) => note('FIELD_INVALID', 'error', problem.path, `${problem.expected} was expected`)),
    ]);
  }
  const entity = shaped as unknown as Entity;
  // Of what is sealed in the file there is nothing to say yet.
  if (countSecrets(type, entity).unsaid > sealed.length) for (const { place, value } of secretsOf(type, entity)) if (value.state === 'unknown') findings.push(note('SECRET_NOT_IN_FILE', 'note', placePath(place), 'the value is not in the file'));
  for (const { field, severity, reason } of row.remarks?.(entity) ?? []) findings.push(note('PEER_WOULD_REFUSE', severity, [field], reason));
  // The row of a type has the schema of its entities.
  return { parsed: { type, entity, sealed, stated: statedFields.of(whole), path } as ParsedEntity, findings };
}

const placePath = ({ field, name }: { readonly field: string; readonly name?: string }): FieldPath => (name === undefined ? [field] : [field, name]);

/** Fields as the file means them: from beside the entities, or under their other name, where they are missing or empty. */
function withAliases(tree: TreeMap, row: EntityRow, beside: TreeMap | undefined): TreeMap {
  const aliases = Object.entries(row.aliases);
  if (aliases.length === 0 && (beside === undefined || row.beside.length === 0)) return tree;
  const whole = new Map(tree);
  for (const [field, alias] of aliases) {
    const other = whole.get(alias);
    if (other === undefined || !isNothing(whole.get(field))) continue;
    whole.set(field, other);
    whole.delete(alias);
  }
  for (const field of row.beside) {
    const value = beside?.get(field);
    if (value !== undefined && isNothing(whole.get(field))) whole.set(field, value);
  }
  return whole;
}

const isNothing = (tree: Tree | undefined): boolean => tree === undefined || tree === null || (isList(tree) && tree.length === 0);

interface ReadFields {
  /** In the order of the schema. */
  readonly values: readonly unknown[];
  readonly sealed: readonly SealedSecret[];
  readonly problems: readonly ShapeProblem[];
  readonly findings: Finding[];
}

function readFields(tree: TreeMap, type: EntityType, note: FindingMaker): ReadFields {
  const row = ENTITY_CATALOGUE[type];
  const values: unknown[] = [];
  const sealed: SealedSecret[] = [];
  const problems: ShapeProblem[] = [];
  const findings: Finding[] = [];
  let known = 0;
  for (const field of ENTITY_FIELDS[type]) {
    const kind = row.secrets[field];
    const stated = field === 'extras' ? undefined : tree.get(field);
    if (stated !== undefined) known += 1;
    if (kind !== undefined) {
      const read = readSecrets(tree, field, kind);
      values.push(read.held);
      for (const one of read.sealed) sealed.push(one);
      for (const one of read.problems) problems.push(one);
    } else if (field === 'tags') {
      const read = readTags(stated);
      if (read === undefined) problems.push({ path: [field], expected: 'a list' });
      values.push(read?.tags);
      for (const index of read?.dropped ?? []) findings.push(note('VALUE_TRANSLATED', 'warning', [field, index], 'it is no tag, and is left out'));
    } else if (field === 'url' && stated === 'None') {
      values.push(null);
      findings.push(note('VALUE_TRANSLATED', 'note', [field], '"None" stands for no address'));
    } else values.push(field === 'extras' ? NO_EXTRAS : stated);
  }
  for (const made of row.derived) if (tree.has(made.field)) known += 1;
  if (known < tree.size) values[values.length - 1] = extrasOf(tree, row);
  return { values, sealed, problems, findings };
}

/** Shared, as most entities have none. */
const NO_EXTRAS: TreeMap = new Map();

function extrasOf(tree: TreeMap, row: EntityRow): TreeMap {
  const extras = new Map<string, Tree>();
  for (const [field, value] of tree) if (field === 'extras' || (!Object.hasOwn(row.schema.shape, field) && !row.derived.some((made) => made.field === field))) extras.set(field, value);
  return extras;
}

/** What is wrong with the plain fields, in words; secrets and tags are made here, and are what they should be. */
function shapeProblems(values: readonly unknown[], row: EntityRow): readonly ShapeProblem[] {
  const isPlain = (field: string): boolean => field !== 'tags' && field !== 'extras' && row.secrets[field] === undefined;
  const fields = Object.keys(row.schema.shape);
  const plain = z.object(Object.fromEntries(Object.entries(row.schema.shape).filter(([field]) => isPlain(field))));
  const stated = fields.map((field, index) => [field, values[index]] as const).filter(([field, value]) => isPlain(field) && value !== undefined);
  // Plain fields are as the file has them.
  const shape = checkShape(new Map(stated) as TreeMap, plain, []);
  return shape.ok ? [] : shape.problems;
}
