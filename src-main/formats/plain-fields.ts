import type { z } from 'zod';
import { isList, isMap, type Tree, type TreeMap } from '../../src-shared/profile/tree';

/** What a field's schema takes as it is. */
interface FieldNature {
  readonly schema: z.ZodType;
  readonly required: boolean;
  readonly text: boolean;
  readonly flag: boolean;
  readonly texts: boolean;
  readonly namedTexts: boolean;
}

const NATURES = new WeakMap<z.ZodObject, ReadonlyMap<string, FieldNature>>();

/** Longer texts may be refused for their length: their schema is asked. */
const SHORT = 256;

/**
 * The known fields of an object, where they are what nearly all files hold: texts, flags, lists and maps of texts. Undefined where a
 * field is anything else than its schema takes unchanged; then the schema decides. Ten times as fast as asking it for every field.
 */
export function plainFields(tree: TreeMap, schema: z.ZodObject): Readonly<Record<string, unknown>> | undefined {
  const natures = naturesOf(schema);
  const value: Record<string, unknown> = {};
  for (const [name, nature] of natures) {
    const field = tree.get(name);
    if (field === undefined) {
      if (nature.required) return undefined;
      continue;
    }
    if (isPlain(field, nature)) value[name] = field;
    else if (typeof field === 'string' && nature.text) {
      const asked = nature.schema.safeParse(field);
      if (!asked.success) return undefined;
      value[name] = asked.data;
    } else return undefined;
  }
  return value;
}

function isPlain(field: Tree, { text, flag, texts, namedTexts }: FieldNature): boolean {
  if (typeof field === 'string') return text && field.length <= SHORT && field.trim() !== '';
  if (typeof field === 'boolean') return flag;
  if (isList(field)) return texts && field.every((item) => typeof item === 'string');
  return isMap(field) && namedTexts && [...field.values()].every((item) => typeof item === 'string');
}

/** Found out by trying: what comes back as it went in needs no asking again. */
function naturesOf(schema: z.ZodObject): ReadonlyMap<string, FieldNature> {
  const known = NATURES.get(schema);
  if (known !== undefined) return known;
  const natures = new Map(Object.entries(schema.shape).map(([name, field]) => {
    const own = field as z.ZodType;
    const takes = (value: unknown): boolean => {
      const asked = own.safeParse(value);
      return asked.success && JSON.stringify(asked.data instanceof Map ? [...asked.data] : asked.data) === JSON.stringify(value instanceof Map ? [...value] : value);
    };
    return [name, { schema: own, required: !own.safeParse(undefined).success, text: takes('x'), flag: takes(true), texts: takes(['x']) && !takes([{}]), namedTexts: takes(new Map([['x', 'x']])) && !takes(new Map([['x', []]])) }];
  }));
  NATURES.set(schema, natures);
  return natures;
}
