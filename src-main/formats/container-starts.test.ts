import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FieldPath } from '../../src-shared/profile/field-path';
import { isList, isMap, type Tree } from '../../src-shared/profile/tree';
import { jsonChildOffsets } from './json-child-offsets';
import { parseJsonText } from './json-text';
import { lineFinder } from './line-finder';
import { placeLocator } from './place-locator';

const pathsOf = (tree: Tree, path: FieldPath = []): readonly FieldPath[] => {
  const inner: readonly (readonly [string | number, Tree])[] = isMap(tree) ? [...tree] : isList(tree) ? [...tree.entries()] : [];
  return [path, ...inner.flatMap(([step, value]) => pathsOf(value, [...path, step]))];
};

test('every place is where reading from the root of the text finds it', () => {
  fc.assert(fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(0, 2), (value, indent) => {
    const text = ` ${JSON.stringify(value, null, indent)}`;
    const parsed = parseJsonText(text);
    const fromRoot = placeLocator(1, (offset) => jsonChildOffsets(text, offset), lineFinder(text));
    for (const path of [...pathsOf(parsed.tree), ['nowhere', 0]]) expect(parsed.locate(path)).toEqual(fromRoot(path));
  }), { numRuns: 150 });
});
