import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NumberText, type Tree } from '../../src-shared/profile/tree';
import { objectOf, treeOf } from './native-tree';

const key = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 4 }), fc.constantFrom('10', '0', '01', '99999999999', '__proto__', 'constructor', '\ud800'));
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof({ depthSize: 'small' }, key, fc.double({ noNaN: true }), fc.boolean(), fc.constant(null), fc.constant(new NumberText('1.10')), fc.array(tie('tree'), { maxLength: 3 }), fc.array(fc.tuple(key, tie('tree')), { maxLength: 3 }).map((entries) => new Map(entries))),
}));

const entriesOf = (value: Tree): unknown => (value instanceof Map ? Array.from(value as ReadonlyMap<string, Tree>, ([name, inner]) => [name, entriesOf(inner)]) : Array.isArray(value) ? value.map(entriesOf) : value === 0 ? 0 : value);

test('what objects take they give back, in its order', () => {
  fc.assert(fc.property(fc.array(fc.tuple(key, tree), { maxLength: 4 }), (entries) => {
    const map = new Map(entries);
    const native = objectOf(map);
    if (native !== undefined) expect(entriesOf(treeOf(JSON.parse(JSON.stringify(native))))).toEqual(entriesOf(map));
  }), { numRuns: 300 });
});

test.each<[Tree, boolean]>([
  [new Map<string, Tree>([['a', new Map([['b', [1, 'x', null, true]]])], ['constructor', '']]), true],
  [new Map([['a', 1], ['10', 2]]), false],
  [new Map([['__proto__', 1]]), false],
  [new NumberText('1.0'), false],
  [Infinity, false],
])('of %j they take what they can', (value, taken) => {
  expect(objectOf(new Map([['x', [value]]])) !== undefined).toBe(taken);
});
