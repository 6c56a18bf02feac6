import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { DocumentMcpSchema, ProfileDocumentSchema } from '../../src-shared/profile/profile-document';
import { NumberText, type Tree, type TreeMap } from '../../src-shared/profile/tree';
import { checkShape, fieldSchema, unknownFields } from './check-shape';

const map = (entries: Readonly<Record<string, Tree>>): TreeMap => new Map(Object.entries(entries));
const problemsOf = (tree: Tree | undefined, schema: z.ZodType): readonly string[] => {
  const shape = checkShape(tree, schema, ['at']);
  return shape.ok ? [] : shape.problems.map(({ path, expected }) => `${path.join('/')}: ${expected}`);
};
const named = (names: readonly string[]): fc.Arbitrary<Tree> => fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 6 },
    fc.constantFrom<Tree>(null, true, false, 0, -1, 1.5, new NumberText('0123'), new NumberText('1e400'), '', 'text', '1.0', '__proto__'),
    fc.array(tie('tree'), { maxLength: 3 }),
    fc.uniqueArray(fc.tuple(fc.constantFrom(...names, '__proto__', 'constructor', '10', ''), tie('tree')), { maxLength: 8, selector: ([key]) => key })
      .map((entries) => new Map(entries)),
  ),
})).tree;
const NAMES = ['exportInfo', 'version', 'profile', 'name', 'id', 'description', 'metadata', 'settings', 'autoEnable', 'tags', 'mcps', 'dependencies', 'systemRequirements',
  'security', 'sensitiveFields', 'env', 'headers', 'args', 'command', 'usageCount', 'encrypted', 'algorithm'];

describe('checkShape', () => {
  test('gives known fields only, as the schema reads them', () => {
    const schema = z.object({ a: z.string(), inner: z.object({ b: z.number() }).optional(), list: z.array(z.object({ c: z.string() })), names: z.map(z.string(), z.string()) });
    const names = new Map([['10', 'ten'], ['__proto__', 'data']]);
    const tree = map({ a: 'x', other: 1, inner: map({ b: 1, more: null }), list: [map({ c: 'y', more: 2 })], names });
    expect(checkShape(tree, schema, [])).toEqual({ ok: true, value: { a: 'x', inner: { b: 1 }, list: [{ c: 'y' }], names } });
  });

  test.each<[string, Tree | undefined, z.ZodType, readonly string[]]>([
    ['text', 1, z.string(), ['at: a text']],
    ['nothing', undefined, z.string(), ['at: a text']],
    ['an object', [], z.object({}), ['at: an object']],
    ['a map', 'x', z.map(z.string(), z.string()), ['at: an object']],
    ['a list', map({}), z.array(z.string()), ['at: a list']],
    ['a switch', 'true', z.boolean(), ['at: true or false']],
    ['one of several', [], z.union([z.string(), z.union([z.number(), z.null()])]), ['at: a text, a number or null']],
    ['the schema\'s own words', 'x', z.string().refine(() => false, 'expected a y'), ['at: a y']],
    ['nothing it has words for', 'CANARY', z.literal('x'), ['at: another value']],
    ['something inside', map({ a: [1, 'x'] }), z.object({ a: z.array(z.number()) }), ['at/a/1: a number']],
    ['something inside a map of names', map({ a: map({ 'odd name': 1 }) }), z.object({ a: z.map(z.string(), z.string()) }), ['at/a/odd name: a text']],
  ])('says in words when %s is wanted', (_, tree, schema, problems) => {
    expect(problemsOf(tree, schema)).toEqual(problems);
  });

  test('stops counting at a hundred problems', () => {
    expect(problemsOf(Array.from({ length: 1_000 }, () => null), z.array(z.string()))).toHaveLength(100);
  });

  test('never throws, whatever the tree, and always says what was expected', () => {
    fc.assert(fc.property(named(NAMES), fc.constantFrom<z.ZodType>(ProfileDocumentSchema, DocumentMcpSchema), (tree, schema) => {
      const shape = checkShape(tree, schema, []);
      if (!shape.ok) for (const { expected } of shape.problems) expect(expected).toMatch(/^(?:an? |true|null)/);
    }), { numRuns: 3_000 });
  });
});

describe('unknownFields', () => {
  test('gives the fields that the schema has no name for, in order', () => {
    const tree: TreeMap = new Map<string, Tree>([['10', 1], ['a', 2], ['2', 3], ['__proto__', 4], ['toString', 5], ['b', 6]]);
    expect([...unknownFields(tree, z.object({ a: z.string() }), ['b']).keys()]).toEqual(['10', '2', '__proto__', 'toString']);
  });
});

describe('fieldSchema', () => {
  test('finds an object through what wraps it', () => {
    const inner = z.object({ a: z.string() });
    const schema = z.object({ inner: inner.nullish().transform((value) => value ?? undefined), text: z.string() });
    expect(fieldSchema(schema, 'inner')).toBe(inner);
    expect(() => fieldSchema(schema, 'text')).toThrow('text is no object');
  });
});
