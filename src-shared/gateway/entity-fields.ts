import { z } from 'zod';
import { isList, isMap, NumberText, type Tree, type TreeMap } from '../profile/tree';
import { EntityTagSchema } from './entity-tag';
import { isSecretValue, SecretValueSchema, type SecretValue } from './secret-value';

/*
 * The kinds of field that entities are made of. Each reads what a file may hold in its place, and gives what it read as it is: an entity
 * that was read is one that can be read again. What is absent or null in a file gets the value that the peer would give it. `meta` goes to
 * the JSON Schema. One check a field instead of unions of schemas: files have a quarter of a million fields.
 */

type Scalar = string | number | NumberText;

/** YAML reads `1.0` as a number; where an entity wants text its source is taken. */
const isScalar = (value: unknown): value is Scalar => typeof value === 'string' || typeof value === 'number' || value instanceof NumberText;
const textOf = (value: Scalar): string => (value instanceof NumberText ? value.source : String(value));

const NullableScalar = z.custom<Scalar | null>((value) => value === null || isScalar(value), 'expected a text').meta({ type: ['string', 'null'] }).optional();
const NullableObjectSchema = z.custom<TreeMap | null>((value) => value === null || value instanceof Map, 'expected an object').meta({ type: ['object', 'null'] }).optional();
const NullableFlag = z.boolean().nullish();

/** Never blank. */
export const FilledText = z.custom<Scalar>((value) => isScalar(value) && textOf(value).trim() !== '', 'expected a text that is not empty').meta({ type: 'string', pattern: String.raw`\S` }).transform(textOf);
export const NullableText = NullableScalar.transform((value) => (value == null ? null : textOf(value)));
export const textOr = (absent: string) => NullableScalar.transform((value) => (value == null ? absent : textOf(value)));
export const OptionalText = NullableScalar.transform((value) => (value == null ? undefined : textOf(value))).optional();
export const TextList = z.custom<readonly Scalar[] | null>((value) => value === null || (Array.isArray(value) && value.every(isScalar)), 'expected a list of texts')
  .meta({ type: ['array', 'null'], items: { type: 'string' } }).optional()
  .transform((values): readonly string[] => (values ?? []).map(textOf));
/** On unless the file says that it is off. */
export const ActiveFlag = NullableFlag.transform((active) => active ?? true);
export const OptionalFlag = NullableFlag.transform((flag) => flag ?? undefined).optional();

const isTree = (value: unknown): value is Tree =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value) || value instanceof NumberText || isList(value as Tree) || isMap(value as Tree);

/** Whatever stands there. */
export const AnyTree = z.custom<Tree>(isTree).meta({}).optional().transform((tree): Tree => tree ?? null);
/** An object, in the order of the file. */
export const objectOr = (absent: TreeMap) => NullableObjectSchema.transform((map): TreeMap => map ?? absent);
export const NullableObject = NullableObjectSchema.transform((map): TreeMap | null => map ?? null);

export const TagList = z.array(EntityTagSchema).nullish().transform((tags): readonly z.output<typeof EntityTagSchema>[] => tags ?? []);

/** Present only where the entity has credentials. */
export const OptionalSecret = SecretValueSchema.optional();
/** Each parameter with its secret; absent where there is none. */
export const OptionalSecrets = z.custom<ReadonlyMap<string, SecretValue>>(
  (value) => value instanceof Map && value.size > 0 && [...value.values()].every(isSecretValue), 'expected secrets by name',
).optional();
/** Values of headers: text, and secret where the name says so or a mask stood there. */
export const HeaderValues = z.custom<ReadonlyMap<string, string | SecretValue>>(
  (value) => value instanceof Map && [...value.values()].every((text) => typeof text === 'string' || isSecretValue(text)), 'expected texts by name',
);

/** Fields of the file that Valise has no name for, in its order. */
export const Extras = z.custom<TreeMap>((value) => value instanceof Map);
