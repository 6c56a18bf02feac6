import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../src-shared/errors/app-error';
import { isList, isMap, NumberText, type Tree } from '../../src-shared/profile/tree';
import { parseJsonText } from './json-text';

const refusal = (text: string): unknown => {
  try {
    return parseJsonText(text);
  } catch (error) {
    return error instanceof AppError ? { code: error.code, ...error.details } : error;
  }
};
const nested = (levels: number): string => '[{"a":'.repeat(levels / 2) + '1' + '}]'.repeat(levels / 2);

describe('parseJsonText keeps', () => {
  test('the order of keys, and keys that plain objects lose', () => {
    const { tree } = parseJsonText('{"b": 1, "10": 2, "2": 3, "__proto__": {"x": 4}, "constructor": 5, "": 6}');
    expect([...(tree as Map<string, unknown>)]).toEqual([['b', 1], ['10', 2], ['2', 3], ['__proto__', new Map([['x', 4]])], ['constructor', 5], ['', 6]]);
  });

  test('the source of numbers that a double would not give back', () => {
    expect(parseJsonText('[0, 1.5, -2, 1.10, 1152921504606846976, -0, 1e400, 1E5, 0.1e1]').tree).toEqual([
      0, 1.5, -2, ...['1.10', '1152921504606846976', '-0', '1e400', '1E5', '0.1e1'].map((source) => new NumberText(source)),
    ]);
  });

  test('every escape', () => {
    expect(parseJsonText(String.raw`["\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00", "\\"]`).tree).toEqual(['"\\/\b\f\n\r\té😀', '\\']);
  });
});

describe('parseJsonText tells strict JSON from lenient JSON', () => {
  test.each([
    ['{"a": [1, 2]}', false], ['"//"', false], [' \r\n\tnull ', false],
    ['{"a": 1,}', true], ['[1, // one\n]', true], ['/* a * / ** */ 1', true], ['1 // end', true], ['{/**/"a"/**/:/**/1/**/}', true],
  ])('%j', (text, comments) => {
    expect(parseJsonText(text).comments).toBe(comments);
  });
});

describe('parseJsonText finds places', () => {
  const text = '// head\r\n{\r\n  "a/b": {"x": [10, {"y": true}]}, // note }\r\n  "1": "]", "\\u0063": "\\"", \r\n  "last": [],\r\n}';
  test.each([
    [[], 2, 1, ''], [['a/b'], 3, 10, '/a~1b'], [['a/b', 'x', 0], 3, 17, '/a~1b/x/0'], [['a/b', 'x', 1, 'y'], 3, 27, '/a~1b/x/1/y'],
    [['1'], 4, 8, '/1'], [['c'], 4, 23, '/c'], [['last'], 5, 11, '/last'], [['last', 0], 5, 11, '/last'], [['a/b', 'z', 0], 3, 10, '/a~1b'], [['__proto__'], 2, 1, ''],
  ])('of %j', (path, line, column, pointer) => {
    expect(parseJsonText(text).locate(path)).toEqual({ line, column, pointer });
  });
});

describe('parseJsonText says what is wrong', () => {
  test.each<[string, number, number, string, string]>([
    ['{"a": 1', 1, 8, 'the text ends before the object is closed', '"," or "}"'],
    ['{"a": [1, 2', 1, 12, 'the text ends before the list is closed', '"," or "]"'],
    ['{"a":', 1, 6, 'the text ends before the object is closed', 'a value'],
    ['{', 1, 2, 'the text ends before the object is closed', 'a key in double quotes or "}"'],
    ['{"a"', 1, 5, 'the text ends before the object is closed', '":" after the key'],
    ['[', 1, 2, 'the text ends before the list is closed', 'a value or "]"'],
    ['// only a comment', 1, 18, 'there is no value', 'a value'],
    ['{"a": 1\r\n "b": 2}', 2, 2, 'a "," is missing before this', '"," or "}"'],
    ['[1 2]', 1, 4, 'a "," is missing before this', '"," or "]"'],
    ['[1}', 1, 3, '"}" can\'t stand here', '"," or "]"'],
    ['[1,,2]', 1, 4, '"," can\'t stand here', 'a value'],
    ['[,]', 1, 2, '"," can\'t stand here', 'a value or "]"'],
    ['{"a" 1}', 1, 6, 'this is not a number in JSON', '":" after the key'],
    ['{a: 1}', 1, 2, 'this is neither a number, true, false, null nor a text in double quotes', 'a key in double quotes or "}"'],
    ["{'a': 1}", 1, 2, "single quotes can't be used in JSON", 'a key in double quotes or "}"'],
    ['{"a": 1, b}', 1, 10, 'this is neither a number, true, false, null nor a text in double quotes', 'a key in double quotes'],
    ['{"a": ghp_secret}', 1, 7, 'this is neither a number, true, false, null nor a text in double quotes', 'a value'],
    ['[01]', 1, 2, 'this is not a number in JSON', 'a value or "]"'],
    ['[1.]', 1, 2, 'this is not a number in JSON', 'a value or "]"'],
    ['[1.2.3]', 1, 2, 'this is not a number in JSON', 'a value or "]"'],
    ['[1, 1e]', 1, 5, 'this is not a number in JSON', 'a value'],
    ['[-]', 1, 2, 'this is not a number in JSON', 'a value or "]"'],
    ['[10px]', 1, 2, 'this is not a number in JSON', 'a value or "]"'],
    ['[NaN]', 1, 2, 'this is neither a number, true, false, null nor a text in double quotes', 'a value or "]"'],
    ['# no\n{}', 1, 1, 'comments start with "//" in JSON', 'a value'],
    ['{} {}', 1, 4, 'something follows the end of the document', 'nothing more'],
    ['{"a": "x\n"}', 1, 7, 'the text that starts here is not closed on its line', 'a text in double quotes'],
    ['{"a": "x', 1, 7, 'the text that starts here is never closed', 'a text in double quotes'],
    ['["\\', 1, 2, 'the text that starts here is never closed', 'a text in double quotes'],
    ['["ab\\q"]', 1, 5, 'this backslash starts no known escape: write "\\\\" for a backslash', 'a text in double quotes'],
    ['["C:\\users"]', 1, 5, 'four hexadecimal digits must follow "\\u"', 'a text in double quotes'],
    ['["a\tb"]', 1, 4, 'control characters and tabs must be escaped inside a text', 'a text in double quotes'],
    ['["ok\\"\\u00e9", "ab\\\\\\q"]', 1, 21, 'this backslash starts no known escape: write "\\\\" for a backslash', 'a text in double quotes'],
    ['[1, /* x', 1, 5, 'this comment is never closed', '"*/"'],
  ])('in %j', (text, line, column, reason, expected) => {
    expect(refusal(text)).toMatchObject({ code: 'FILE_NOT_PARSED', place: { line, column }, reason, expected });
  });

  test('and where in the document', () => {
    expect(refusal('{"servers": {"a": [1, x]}}')).toMatchObject({ place: { pointer: '/servers/a/1' } });
  });

  test.each<[string, number, string]>([
    ['["a", "\\ud800"]', 7, '/1'], ['["\\ud83d\\ude00", "\\ude00\\ud83d"]', 18, '/1'], ['{"a": {"b\\uDFFF": 1}}', 8, '/a'], ['["\ud800"]', 2, '/0'], ['"\\ud83d \\ude00"', 1, ''],
  ])('about the half character in %j', (text, column, pointer) => {
    const reason = 'half of a surrogate pair stands in this text';
    expect(refusal(text)).toEqual({ code: 'FILE_NOT_PARSED', place: { line: 1, column, pointer }, reason, expected: 'both halves of the pair' });
  });

  test.each([
    ['{"a": {"k": 1,\n"b": 2, "k": 3}}', { line: 2, column: 9, pointer: '/a/k' }, 'k', '"k" stands on line 1 already'],
    ['{"__proto__": 1,\r\n"\\u005f_proto__": 2}', { line: 2, column: 1, pointer: '/__proto__' }, '__proto__', '"__proto__" stands on line 1 already'],
    ['{"10": 1, "10": 2}', { line: 1, column: 11, pointer: '/10' }, '10', '"10" stands on line 1 already'],
  ])('about equal keys in %j', (text, place, subject, reason) => {
    expect(refusal(text)).toEqual({ code: 'KEY_DUPLICATED', place, subject, reason });
  });
});

describe('parseJsonText has limits', () => {
  test('64 levels', () => {
    expect(parseJsonText(nested(64)).locate([]).line).toBe(1);
    expect(refusal(`\n[${nested(64)}]`)).toEqual({ code: 'FILE_TOO_DEEP', place: { line: 2, column: 189 }, limit: '64 levels' });
  });

  test.each(['[', '{"a":', '[[],', '/**/['])('100,000 times %j', (opening) => {
    expect(refusal(opening.repeat(100_000))).toMatchObject({ code: 'FILE_TOO_DEEP' });
  });

  test('4 MiB for one text', () => {
    expect(parseJsonText(`["${'é'.repeat(2_097_152)}"]`).comments).toBe(false);
    expect(refusal(`["é${'é'.repeat(2_097_152)}"]`)).toEqual({ code: 'STRING_TOO_LONG', place: { line: 1, column: 2, pointer: '/0' }, limit: '4 MiB for one text' });
    expect(refusal(`{"${'a'.repeat(4_194_305)}": 1}`)).toMatchObject({ code: 'STRING_TOO_LONG' });
    expect(refusal('1'.repeat(4_194_305))).toMatchObject({ code: 'STRING_TOO_LONG' });
  });

  test('six times 4 MiB for its source, which is not unescaped beyond', () => {
    expect(parseJsonText(`["${'\\u0061'.repeat(4_194_304)}"]`).tree).toEqual(['a'.repeat(4_194_304)]);
    for (const text of [`["a", "${'\\n'.repeat(13_000_000)}"]`, `["a", "${'\\"'.repeat(13_000_000)}`]) {
      expect(refusal(text)).toEqual({ code: 'STRING_TOO_LONG', place: { line: 1, column: 7 }, limit: '4 MiB for one text' });
    }
  });

  test('8 MiB with comments, 64 MiB without', () => {
    const filler = ' '.repeat(8_388_600);
    expect(parseJsonText(`[1,]${filler}`).comments).toBe(true);
    expect(parseJsonText(`[1.10]      ${filler}`).comments).toBe(false);
    expect(refusal(`[1,]     ${filler}`)).toEqual({ code: 'FILE_TOO_LARGE', limit: '8 MiB for JSON with comments or trailing commas' });
    expect(refusal(' '.repeat(67_108_865))).toEqual({ code: 'FILE_TOO_LARGE', limit: '64 MiB for one document' });
  });

  test('4,000,000 values', () => {
    expect(refusal(`[${'1,'.repeat(4_000_000)}1]`)).toEqual({ code: 'FILE_TOO_LARGE', limit: '4,000,000 values in one document' });
  });
});

/** What JSON.parse makes of the same text. */
const plain = (tree: Tree): unknown => {
  if (isMap(tree)) return Object.fromEntries(Array.from(tree, ([key, value]) => [key, plain(value)]));
  if (isList(tree)) return tree.map(plain);
  return tree instanceof NumberText ? Number(tree.source) : tree;
};

test('parseJsonText agrees with JSON.parse about what is strict JSON, and what it says', () => {
  const pieces = fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '"b"', '"10"', '"__proto__"', '1', '-0', '1.10', 'true', 'null', ' ', '\n', '"\\u0061"', '"\\', '"\t"', '.', '-', 'e1', '//', '/*', '*/');
  const source = fc.oneof(fc.json(), fc.json().map((text) => JSON.stringify(JSON.parse(text), null, '\t')), fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')));
  fc.assert(fc.property(source, (text) => {
    const expected = ((): { value: unknown } | undefined => {
      try {
        return { value: JSON.parse(text) };
      } catch (error) {
        if (error instanceof SyntaxError) return undefined;
        throw error;
      }
    })();
    const outcome = refusal(text) as { tree: Tree; comments?: boolean; code?: string };
    if (outcome.code === 'KEY_DUPLICATED') return;
    expect(outcome.comments === false).toBe(expected !== undefined);
    if (expected) expect(plain(outcome.tree)).toEqual(expected.value);
  }), { numRuns: 5_000 });
});

test('60 MB of strict JSON, and of white space, are read', { timeout: 120_000 }, () => {
  const entry = `{"id": "0123456789", "env": {"TOKEN": "${'x'.repeat(60)}"}, "args": ["-y", "@scope/package"], "port": 3000}`;
  const entries = Math.floor(60_000_000 / (entry.length + 1));
  const { tree, comments } = parseJsonText(`[${Array.from({ length: entries }, () => entry).join(',')}]`);
  expect([comments, isList(tree) && tree.length]).toEqual([false, entries]);
  expect(parseJsonText(`${' '.repeat(60_000_000)}1`).tree).toBe(1);
});
