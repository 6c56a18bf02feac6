import type { z } from 'zod';
import type { EntityFields } from '../../../src-shared/gateway/entity-catalogue';
import type { EntityRow } from '../../../src-shared/gateway/entity-row';
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
  readonly secret: boolean;
}

const NATURES = new WeakMap<z.ZodObject, readonly FieldNature[]>();

/**
 * What the schema of a type makes of fields that it has names for; undefined where it refuses any of them. Nearly all are taken as they
 * are: only the others are asked about, as a file has a quarter of a million.
 */
export function shapedFields(row: EntityRow, fields: EntityFields): EntityFields | undefined {
  const shaped: Record<string, unknown> = {};
  for (const nature of naturesOf(row)) {
    const { name, schema } = nature;
    const value = fields[name];
    if (isTakenAsItIs(value, nature)) {
      if (value !== undefined) shaped[name] = value;
      continue;
    }
    const asked = schema.safeParse(value);
    if (!asked.success) return undefined;
    if (asked.data !== undefined) shaped[name] = asked.data;
  }
  return shaped;
}

function isTakenAsItIs(value: unknown, { text, nothing, flag, map, absent, secret }: FieldNature): boolean {
  if (typeof value === 'string') return text && value.trim() !== '';
  if (value === undefined) return absent;
  if (value === null) return nothing;
  if (typeof value === 'boolean') return flag;
  return value instanceof Map ? map : secret && isSecretValue(value);
}

/** Found out by trying. */
function naturesOf({ schema, secrets }: EntityRow): readonly FieldNature[] {
  const known = NATURES.get(schema);
  if (known !== undefined) return known;
  const natures = Object.entries(schema.shape).map(([name, field]) => {
    const own = field as z.ZodType;
    const takes = (value: unknown): boolean => {
      const asked = own.safeParse(value);
      return asked.success && asked.data === value;
    };
    const isSecret = secrets[name] !== undefined;
    return { name, schema: own, text: takes('x'), nothing: takes(null), flag: takes(true) && takes(false), map: !isSecret && takes(new Map()) && takes(new Map([['x', 1]])), absent: takes(undefined), secret: secrets[name] === 'values' };
  });
  NATURES.set(schema, natures);
  return natures;
}
