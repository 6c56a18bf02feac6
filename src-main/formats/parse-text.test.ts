import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../src-shared/errors/app-error';
import { jsonPointer } from '../../src-shared/profile/field-path';
import { isList, isMap, NumberText, type Tree } from '../../src-shared/profile/tree';
import { canonicalJson } from './canonical-json';
import { decodeText } from './decode-text';
import { parseJsonText } from './json-text';
import { parseText } from './parse-text';
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

  test('for damaged documents', () => {
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

  test('reports the JSON error of what opens with a brace, though YAML could read it', () => {
    const reason = 'this is neither a number, true, false, null nor a text in double quotes';
    const details = { place: { line: 1, column: 2, pointer: '' }, reason, expected: 'a key in double quotes or "}"' };
    expect(() => parseText('{a: 1}')).toThrow(expect.objectContaining({ code: 'FILE_NOT_PARSED', details }));
  });

  test.each([['Dear all, the keys are below.\nBest\n', 'Dear all, the keys are below. Best'], ['<!DOCTYPE html>\n<html></html>', '<!DOCTYPE html> <html></html>']])('leaves prose a text: %j', (source, tree) => {
    expect(parseText(source).tree).toBe(tree);
  });
});
