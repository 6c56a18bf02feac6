import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../src-shared/errors/app-error';
import { jsonPointer } from '../../src-shared/profile/field-path';
import { isList, isMap, NumberText, type Tree } from '../../src-shared/profile/tree';
import { canonicalJson } from './canonical-json';
import { decodeText } from './decode-text';
import { parseJsonText } from './json-text';
import { parseText } from './parse-text';
import { syntaxOf } from './recognition-row';
import { serializeJson } from './serialize-json';
import { serializeYaml } from './serialize-yaml';
import { parseYamlText } from './yaml-text';

const PIECES = [
  '__proto__', 'constructor', '10', '0', '', ' ', '\t', '\n', '\r', '\r\n', '\n\n', ' \n', '\u00a0', '\u2028', '\u0085', '\ufeff', '\u0001', '\u007f', '😀', 'ä',
  '-', '- ', ':', ': ', ' #', '#', '?', '? ', '&a', '*a', '!', '!!str', '|', '>', "'", '"', '\\', '%', '@', '`', '{', '}', '[', ']', ',', '---', '...',
  'no', 'on', 'y', 'null', '~', 'true', '1:30', '0x1f', '0123', '1_000', '2001-12-14', '.inf', '.nan', '<<', '=', '1e3', 'word', 'two words',
];
const text = fc.oneof(
  fc.constantFrom(...PIECES),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ maxLength: 1_100, size: 'max' }),
);
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0)),
  fc.constantFrom('1.10', '-0', '1e400', '1152921504606846977', '1E5', '0.0').map((source) => new NumberText(source)),
);
const yamlNumber = fc.constantFrom('0123', '0x1F', '0o17', '.inf', '-.INF', '.nan', '+1', '5.', '.5').map((source) => new NumberText(source));
const treeOf = (leaf: fc.Arbitrary<Tree>): fc.Arbitrary<Tree> => fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5, depthIdentifier: 'tree' }, leaf,
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.uniqueArray(fc.tuple(text, tie('tree')), { maxLength: 5, selector: ([key]) => key }).map((entries) => new Map(entries)),
  ),
})).tree;
const leaf = fc.oneof(text, number, fc.constantFrom(null, true, false));

/** Maps as lists: equality of Maps overlooks their order. */
const ordered = (tree: Tree): unknown => (isMap(tree) ? Array.from(tree, ([key, value]) => [key, ordered(value)]) : isList(tree) ? tree.map(ordered) : tree);

describe('what is written is read back', () => {
  test('as JSON', () => {
    fc.assert(fc.property(treeOf(leaf), (tree) => {
      expect(ordered(parseJsonText(serializeJson(tree)).tree)).toEqual(ordered(tree));
    }), { numRuns: 1_000 });
  });

  test('as YAML, to the same bytes', () => {
    fc.assert(fc.property(treeOf(fc.oneof(leaf, yamlNumber)), (tree) => {
      const written = serializeYaml(tree);
      const read = parseYamlText(written).tree;
      expect(ordered(read)).toEqual(ordered(tree));
      expect(serializeYaml(read)).toBe(written);
    }), { numRuns: 2_000 });
  });

  test('as canonical JSON, whatever order the keys came in', () => {
    fc.assert(fc.property(treeOf(fc.oneof(text, fc.integer())), (tree) => {
      const written = canonicalJson(tree);
      expect(canonicalJson(parseJsonText(written).tree)).toBe(written);
    }));
  });
});

test('a place is found for every path, and a missing one has the place of an ancestor', () => {
  fc.assert(fc.property(treeOf(leaf), fc.boolean(), fc.array(fc.oneof(text, fc.nat(5)), { maxLength: 6 }), (tree, asYaml, path) => {
    const parsed = asYaml ? parseYamlText(serializeYaml(tree)) : parseJsonText(serializeJson(tree));
    const place = parsed.locate(path);
    expect([place.line, place.column].every(Number.isInteger)).toBe(true);
    expect(jsonPointer(path).startsWith(place.pointer ?? 'none')).toBe(true);
  }));
});

const outcome = (run: () => unknown): unknown => {
  try {
    run();
    return undefined;
  } catch (error) {
    return error instanceof AppError ? undefined : error;
  }
};

describe('nothing but AppError is thrown', () => {
  test('for random bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(outcome(() => parseText(decodeText(bytes)))).toBeUndefined();
    }), { numRuns: 2_000 });
  });

  test('for damaged documents', { timeout: 60_000 }, () => {
    fc.assert(fc.property(treeOf(leaf), fc.boolean(), fc.array(fc.tuple(fc.nat(), fc.nat(4), text), { maxLength: 4 }), (tree, asYaml, cuts) => {
      let damaged = asYaml ? serializeYaml(tree) : serializeJson(tree);
      for (const [at, removed, inserted] of cuts) {
        const start = at % (damaged.length + 1);
        damaged = damaged.slice(0, start) + inserted + damaged.slice(start + removed);
      }
      for (const parse of [parseText, parseJsonText, parseYamlText]) expect(outcome(() => parse(damaged).locate(['a', 0]))).toBeUndefined();
    }), { numRuns: 3_000 });
  });
});

describe('parseText', () => {
  test.each([
    ['{"a": 1}', false], ['\r\n // note\n /* b */ [1]', false], ['a: 1', true], ['# note\n{a: 1}', true], ['- a', true], ['"a"', true],
  ])('takes %j for YAML: %s', (source, yaml) => {
    expect(parseText(source).yaml).toBe(yaml);
  });

  test.each<[string, string, 'json' | 'yaml' | 'toml']>([
    ['[a]\nb = 1', '', 'toml'], ['[[a]]\nb = 1', '', 'toml'], ['# note\na = "b"', '', 'toml'], ['["a"]', '', 'json'], ['a = b', '', 'yaml'], ['{"a": 1}', 'x.toml', 'json'], ['{"a": 1}', 'x.yaml', 'json'],
    ['"a": 1', '', 'json'], ['"a": 1', 'x.yaml', 'yaml'], ['"a": 1\nb: 2', '', 'yaml'], ['a = "b"', 'x.yaml', 'yaml'],
  ])('takes %j, named %j, for %s', (source, name, syntax) => {
    expect(syntaxOf(parseText(source, { name }))).toBe(syntax);
  });

  test('mends JSON that is spelled like JavaScript, and says so', () => {
    expect(parseText('{a: 1}')).toMatchObject({ tree: new Map([['a', 1]]), yaml: false, repairs: ['keys without quotes'] });
    expect(parseText('{"a": 1, /* b */ }').repairs).toBeUndefined();
  });

  test.each<[string, string, unknown]>([
    ['{a: run}', 'FILE_NOT_PARSED', { place: { line: 1, column: 2, pointer: '' }, reason: 'this is neither a number, true, false, null nor a text in double quotes', expected: 'a key in double quotes or "}"' }],
    ['{"a": 1, “b”: }', 'FILE_NOT_PARSED', { place: { line: 1, column: 10, pointer: '' }, reason: 'this is neither a number, true, false, null nor a text in double quotes', expected: 'a key in double quotes' }],
    ['{"a": 1, "a": 2}', 'KEY_DUPLICATED', { place: { line: 1, column: 10, pointer: '/a' }, subject: 'a', reason: '"a" stands on line 1 already' }],
    ['[a]\nb = 1\nb = 2', 'KEY_DUPLICATED', expect.objectContaining({ place: expect.objectContaining({ line: 3 }) as unknown })],
    ['[a\n', 'FILE_NOT_PARSED', expect.objectContaining({ place: { line: 1, column: 2, pointer: '/0' } })],
    ['a: [\n', 'FILE_NOT_PARSED', expect.anything()],
  ])('reports what is wrong with %j as it stands', (source, code, details) => {
    expect(() => parseText(source)).toThrow(expect.objectContaining({ code, details }));
  });

  test.each([['', '', 'FILE_EMPTY'], [' \r\n\t\u00a0', 'x.json', 'FILE_EMPTY']])('refuses %j, named %j, as empty', (source, name, code) => {
    expect(() => parseText(source, { name })).toThrow(code);
  });

  test.each(['', '\n', '# nothing yet\n', 'null'])('takes %j for an empty configuration where a client keeps one', (source) => {
    expect(parseText(source, { name: 'config.yaml', folders: ['.config', 'goose'] })).toMatchObject({ tree: new Map() });
  });

  test.each([['Dear all, the keys are below.\nBest\n', 'Dear all, the keys are below. Best'], ['name,url\na,b', 'name,url a,b']])('leaves prose a text: %j', (source, tree) => {
    expect(parseText(source).tree).toBe(tree);
  });

  test.each([
    ['<!DOCTYPE html>\n<html></html>', '', 'it is a web page (HTML)'], ['  <HTML lang="en">\n<p>a: b: c', '', 'it is a web page (HTML)'], ['<?xml version="1.0"?>\n<a>b: c: d</a>', '', 'it is XML'], ['<project xmlns="x">\n', '', 'it is XML'],
    ['Note: see the page: it says more, and this goes on.\nNote: the key has to be set before the first start.\n', '', 'it is text for people, without a configuration that could be read'],
    ['# Title\n\n```sh\nnpx x\n```\n', 'README.md', 'it is text for people, without a configuration that could be read'],
  ])('says what %j, named %j, is', (source, name, reason) => {
    expect(() => parseText(source, { name })).toThrow(expect.objectContaining({ code: 'FORMAT_UNKNOWN', details: { reason, expected: 'a configuration in JSON, YAML or TOML' } }));
  });

  test('takes nothing out of the texts of what is named YAML or TOML', () => {
    const source = 'prompt: |\n  x\n```json\n{ "mcpServers": {} }\n```\nb: [';
    expect(parseText(source).repairs).toEqual(['text around the code block']);
    for (const name of ['x.yaml', 'x.yml', 'x.toml']) expect(() => parseText(source, { name })).toThrow('FILE_NOT_PARSED');
  });

  test('reads links and commands', () => {
    expect(parseText('claude mcp add a -- run').repairs).toEqual(['the command claude mcp add']);
    expect(parseText('vscode:mcp/install?%7B%22name%22%3A%22a%22%2C%22command%22%3A%22run%22%7D').repairs).toEqual(['an install link for vscode']);
    expect(() => parseText('gemini mcp add a run')).toThrow('FORMAT_UNKNOWN');
  });
});
