import fc from 'fast-check';
import { parse } from 'smol-toml';
import { expect, test } from 'vitest';
import { NumberText, type Tree, type TreeMap } from '../../src-shared/profile/tree';
import { serializeToml } from './serialize-toml';
import { parseTomlText } from './toml-text';

const map = (...entries: readonly (readonly [string, Tree])[]): TreeMap => new Map(entries);

test('a table comes before the tables in it, its own values first', () => {
  expect(serializeToml(map(['root', 1], ['servers', map(
    ['a b', map(['env', map(['K', 'v'], ['odd key', 'x'])], ['command', 'npx'], ['args', ['-y', 'p']], ['enabled', false])],
    ['empty', map()],
    ['lists', map(['of tables', [map(['name', 'A'], ['none', null]), map()]], ['nested', [[1, 1.5], [], [null, 'x']]])],
  )]))).toBe(`root = 1

[servers."a b"]
command = "npx"
args = ["-y", "p"]
enabled = false

[servers."a b".env]
K = "v"
"odd key" = "x"

[servers.empty]

[servers.lists]
"of tables" = [{ name = "A" }, {}]
nested = [[1, 1.5], [], ["x"]]
`);
});

test('nothing is an empty text', () => expect(serializeToml(map())).toBe(''));

test.each([
  ['"', String.raw`"\""`], ['\\', String.raw`"\\"`], ['a\nb\r\n\t', String.raw`"a\nb\r\n\t"`], ['\u0000\u001b\u007f', String.raw`"\u0000\u001b\u007f"`], ['❄ 🙂', '"❄ 🙂"'], ['\ud83d', '"\ufffd"'],
  [0.1, '0.1'], [-0, '0'], [1e18, '1000000000000000000'], [1e19, '10000000000000000000.0'], [5, '5'], [1e21, '1e+21'], [1e-7, '1e-7'], [new NumberText('1.10'), '1.10'], [new NumberText('1E5'), '1E5'], [new NumberText('0123'), '"0123"'], [new NumberText('1.'), '"1."'],
  [new NumberText('9007199254740993'), '9007199254740993'], [new NumberText('9223372036854775808'), '"9223372036854775808"'], [new NumberText('.inf'), '".inf"'],
] as const)('%j is written as %s', (value, written) => {
  expect(serializeToml(map(['x', value]))).toBe(`x = ${written}\n`);
});

const scalars = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string(), fc.boolean(), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)));
const keys = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.constantFrom('__proto__', 'constructor', '10', '2', '', 'a.b', '"', "'", '#', '\n'));
const mapsOf = (values: fc.Arbitrary<Tree>): fc.Arbitrary<TreeMap> =>
  fc.uniqueArray(fc.tuple(keys, values), { maxLength: 5, selector: ([key]) => key }).map((entries) => new Map(entries));
const trees = fc.letrec<{ tree: Tree; table: TreeMap }>((tie) => ({
  tree: fc.oneof({ maxDepth: 5 }, scalars, fc.array(tie('tree'), { maxLength: 3 }), tie('table')),
  table: mapsOf(tie('tree')),
})).table;

/** Numbers by value; without the order between values and tables, which TOML does not have. */
function plain(tree: Tree): unknown {
  if (tree instanceof Map) return { table: [...(tree as TreeMap)].map(([key, value]) => [key, plain(value)]).toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)) };
  if (tree instanceof NumberText) return Number(tree.source);
  return Array.isArray(tree) ? (tree as readonly Tree[]).map(plain) : tree;
}

test('any document comes back as it was, with our reader and with smol-toml', () => {
  fc.assert(fc.property(trees, (tree) => {
    const text = serializeToml(tree);
    expect(plain(parseTomlText(text).tree)).toEqual(plain(tree));
    expect(() => parse(text, { integersAsBigInt: true })).not.toThrow();
  }), { numRuns: 500 });
});

test('tables and keys of one kind keep their order', () => {
  const servers = map(['mcp', map(['10', map(['b', 'x'], ['a', 'y'])], ['__proto__', map(['k', 1])], ['2', map()])]);
  expect(parseTomlText(serializeToml(servers)).tree).toEqual(servers);
  const read = parseTomlText(serializeToml(servers)).tree;
  expect(read instanceof Map && [...(read.get('mcp') as TreeMap).keys()]).toEqual(['10', '__proto__', '2']);
});
