import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NumberText, type Tree } from '../../src-shared/profile/tree';
import { JsonBytes } from './json-bytes';
import { treeOf } from './native-tree';

const writer = new JsonBytes('native');

/** Undefined where it refuses. */
function writtenOf(tree: Tree): string | undefined {
  try {
    return writer.tree(tree) ? Buffer.from(writer.written).toString('utf8') : undefined;
  } finally {
    writer.clear();
  }
}

const key = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 4 }), fc.constantFrom('10', '0', '01', '99999999999', '__proto__', 'constructor', '\ud800'));
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof({ depthSize: 'small' }, key, fc.double({ noNaN: true }), fc.boolean(), fc.constant(null), fc.constant(new NumberText('1.10')), fc.array(tie('tree'), { maxLength: 3 }), fc.array(fc.tuple(key, tie('tree')), { maxLength: 3 }).map((entries) => new Map(entries))),
}));

const entriesOf = (value: Tree): unknown => (value instanceof Map ? Array.from(value as ReadonlyMap<string, Tree>, ([name, inner]) => [name, entriesOf(inner)]) : Array.isArray(value) ? value.map(entriesOf) : value === 0 ? 0 : value);

test('what it writes comes back in its order', () => {
  fc.assert(fc.property(fc.array(fc.tuple(key, tree), { maxLength: 4 }), (entries) => {
    const map = new Map(entries);
    const text = writtenOf(map);
    if (text !== undefined) expect(entriesOf(treeOf(JSON.parse(text)))).toEqual(entriesOf(map));
  }), { numRuns: 300 });
});

test('it writes what JSON.stringify gives of the same objects', () => {
  const objects = fc.jsonValue().filter((value) => !/"(?:\d{1,10}|__proto__)":/.test(JSON.stringify(value)));
  fc.assert(fc.property(objects, (value) => {
    expect(writtenOf(treeOf(value))).toBe(JSON.stringify(value));
  }), { numRuns: 300 });
});

test.each(['', 'plain', 'a'.repeat(199), 'a'.repeat(201), 'a'.repeat(10_000), `${'a'.repeat(100)}"`, '€'.repeat(5000), '\u0000\n\\\ud800 😀 \u2028', 'é'])('%j as JSON.stringify gives it', (text) => {
  expect(writtenOf([text, text])).toBe(JSON.stringify([text, text]));
});

test.each<[Tree, boolean]>([
  [new Map<string, Tree>([['a', new Map([['b', [1, 'x', null, true]]])], ['constructor', '']]), true],
  [new Map([['a', 1], ['10', 2]]), false],
  [new Map([['__proto__', 1]]), false],
  [new NumberText('1.0'), false],
  [Infinity, false],
])('of %j it writes what objects hold as it is', (value, taken) => {
  expect(writtenOf(new Map([['x', [value]]])) !== undefined).toBe(taken);
});

test('nothing of what was written stays', () => {
  const own = new JsonBytes('native');
  own.tree(['a secret'.repeat(100)]);
  const { written } = own;
  own.clear();
  expect([own.written.length, written.every((byte) => byte === 0)]).toEqual([0, true]);
});
