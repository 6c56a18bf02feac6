import type { z } from 'zod';
import type { EntityFields } from '../../../src-shared/gateway/entity-catalogue';
import type { EntityRow, SecretKind } from '../../../src-shared/gateway/entity-row';
import { isSecretValue } from '../../../src-shared/gateway/secret-value';

/** What the schema of a field takes as it is. */
interface FieldNature {
  readonly name: string;
  readonly schema: z.ZodType;
  readonly text: boolean;
  readonly nothing: boolean;
  readonly flag: boolean;
  readonly map: boolean;
  readonly absent: boolean;
  readonly secret: SecretKind | undefined;
  readonly texts: boolean;
  readonly tags: boolean;
}

interface RowShape {
  readonly natures: readonly FieldNature[];
  /** By which of the fields are there, an object that has them in their order. */
  readonly blanks: Map<number, EntityFields>;
}

const SHAPES = new WeakMap<z.ZodObject, RowShape>();

/**
 * What the schema of a type makes of fields that it has names for; undefined where it refuses any of them. Nearly all are taken as they
 * are: only the others are asked about, as a file has a quarter of a million.
 */
export function shapedFields(row: EntityRow, fields: EntityFields): EntityFields | undefined {
  return shapedValues(row, Object.keys(row.schema.shape).map((name) => fields[name]));
}

/** The same of their values, in the order of the schema. */
export function shapedValues(row: EntityRow, values: readonly unknown[]): EntityFields | undefined {
  const { natures, blanks } = shapeOf(row);
  let made: unknown[] | undefined;
  let there = 0;
  let index = -1;
  for (const nature of natures) {
    index += 1;
    let value = values[index];
    if (!isTakenAsItIs(value, nature)) {
      const asked = nature.schema.safeParse(value);
      if (!asked.success) return undefined;
      value = asked.data;
      (made ??= [...values])[index] = value;
    }
    if (value !== undefined) there |= 1 << index;
  }
  const all = made ?? values;
  return filled(natures, all, blanks.get(there) ?? blankOf(natures, all, blanks, there));
}

/** A copy of an object that has all fields is made in one go, where one field after another would have it grow over and over. */
function filled(natures: readonly FieldNature[], values: readonly unknown[], blank: EntityFields): EntityFields {
  const shaped: Record<string, unknown> = { ...blank };
  let index = -1;
  for (const { name } of natures) {
    index += 1;
    if (values[index] !== undefined) shaped[name] = values[index];
  }
  return shaped;
}

function blankOf(natures: readonly FieldNature[], values: readonly unknown[], blanks: RowShape['blanks'], there: number): EntityFields {
  const grown = Object.fromEntries(natures.filter((_, index) => values[index] !== undefined).map(({ name }) => [name, null]));
  // What has grown is slow to copy, and its copy is not.
  const blank = { ...grown };
  blanks.set(there, blank);
  return blank;
}

function isTakenAsItIs(value: unknown, nature: FieldNature): boolean {
  if (typeof value === 'string') return nature.text && value.trim() !== '';
  if (value === undefined) return nature.absent;
  if (value === null) return nature.nothing;
  if (typeof value === 'boolean') return nature.flag;
  if (Array.isArray(value)) return (nature.texts && value.every((item) => typeof item === 'string')) || (nature.tags && value.every(isTag));
  if (!(value instanceof Map)) return nature.secret === 'values' && isSecretValue(value);
  return nature.secret === undefined ? nature.map : areNamed(value, nature.secret);
}

function areNamed(held: ReadonlyMap<unknown, unknown>, kind: SecretKind): boolean {
  if (kind === 'values' || (kind === 'parameters' && held.size === 0)) return false;
  for (const value of held.values()) if (!(isSecretValue(value) || (kind === 'headers' && typeof value === 'string'))) return false;
  return true;
}

function isTag(item: unknown): boolean {
  if (typeof item !== 'object' || item === null || !('id' in item) || !('label' in item)) return false;
  const { id, label } = item;
  return typeof id === 'string' && id !== '' && typeof label === 'string' && label !== '' && Object.keys(item).length === 2;
}

/** Found out by trying. */
function shapeOf({ schema, secrets }: EntityRow): RowShape {
  const known = SHAPES.get(schema);
  if (known !== undefined) return known;
  const natures = Object.entries(schema.shape).map(([name, field]) => {
    const own = field as z.ZodType;
    const takes = (value: unknown): boolean => {
      const asked = own.safeParse(value);
      return asked.success && asked.data === value;
    };
    const secret = secrets[name];
    const gives = (list: readonly unknown[]): boolean => JSON.stringify(own.safeParse(list).data) === JSON.stringify(list);
    return {
      name, schema: own, text: takes('x'), nothing: takes(null), flag: takes(true) && takes(false), map: secret === undefined && takes(new Map()) && takes(new Map([['x', 1]])), absent: takes(undefined), secret,
      texts: gives([]) && gives(['x', '']), tags: gives([]) && gives([{ id: 'x', label: 'y' }]) && !gives(['x']),
    };
  });
  const shape = { natures, blanks: new Map<number, EntityFields>() };
  SHAPES.set(schema, shape);
  return shape;
}
