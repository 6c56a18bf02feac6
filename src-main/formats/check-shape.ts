import { z } from 'zod';
import type { FieldPath } from '../../src-shared/profile/field-path';
import { isList, isMap, type Tree, type TreeMap } from '../../src-shared/profile/tree';
import { plainFields } from './plain-fields';

export interface ShapeProblem {
  readonly path: FieldPath;
  /** In words that end a sentence: "a text", "a list". Never holds anything of the value. */
  readonly expected: string;
}

/** Parses the known fields of a tree; unknown ones are passed over and read with `unknownFields`. `at` is where the tree stands. */
export function checkShape<S extends z.ZodType>(tree: Tree | undefined, schema: S, at: FieldPath):
  { readonly ok: true; readonly value: z.output<S> } | { readonly ok: false; readonly problems: readonly ShapeProblem[] } {
  const plainly = schema instanceof z.ZodObject && isMap(tree) ? plainFields(tree, schema) : undefined;
  // Made of nothing but what the fields' own schemas give.
  if (plainly !== undefined) return { ok: true, value: plainly as z.output<S> };
  const result = schema.safeParse(plainOf(tree, schema));
  if (result.success) return { ok: true, value: result.data };
  return {
    ok: false,
    problems: result.error.issues.slice(0, 100).map((issue) => ({
      path: [...at, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))],
      expected: inWords([...new Set(expectations(issue))]),
    })),
  };
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text', map: 'an object', object: 'an object', array: 'a list', boolean: 'true or false', number: 'a number', null: 'null',
};

/** What would have done: each alternative of a union. NumberText has no name of its own: it is a number. The schemas' own messages start with "expected". */
function expectations(issue: z.core.$ZodIssue): readonly string[] {
  if (issue.code === 'invalid_type') return [KINDS[issue.expected] ?? []].flat();
  if (issue.code === 'invalid_union') return issue.errors.flatMap((errors) => errors.filter((error) => error.path.length === 0).flatMap(expectations));
  const stated = /^expected (.+)$/s.exec(issue.message)?.[1];
  return stated === undefined ? [] : [stated];
}

function inWords(kinds: readonly string[]): string {
  const last = kinds.at(-1) ?? 'another value';
  return kinds.length < 2 ? last : `${kinds.slice(0, -1).join(', ')} or ${last}`;
}

/** Objects that the schema knows become plain ones with only their known keys; maps of names stay Maps. */
function plainOf(tree: Tree | undefined, schema: z.core.$ZodType): unknown {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodObject && isMap(tree)) {
    return Object.fromEntries(Object.entries(inner.shape)
      .filter(([key]) => tree.has(key))
      .map(([key, field]) => [key, plainOf(tree.get(key), field as z.core.$ZodType)]));
  }
  if (inner instanceof z.ZodArray && isList(tree)) return tree.map((item) => plainOf(item, inner.element as z.core.$ZodType));
  return tree;
}

const UNWRAPPED = new WeakMap<z.core.$ZodType, z.core.$ZodType>();

function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  const known = UNWRAPPED.get(schema);
  if (known !== undefined) return known;
  const inner = unwrap(schema);
  UNWRAPPED.set(schema, inner);
  return inner;
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodPipe) return unwrap(schema.in);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return unwrap(schema.unwrap());
  return schema;
}

/** The fields of `map` that the object schema has no name for, in file order. */
export function unknownFields(map: TreeMap, schema: z.ZodObject, also: readonly string[] = []): TreeMap {
  return new Map([...map].filter(([key]) => !Object.hasOwn(schema.shape, key) && !also.includes(key)));
}

/** The object schema of a field, whatever wraps it. */
export function fieldSchema(schema: z.ZodObject, field: string): z.ZodObject {
  const inner = unwrapped(schema.shape[field] as z.core.$ZodType);
  if (!(inner instanceof z.ZodObject)) throw new Error(`${field} is no object in the schema`);
  return inner;
}
