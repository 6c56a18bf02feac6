import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { AppError } from '../../src-shared/errors/app-error';
import { NumberText, type Tree } from '../../src-shared/profile/tree';
import { parseYamlText } from './yaml-text';

const refusal = (text: string): unknown => {
  try {
    return parseYamlText(text);
  } catch (error) {
    return error instanceof AppError ? { code: error.code, ...error.details } : error;
  }
};
const source = (text: string): NumberText => new NumberText(text);

describe('parseYamlText reads', () => {
  test.each<[string, Tree]>([
    ['[null, ~, Null, NULL]', [null, null, null, null]],
    ['[true, False, TRUE]', [true, false, true]],
    ['[no, on, y, 1:30, 2001-12-14, 1_000, "1", \'true\', <<, =]', ['no', 'on', 'y', '1:30', '2001-12-14', '1_000', '1', 'true', '<<', '=']],
    ['[7, -1.5, 0]', [7, -1.5, 0]],
    ['[0123, 1.10, 0x1F, 0o17, +1, 1e3, -0]', ['0123', '1.10', '0x1F', '0o17', '+1', '1e3', '-0'].map(source)],
    ['[.inf, -.INF, .nan, 12345678901234567890]', ['.inf', '-.INF', '.nan', '12345678901234567890'].map(source)],
    ['', null], ['# nothing\n', null], ['---\n...\n', null], ['text', 'text'], ['%YAML 1.1\n---\nyes\n', 'yes'],
    ['a:\nb: \n- c\n-\n', new Map<string, Tree>([['a', null], ['b', ['c', null]]])],
    ['a: |\n  x\n   y\nb: >-\n  one\n  two\n', new Map([['a', 'x\n y\n'], ['b', 'one two']])],
    ['a: {b: [c, {d: 1}], "e": }', new Map([['a', new Map<string, Tree>([['b', ['c', new Map([['d', 1]])]], ['e', null]])]])],
    ['[a: 1, b]', [new Map([['a', 1]]), 'b']],
    ['1: a\n0x10: b\ntrue: c\n~: d\n"2": e\n? f\n: g\n', new Map([['1', 'a'], ['0x10', 'b'], ['true', 'c'], ['~', 'd'], ['2', 'e'], ['f', 'g']])],
    ['b: 1\n10: 2\n2: 3\n__proto__: {x: 4}\nconstructor: 5\n', new Map<string, Tree>([['b', 1], ['10', 2], ['2', 3], ['__proto__', new Map([['x', 4]])], ['constructor', 5]])],
    ['a: &one {x: 1}\nb: *one\nc: &one 2\nd: *one\n', new Map<string, Tree>([['a', new Map([['x', 1]])], ['b', new Map([['x', 1]])], ['c', 2], ['d', 2]])],
    ['base: &b {x: 1}\n<<: *b\n', new Map([['base', new Map([['x', 1]])], ['<<', new Map([['x', 1]])]])],
    ['a: "\\ud83d\\ude00"\n', new Map([['a', '😀']])],
    ['a: "x\r\n  y"\r\nb: |\r\n  z\r\n', new Map([['a', 'x y'], ['b', 'z\n']])],
  ])('%j', (text, tree) => {
    const parsed = parseYamlText(text);
    expect(parsed).toMatchObject({ yaml: true, comments: false });
    expect(parsed.tree).toEqual(tree);
    if (tree instanceof Map) expect([...(parsed.tree as typeof tree).keys()]).toEqual([...tree.keys()]);
  });

  test('an alias as key', () => {
    expect(parseYamlText('a: &k key\n*k : 2\n').tree).toEqual(new Map<string, Tree>([['a', 'key'], ['key', 2]]));
  });

  test('64 levels, in blocks and in braces', () => {
    expect(parseYamlText(`${'- '.repeat(64)}a`).locate([]).line).toBe(1);
    expect(parseYamlText(`${'[a: '.repeat(32)}1${']'.repeat(32)}`).locate([]).line).toBe(1);
    expect(parseYamlText(`${'['.repeat(64)}${']'.repeat(64)}`).locate([]).line).toBe(1);
    expect(parseYamlText(`${'- '.repeat(32)}${'{a: '.repeat(32)}1${'}'.repeat(32)}`).locate([]).line).toBe(1);
    expect(parseYamlText(Array.from({ length: 64 }, (_, level) => `${' '.repeat(level)}a:`).join('\n')).locate([]).line).toBe(1);
    expect(parseYamlText(Array.from({ length: 32 }, (_, level) => `${' '.repeat(level)}a:\n${' '.repeat(level)}-`).join('\n')).locate([]).line).toBe(1);
  });
});

test.each([
  [[], 2, 1, ''], [['a/b'], 3, 3, '/a~1b'], [['a/b', 'x'], 4, 3, '/a~1b/x'], [['a/b', 'x', 1], 5, 5, '/a~1b/x/1'], [['empty'], 6, 7, '/empty'],
  [['again'], 7, 11, '/again'], [['again', 'z'], 7, 15, '/again/z'], [['same', 'z'], 7, 15, '/same/z'], [['1'], 9, 4, '/1'], [['nowhere', 0], 2, 1, ''],
])('parseYamlText finds the place of %j', (path, line, column, pointer) => {
  const text = '# head\r\na/b:\r\n  x: # note\r\n  - 1\r\n  - "2"\r\nempty:\r\nagain: &z {z: 1}\r\nsame: *z\r\n1: {}\r\n';
  expect(parseYamlText(text).locate(path)).toEqual({ line, column, pointer });
});

describe('parseYamlText refuses', () => {
  const bomb = `a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n${Array.from({ length: 9 }, (_, level) => `a${level + 1}: &a${level + 1} [${Array.from({ length: 9 }, () => `*a${level}`).join(', ')}]\n`).join('')}`;

  test.each<[string, string, string, number, number, string]>([
    ['a tag', 'a: 1\nb: !foo 2\n', 'YAML_FEATURE_REFUSED', 2, 4, 'it has a tag'],
    ['a core tag', 'a: !!str 2\n', 'YAML_FEATURE_REFUSED', 1, 4, 'it has a tag'],
    ['a binary', 'a: !!binary aGk=\n', 'YAML_FEATURE_REFUSED', 1, 4, 'it has a tag'],
    ['the tag "!"', '- ! a\n', 'YAML_FEATURE_REFUSED', 1, 3, 'it has a tag'],
    ['a tag on a collection', '!!omap\n- a: 1\n', 'YAML_FEATURE_REFUSED', 1, 1, 'it has a tag'],
    ['a second document', 'a: 1\r\n---\r\nb: 2\r\n', 'YAML_FEATURE_REFUSED', 2, 1, 'a second document starts here'],
    ['a second document after an end', 'a: 1\n...\n---\n', 'YAML_FEATURE_REFUSED', 3, 1, 'a second document starts here'],
    ['a list as key', '? [a]\n: b\n', 'YAML_FEATURE_REFUSED', 1, 3, 'this key is not text'],
    ['a map as key', '{{a: 1}: b}', 'YAML_FEATURE_REFUSED', 1, 2, 'this key is not text'],
    ['a map as key by alias', 'a: &a {}\n*a : 1\n', 'YAML_FEATURE_REFUSED', 2, 1, 'this key is not text'],
    ['an alias in its own anchor', 'a: &a [*a]\n', 'YAML_FEATURE_REFUSED', 1, 8, 'an alias stands inside its own anchor'],
    ['an alias bomb', bomb, 'YAML_FEATURE_REFUSED', 8, 10, 'its aliases repeat too much'],
    ['101 anchors', Array.from({ length: 101 }, (_, index) => `- &a${index} x\n`).join(''), 'YAML_FEATURE_REFUSED', 101, 3, 'it has too many anchors and aliases'],
    ['an anchor and 100 aliases', `- &a x\n${'- *a\n'.repeat(100)}`, 'YAML_FEATURE_REFUSED', 101, 3, 'it has too many anchors and aliases'],
    ['equal keys', 'a:\n  k: 1\n  l: 2\n  k: 3\n', 'KEY_DUPLICATED', 4, 3, '"k" stands on line 2 already'],
    ['equal keys in braces', '{a: 1,\r\n"a": 2}', 'KEY_DUPLICATED', 2, 1, '"a" stands on line 1 already'],
    ['keys with the same text', '1: a\n"1": b\n', 'KEY_DUPLICATED', 2, 1, '"1" stands on line 1 already'],
    ['an unknown alias', 'a: *b\n', 'FILE_NOT_PARSED', 1, 4, 'no anchor above has the name of this alias'],
    ['an alias before its anchor', 'a: *b\nb: &b 1\n', 'FILE_NOT_PARSED', 1, 4, 'no anchor above has the name of this alias'],
    ['a tab as indentation', 'a:\n\tb: 1\n', 'FILE_NOT_PARSED', 2, 1, 'a tab is used as indentation'],
    ['a second colon', 'a: b: c\n', 'FILE_NOT_PARSED', 1, 4, 'a second ":" on one line'],
    ['an open quote', 'a: "b\n', 'FILE_NOT_PARSED', 2, 1, 'a quoted text is never closed'],
    ['an open brace', 'a: {b: 1\n', 'FILE_NOT_PARSED', 2, 1, 'a "{" or "[" is never closed, or what it holds is not indented'],
    ['a stray bracket', 'a: 1\n]\n', 'FILE_NOT_PARSED', 2, 1, 'this bracket closes nothing'],
    ['a missing comma', '["a" "b"]', 'FILE_NOT_PARSED', 1, 6, 'a "," is missing before this'],
    ['wrong indentation', 'a:\n    b: 1\n  c: 2\n', 'FILE_NOT_PARSED', 3, 1, 'the indentation fits nothing above it'],
    ['a missing colon', 'a: 1\nb\n', 'FILE_NOT_PARSED', 2, 1, 'a key without a value'],
    ['a bad escape', 'a: "\\q"\n', 'FILE_NOT_PARSED', 1, 5, 'this backslash starts no known escape'],
    ['a reserved character', 'a: @b\n', 'FILE_NOT_PARSED', 1, 4, 'a text can\'t start with this character'],
    ['a control character', 'a: 1\nb: x\u001fy\n', 'FILE_NOT_PARSED', 2, 5, 'control characters must be escaped inside double quotes'],
    ['half a character', 'a: 1\nb: "\\ud800"\n', 'FILE_NOT_PARSED', 2, 4, 'half of a surrogate pair stands in this text'],
    ['half a character by its long escape', 'a: "x\\U0000dfff"\n', 'FILE_NOT_PARSED', 1, 4, 'half of a surrogate pair stands in this text'],
    ['half a character without escape', 'a: x\ud800\n', 'FILE_NOT_PARSED', 1, 4, 'half of a surrogate pair stands in this text'],
    ['half a character in a key', 'a:\n  "\\ude00": 1\n', 'FILE_NOT_PARSED', 2, 3, 'half of a surrogate pair stands in this text'],
    ['an error after the document', 'a: 1\n...\n}\n', 'FILE_NOT_PARSED', 3, 1, 'this bracket closes nothing'],
  ])('%s', (_, text, code, line, column, reason) => {
    expect(refusal(text)).toMatchObject({ code, place: { line, column }, reason });
  });

  test.each<[string, string]>([
    ['[', '['.repeat(100_000)], ['{a: ', '{a: '.repeat(100_000)], ['- ', '- '.repeat(100_000)], ['? ', '? '.repeat(100_000)], [': ', ': '.repeat(100_000)],
    ['a: ', 'a: '.repeat(100_000)], ['lines of [', '[\n'.repeat(100_000)],
    ['steps', Array.from({ length: 65 }, (__, level) => `${' '.repeat(level)}a:`).join('\n')],
    ['dashes under keys', Array.from({ length: 33 }, (__, level) => `${' '.repeat(level)}a:\n${' '.repeat(level)}-`).join('\n')],
    ['blocks around braces', `${'- '.repeat(32)}${'['.repeat(33)}${']'.repeat(33)}`],
    ['pairs in lists', `[${'[a: '.repeat(32)}1${']'.repeat(33)}`],
    ['aliases of deep lists', `- &a ${'['.repeat(60)}${']'.repeat(60)}\n- - - - - *a\n`],
  ])('more than 64 levels of %s', (_, text) => {
    expect(refusal(text)).toMatchObject({ code: 'FILE_TOO_DEEP', limit: '64 levels' });
  });

  test('more than 8 MiB', () => {
    expect(refusal(`# ${' '.repeat(8_388_607)}`)).toEqual({ code: 'FILE_TOO_LARGE', limit: '8 MiB for YAML' });
  });

  test('a text of more than 4 MiB', () => {
    expect(refusal(`a: ${'x'.repeat(4_194_305)}`)).toMatchObject({ code: 'STRING_TOO_LONG', place: { line: 1, column: 4 } });
  });

  test('more than 3,000,000 tokens, errors or not', { timeout: 60_000 }, () => {
    expect(refusal(`[${','.repeat(3_100_000)}`)).toEqual({ code: 'FILE_TOO_LARGE', limit: '3,000,000 tokens in one YAML document' });
  });

  test('many errors at the first', { timeout: 60_000 }, () => {
    expect(refusal(`[${','.repeat(200_000)}]`)).toMatchObject({ code: 'FILE_NOT_PARSED', place: { line: 1, column: 3 } });
  });
});

test('errors never quote the file', () => {
  for (const text of ['a: | ghp_secret\n', '"a": "\\gghp_secret"', 'a: b ghp_secret: c', '[ghp_secret', '%YAML ghp_secret\n---\na', '- a\n ghp_secret\nb: c', '&ghp_secret *ghp_secret']) {
    expect(JSON.stringify(refusal(text))).toContain('"code"');
    expect(JSON.stringify(refusal(text))).not.toContain('secret');
  }
});

test('accepts what the library accepts, but for what is refused on purpose', () => {
  const piece = fc.constantFrom('a', 'b', ': ', ':', '- ', '-', '? ', '\n', '\n  ', '\n    ', ' ', '[', ']', '{', '}', ', ', '"x"', "'", '"', '|\n', '>', '#', ' # c', '1', '---\n', '...\n', '\t', '%', '*a', '&a ');
  fc.assert(fc.property(fc.array(piece, { maxLength: 16 }).map((pieces) => pieces.join('')), (text) => {
    const { errors } = parseDocument(text, { schema: 'core', uniqueKeys: false, logLevel: 'error' });
    const outcome = refusal(text) as { code?: string; reason?: string };
    const onPurpose = outcome.code !== undefined && (outcome.code !== 'FILE_NOT_PARSED' || (outcome.reason ?? '').startsWith('no anchor above'));
    if (!onPurpose) expect(outcome.code === undefined).toBe(errors.length === 0);
  }), { numRuns: 5_000 });
});

test('100,000 keys in one map are read', { timeout: 120_000 }, () => {
  const text = Array.from({ length: 100_000 }, (_, index) => `key_${index}: value ${index}`).join('\n');
  expect(parseYamlText(text).tree).toHaveProperty('size', 100_000);
});
