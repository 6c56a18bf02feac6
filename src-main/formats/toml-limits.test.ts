import fc from 'fast-check';
import { parse as parseSmol, stringify } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../src-shared/errors/app-error';
import { isList, isMap, NumberText, type Tree } from '../../src-shared/profile/tree';
import { parseTomlText } from './toml-text';

const codeOf = (text: string): string | undefined => {
  try {
    parseTomlText(text);
    return undefined;
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
};

/** Numbers as doubles, dates and times as the word that stands for them, line ends as LF, which smol-toml leaves as they are. */
function comparable(tree: Tree): Tree {
  if (isMap(tree)) return new Map([...tree].map(([key, value]) => [key, comparable(value)]));
  if (isList(tree)) return tree.map(comparable);
  if (tree instanceof NumberText) return Number(tree.source.replace('inf', 'Infinity').replace('+I', 'I'));
  if (typeof tree !== 'string') return tree;
  return /^(?:\d{4}-\d\d-\d\d|\d\d:\d\d)/.test(tree) ? 'date' : tree.replaceAll('\r\n', '\n');
}

function treeOf(value: unknown): Tree {
  if (value instanceof Date) return 'date';
  if (Array.isArray(value)) return value.map(treeOf);
  if (typeof value === 'object' && value !== null) return new Map(Object.entries(value).map(([key, part]) => [key, treeOf(part)]));
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

describe('parseTomlText limits', () => {
  test.each([
    ['lists', (n: number) => `a = ${'['.repeat(n)}${']'.repeat(n)}`, 63],
    ['inline tables', (n: number) => `a = ${'{a='.repeat(n)}1${'}'.repeat(n)}`, 63],
    ['headers', (n: number) => `[${Array.from({ length: n }, () => 'a').join('.')}]`, 63],
    ['dotted keys', (n: number) => `${Array.from({ length: n + 1 }, () => 'a').join('.')} = 1`, 63],
    ['lists of tables', (n: number) => `[[${Array.from({ length: n }, () => 'a').join('.')}]]`, 62],
  ])('the depth of %s', (_, text, most) => {
    expect([most, most + 1, 500_000].map((levels) => codeOf(text(levels)))).toEqual([undefined, 'FILE_TOO_DEEP', 'FILE_TOO_DEEP']);
  });

  test('the length of a text, of the file, and how many values it has', () => {
    expect([
      `a = "${'x'.repeat(4_194_304)}"`, `a = "${'x'.repeat(4_194_305)}"`, `a = '''${'é'.repeat(2_097_153)}'''`, `a = ${'1'.repeat(4_194_305)}`,
      `# ${'x'.repeat(8_388_607)}`, `a = [${'1,'.repeat(4_000_000)}]`,
    ].map(codeOf)).toEqual([undefined, 'STRING_TOO_LONG', 'STRING_TOO_LONG', 'STRING_TOO_LONG', 'FILE_TOO_LARGE', 'FILE_TOO_LARGE']);
  }, 30_000);

  test('half characters', () => {
    expect(['a = "\ud800"', '"\udc00" = 1'].map(codeOf)).toEqual(['FILE_NOT_PARSED', 'FILE_NOT_PARSED']);
  });
});

const numbered = (count: number, line: (n: number) => string): string => Array.from({ length: count }, (_, n) => line(n)).join('\n');

// A reader that is not linear takes minutes for these, this one a fraction of a second each; ratios of times are noise on a busy computer.
test.each<readonly [string, string]>([
  ['keys', numbered(200_000, (n) => `key${n} = ${n}`)],
  ['dotted keys', numbered(200_000, (n) => `a.b.c.key${n} = "x"`)],
  ['tables in a list', numbered(200_000, (n) => `[[a.b]]\nx = ${n}`)],
  ['servers', numbered(50_000, (n) => `[servers.s${n}]\ncommand = "npx"\nargs = ["-y"]\n[servers.s${n}.env]\nK = "v"`)],
  ['items', `a = [${'{},'.repeat(200_000)}]`],
  ['parts of a text', `a = """${'\\"\\\n   ""x'.repeat(200_000)}"""`],
  ['comments', '# x\n'.repeat(400_000)],
])('parseTomlText reads very many %s at once', (_, text) => {
  const start = process.threadCpuUsage();
  parseTomlText(text);
  expect(process.threadCpuUsage(start).user / 1000).toBeLessThan(10_000);
}, 20_000);

const key = fc.oneof(fc.string({ maxLength: 6 }), fc.stringMatching(/^[a-z0-9_-]{1,4}$/), fc.constantFrom('__proto__', 'constructor', '10', 'a.b', '"'));
const { tree: anyTree } = fc.letrec<{ tree: object; value: unknown }>((tie) => ({
  tree: fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  value: fc.oneof({ depthSize: 'small' }, fc.string({ unit: 'binary' }), fc.boolean(), fc.integer(), fc.double().filter((number) => !Object.is(number, -0)), fc.array(tie('value'), { maxLength: 3 }), tie('tree')),
}));

test('parseTomlText reads back whatever smol-toml writes', () => {
  fc.assert(fc.property(anyTree, (tree) => {
    expect(comparable(parseTomlText(stringify(tree)).tree)).toEqual(comparable(treeOf(tree)));
  }), { numRuns: 400 });
});

const PIECES = [
  '[', ']', '[[', ']]', '{', '}', '=', '=', '.', ',', '\n', '\n', '\n', ' ', '\t', '#', '"', "'", '"""', "'''", '\\', '\\u0041', '\\\n', 'a', 'b', 'a', 'b', '1', '-', '_', '+',
  'a = 1\n', '[a]\n', '[a.b]\n', '[[a]]\n', 'a.b = 2\n', 'b = {', 'b = [', '"x"', 'true', 'inf', '1979-05-27', '07:32:00', '0x', '1e3', '0.5', '\r\n', 'é', '\u0001',
];
const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(''));

test('parseTomlText takes and refuses what smol-toml does, and reads the same', () => {
  fc.assert(fc.property(soup, (text) => {
    const taken = succeeds(() => parseSmol(text));
    expect([text, codeOf(text) === undefined]).toEqual([text, taken]);
    if (taken) expect(comparable(parseTomlText(text).tree)).toEqual(comparable(treeOf(parseSmol(text))));
  }), { numRuns: 10_000 });
});

function succeeds(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch (error) {
    return !(error instanceof Error);
  }
}
