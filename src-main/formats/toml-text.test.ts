import { describe, expect, test } from 'vitest';
import { AppError } from '../../src-shared/errors/app-error';
import { isMap, NumberText, type Tree } from '../../src-shared/profile/tree';
import { looksLikeToml, parseTomlText } from './toml-text';

const refusal = (text: string): unknown => {
  try {
    return parseTomlText(text);
  } catch (error) {
    return error instanceof AppError ? { code: error.code, ...error.details } : error;
  }
};
const entries = (tree: Tree): unknown => (isMap(tree) ? [...tree] : tree);
const value = (source: string): unknown => entries((parseTomlText(`a = ${source}`).tree as ReadonlyMap<string, Tree>).get('a') ?? null);
const number = (source: string): NumberText => new NumberText(source);

describe('parseTomlText keeps', () => {
  test('the order of keys, and keys that plain objects lose', () => {
    expect(entries(parseTomlText('b = 1\n10 = 2\n2 = 3\nconstructor = 4\n"" = 5\n[__proto__]\nx = 6').tree))
      .toEqual([['b', 1], ['10', 2], ['2', 3], ['constructor', 4], ['', 5], ['__proto__', new Map([['x', 6]])]]);
  });

  test.each([
    ['0', 0], ['-17', -17], ['1_000', 1000], ['1.5', 1.5], ['true', true], ['false', false],
    ['+99', number('+99')], ['1.10', number('1.10')], ['2.0', number('2.0')], ['9007199254740993', number('9007199254740993')], ['-0', number('-0')],
    ['0x1F', number('0x1F')], ['0o755', number('0o755')], ['0b1010', number('0b1010')], ['1e3', number('1e3')], ['-inf', number('-inf')], ['nan', number('nan')],
    ['1979-05-27T07:32:00Z', '1979-05-27T07:32:00Z'], ['1979-05-27 07:32:00.5-07:00', '1979-05-27 07:32:00.5-07:00'],
    ['1979-05-27', '1979-05-27'], ['07:32:00', '07:32:00'], ['07:32', '07:32'], ['1979-05-27 # day', '1979-05-27'], ['2000-02-29', '2000-02-29'],
  ])('%s', (source, expected) => {
    expect(value(source)).toEqual(expected);
  });

  test.each([
    ['"\\b\\t\\n\\f\\r\\e\\"\\\\ \\x41 \\u00e9 \\U0001F600"', '\b\t\n\f\r\u001b"\\ A é 😀'],
    ["'C:\\Users\\me'", 'C:\\Users\\me'], ['""', ''], ["''", ''],
    ['"""\none\r\n\\"two\\\n   \r\n  three"""', 'one\n"twothree'],
    ['""""quoted"""""', '"quoted""'], ["'''\na 'b' ''c'''''", "a 'b' ''c''"], ['""""""', ''],
    ['"# no comment"', '# no comment'],
  ])('the text %j', (source, expected) => {
    expect(value(source)).toBe(expected);
  });

  test('tables, however they are written', () => {
    const text = [
      'title = "x" # first', 'a.b."c d" = 1', 'inline = { x = 1, y.z = [1, 2, # two', '], }', 'list = [', '  "a", # one', "  'b',", ']', '',
      '[ servers . "one.two" ]', 'command = "npx"', '[servers."one.two".env]', 'K = "v"', '[[many]]', 'n = 1', '[many.deep]', 'x = true', '[[many]]', '[a.more]',
    ].join('\r\n');
    expect(parseTomlText(text).tree).toEqual(new Map<string, Tree>([
      ['title', 'x'],
      ['a', new Map<string, Tree>([['b', new Map([['c d', 1]])], ['more', new Map()]])],
      ['inline', new Map<string, Tree>([['x', 1], ['y', new Map([['z', [1, 2]]])]])],
      ['list', ['a', 'b']],
      ['servers', new Map([['one.two', new Map<string, Tree>([['command', 'npx'], ['env', new Map([['K', 'v']])]])]])],
      ['many', [new Map<string, Tree>([['n', 1], ['deep', new Map([['x', true]])]]), new Map()]],
    ]));
  });

  test('nothing, where there is nothing but comments', () => {
    expect(parseTomlText(' # one\n\t#two')).toMatchObject({ tree: new Map(), yaml: false, comments: false });
  });
});

describe('parseTomlText finds places', () => {
  const text = '# head\r\na.b = [10, {y = true}]\r\n[[many]]\r\nn = 1\r\n[[many]]\r\n"n" = "x"\r\n[many.deep.er]\r\nk = """\nv"""';
  const parsed = parseTomlText(text);
  test.each([
    [[], 1, 1, ''], [['a'], 2, 1, '/a'], [['a', 'b'], 2, 7, '/a/b'], [['a', 'b', 0], 2, 8, '/a/b/0'], [['a', 'b', 1, 'y'], 2, 17, '/a/b/1/y'],
    [['many'], 3, 1, '/many'], [['many', 0], 3, 3, '/many/0'], [['many', 0, 'n'], 4, 5, '/many/0/n'], [['many', 1], 5, 3, '/many/1'],
    [['many', 1, 'n'], 6, 7, '/many/1/n'], [['many', 1, 'deep'], 7, 7, '/many/1/deep'], [['many', 1, 'deep', 'er', 'k'], 8, 5, '/many/1/deep/er/k'],
    [['many', 2], 3, 1, '/many'], [['none'], 1, 1, ''],
  ])('of %j', (path, line, column, pointer) => {
    expect(parsed.locate(path)).toEqual({ line, column, pointer });
  });
});

describe('parseTomlText refuses what is defined twice', () => {
  const duplicate = (line: number, column: number, subject: string, first: number): unknown =>
    ({ code: 'KEY_DUPLICATED', place: { line, column }, subject, reason: `"${subject}" stands on line ${first} already` });
  test.each([
    ['a = 1\na = 2', duplicate(2, 1, 'a', 1)],
    ['[a]\nb = 1\n[c]\n[a]', duplicate(4, 2, 'a', 1)],
    ['a = 1\n[a.b]', duplicate(2, 2, 'a', 1)],
    ['[[a]]\n[a]', duplicate(2, 2, 'a', 1)], ['[a]\n[[a]]', duplicate(2, 3, 'a', 1)], ['a = []\n[[a]]', duplicate(2, 3, 'a', 1)],
    ['a = [{b = 1}]\n[a.c]', duplicate(2, 2, 'a', 1)], ['a = {b = 1}\n[a.c]', duplicate(2, 2, 'a', 1)], ['a = {b = 1}\na.c = 2', duplicate(2, 1, 'a', 1)],
    ['a = {b.c = 1, b = 2}', duplicate(1, 15, 'b', 1)], ['a.b = 1\n[a]', duplicate(2, 2, 'a', 1)], ['[a.b]\n[a]\nb.c = 1', duplicate(3, 1, 'b', 1)],
    ['[a.b]\n[a]\n[a.b]', duplicate(3, 4, 'b', 1)], ['"a" = 1\n\'a\' = 2', duplicate(2, 1, 'a', 1)],
  ])('%j', (text, expected) => {
    expect(refusal(text)).toEqual(expected);
  });
});

describe('parseTomlText refuses with a place and never quotes the file', () => {
  test.each([
    ['a = "s3cret', 1, 5, 'the text that starts here is not closed on its line'],
    ["a = 's3cret\n'", 1, 5, 'the text that starts here is not closed on its line'],
    ['\na = """s3cret"', 2, 5, 'the text that starts here is never closed'],
    ['a = "C:\\s3cret"', 1, 8, 'this backslash starts no known escape'],
    ['a = "\\ud800"', 1, 6, 'this escape stands for no character'],
    ['a = "\u0007"', 1, 6, 'control characters must be escaped inside double quotes'],
    ['# \u0007', 1, 3, "control characters can't stand in a comment"],
    ['a = s3cret', 1, 5, 'a text without quotes'],
    ['a = 0123', 1, 5, "a number can't start with a zero"],
    ['a = 1__0', 1, 5, 'this is neither a number nor a date in TOML'],
    ['a = 2001-02-29', 1, 5, 'this is neither a number nor a date in TOML'],
    ['a = 25:00', 1, 5, 'this is neither a number nor a date in TOML'],
    ['a =\nb = 1', 1, 4, 'a key without a value'], ['a', 1, 2, 'a key without a value'], ['a = # none', 1, 5, 'a key without a value'],
    ['a = "s3cret" b = 1', 1, 14, "this can't follow on the same line"], ['[a] b = 1', 1, 5, "this can't follow on the same line"],
    ['a = [1 2]', 1, 8, 'a "," is missing before this'], ['a = {b = 1 c = 2}', 1, 12, 'a "," is missing before this'],
    ['a = [1,', 1, 5, 'a "[" is never closed'], ['a = {b = 1', 1, 5, 'a "{" is never closed'], ['a = [1', 1, 5, 'a "[" is never closed'],
    ['[a', 1, 3, "the table's name is not closed"], ['[[a]\n', 1, 4, "the table's name is not closed"],
    ['[]', 1, 2, "a key can't start with this"], ['= 1', 1, 1, "a key can't start with this"], ['a..b = 1', 1, 3, "a key can't start with this"],
    ['"""a""" = 1', 1, 1, "a key can't have three quotes"], ['a = [,]', 1, 6, "a value can't start with this"], ['a = """"""""""', 1, 13, 'too many quotes in a row'],
  ])('%j', (text, line, column, reason) => {
    const refused = refusal(text);
    expect(refused).toMatchObject({ code: 'FILE_NOT_PARSED', place: { line, column }, reason });
    expect(JSON.stringify(refused)).not.toContain('s3cret');
  });
});

describe('looksLikeToml', () => {
  test.each([
    '[mcp_servers.one]\ncommand = "npx"', '# comment\n\n  model = "gpt"\n', '[[mcp_servers]] # list', 'a.b = 1', '"a b" = true', "list = [\n  'x',\n]", 'x = { a = 1 }',
    '[mcp_servers."a b".env]', '\r\n#:schema x\r\n[projects."/home/me"]\r\n',
  ])('takes %j', (text) => {
    expect(looksLikeToml(text)).toBe(true);
  });
  test.each([
    'mcpServers:\n  one:\n    command: npx', 'name: x = "y"', '- a = 1\n- b', '[1, 2, 3]', '["a", "b"]', '[a, b]: c', 'key: [x]', '# only a comment', '', 'Some words = nothing here',
    '---\na: 1', 'FOO=bar', 'export FOO="bar"', '{"a": 1}', '<html lang="en">', '[Read me](https://example.org)', '%YAML 1.2\n---\nx: 1',
  ])('leaves %j', (text) => {
    expect(looksLikeToml(text)).toBe(false);
  });
});
