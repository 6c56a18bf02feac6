import { z } from 'zod';
import { ENTITY_CATALOGUE, type Entity, type EntityFields } from '../../../src-shared/gateway/entity-catalogue';
import type { EntityRow } from '../../../src-shared/gateway/entity-row';
import { secretsOf } from '../../../src-shared/gateway/entity-secrets';
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
import { shapedFields } from './shaped-fields';

export interface EntityContext {
  readonly parsed: ParsedText;
  readonly type: EntityType;
  /** Where it stands. */
  readonly path: FieldPath;
  /** What the document has of it outside of its entities. */
  readonly beside: TreeMap | undefined;
}

export type EntityReading =
  | { readonly parsed: ParsedEntity; readonly findings: readonly Finding[] }
  | { readonly rejected: RejectedEntity };

/** Reads one entity. Nothing in it is opened, expanded or run. */
export function readEntity(tree: Tree, context: EntityContext): EntityReading {
  const { parsed, type, path } = context;
  const row = ENTITY_CATALOGUE[type];
  const stated = isMap(tree) ? tree.get(row.identity) : undefined;
  const identity = typeof stated === 'string' ? stated : '';
  const note = findingsAt(parsed, path, `${row.title} ${identity === '' ? Number(path.at(-1) ?? 0) + 1 : JSON.stringify(identity)}`);
  const refuse = (problems: readonly Finding[]): EntityReading => ({ rejected: { type, identity, path, findings: problems } });
  if (!isMap(tree)) return refuse([note('ENTITY_INVALID', 'error', [], 'an object was expected')]);

  const missing = row.required.filter((field) => !tree.has(field));
  const whole = withAliases(tree, row, context.beside);
  const { fields, sealed, problems, findings } = readFields(whole, row, note);
  const shaped = shapedFields(row, fields);
  const wrong = shaped === undefined ? [...problems, ...shapeProblems(fields, row)] : problems;
  if (shaped === undefined || missing.length > 0 || wrong.length > 0) {
    return refuse([
      ...missing.map((field) => note('FIELD_INVALID', 'error', [field], 'the field is missing')),
      ...wrong.filter((problem) => !missing.includes(String(problem.path[0]))).map((problem) => note('FIELD_INVALID', 'error', problem.path, `${problem.expected} was expected`)),
    ]);
  }
  const entity = shaped as unknown as Entity;
  return {
    // The row of a type has the schema of its entities.
    parsed: { type, entity, sealed, stated: new Set(whole.keys()), path } as ParsedEntity,
    findings: [
      ...findings,
      ...secretsOf(type, entity).filter(({ value }) => value.state === 'unknown').map(({ place }) => note('SECRET_NOT_IN_FILE', 'note', placePath(place), 'the value is not in the file')),
      ...(row.remarks?.(entity) ?? []).map(({ field, severity, reason }) => note('PEER_WOULD_REFUSE', severity, [field], reason)),
    ],
  };
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
  readonly fields: EntityFields;
  readonly sealed: readonly SealedSecret[];
  readonly problems: readonly ShapeProblem[];
  readonly findings: readonly Finding[];
}

function readFields(tree: TreeMap, row: EntityRow, note: FindingMaker): ReadFields {
  const fields: Record<string, unknown> = {};
  const sealed: SealedSecret[] = [];
  const problems: ShapeProblem[] = [];
  const findings: Finding[] = [];
  for (const field of Object.keys(row.schema.shape)) {
    const kind = row.secrets[field];
    if (kind !== undefined) {
      const read = readSecrets(tree, field, kind);
      if (read.held !== undefined) fields[field] = read.held;
      sealed.push(...read.sealed);
      problems.push(...read.problems);
    } else if (field === 'tags') {
      const read = readTags(tree.get(field));
      if (read === undefined) problems.push({ path: [field], expected: 'a list' });
      else fields[field] = read.tags;
      findings.push(...(read?.dropped ?? []).map((index) => note('VALUE_TRANSLATED', 'warning', [field, index], 'it is no tag, and is left out')));
    } else if (field === 'url' && tree.get(field) === 'None') {
      fields[field] = null;
      findings.push(note('VALUE_TRANSLATED', 'note', [field], '"None" stands for no address'));
    } else if (field !== 'extras' && tree.has(field)) fields[field] = tree.get(field);
  }
  const extras = new Map<string, Tree>();
  for (const [field, value] of tree) if (field === 'extras' || (!Object.hasOwn(row.schema.shape, field) && !row.derived.some((made) => made.field === field))) extras.set(field, value);
  fields['extras'] = extras;
  return { fields, sealed, problems, findings };
}

/** What is wrong with the plain fields, in words; secrets and tags are made here, and are what they should be. */
function shapeProblems(fields: EntityFields, row: EntityRow): readonly ShapeProblem[] {
  const isPlain = ([field]: readonly [string, unknown]): boolean => field !== 'tags' && field !== 'extras' && row.secrets[field] === undefined;
  const plain = z.object(Object.fromEntries(Object.entries(row.schema.shape).filter(isPlain)));
  // Plain fields are as the file has them.
  const shape = checkShape(new Map(Object.entries(fields).filter(isPlain)) as TreeMap, plain, []);
  return shape.ok ? [] : shape.problems;
}
