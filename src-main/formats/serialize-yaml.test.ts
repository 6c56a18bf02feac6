import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { NumberText, type Tree } from '../../src-shared/profile/tree';
import { serializeYaml } from './serialize-yaml';

test('serializeYaml writes blocks, without anchors and folding', () => {
  const shared = new Map<string, Tree>([['10', 'ten'], ['GITHUB_TOKEN', '${GITHUB_TOKEN}']]);
  expect(serializeYaml(new Map<string, Tree>([
    ['name', 'a name'], ['__proto__', true], ['nothing', null], ['numbers', [1.5, new NumberText('1.10'), new NumberText('0x1F'), new NumberText('.inf')]],
    ['env', shared], ['again', [shared, [['-y', 'x'], []], new Map()]],
    ['text', 'one\n\n  two: # 😀\n'], ['texts', ['a\nb', ' a\nb', 'a\n\n', 'a \nb', 'a\r\nb']],
    ['long', `${'word '.repeat(40)}end`],
  ]))).toBe(`name: a name
__proto__: true
nothing: null
numbers:
  - 1.5
  - 1.10
  - 0x1F
  - .inf
env:
  "10": ten
  GITHUB_TOKEN: "\${GITHUB_TOKEN}"
again:
  - "10": ten
    GITHUB_TOKEN: "\${GITHUB_TOKEN}"
  - - - "-y"
      - x
    - []
  - {}
text: |
  one

    two: # 😀
texts:
  - |-
    a
    b
  - " a\\nb"
  - "a\\n\\n"
  - "a \\nb"
  - "a\\r\\nb"
long: ${'word '.repeat(40)}end
`);
});

test.each<[Tree, string]>([[null, 'null\n'], ['', '""\n'], [new Map(), '{}\n'], [[], '[]\n'], ['a\nb\n', '"a\\nb\\n"\n'], [[[['a']]], '- - - a\n']])('serializeYaml of %j', (tree, text) => {
  expect(serializeYaml(tree)).toBe(text);
});

test('a key that is too long for its line is written as an explicit one', () => {
  const key = 'k'.repeat(1_024);
  const tree = new Map<string, Tree>([[key, 1], [`${key}2`, new Map([['a', 'b'], ['c', 'd']])], ['\u00a0'.repeat(200), ['e']]]);
  expect(serializeYaml(tree)).toBe(`${key}: 1\n? ${key}2\n: a: b\n  c: d\n? "${'\\u00a0'.repeat(200)}"\n: - e\n`);
  for (const version of ['1.1', '1.2'] as const) expect(parse(serializeYaml(tree), { version, mapAsMap: true })).toEqual(tree);
});

test('what can\'t be seen is escaped', () => {
  expect(serializeYaml('a\u007f\u0085\u00a0\u00ad\u200b\u202e\u2028\u2066\ufeff\uffff😀')).toBe(
    '"a\\u007f\\u0085\\u00a0\\u00ad\\u200b\\u202e\\u2028\\u2066\\ufeff\\uffff😀"\n');
});

test('what some reader takes for a number, a symbol or a merge is quoted, and a number text that is none too', () => {
  expect(serializeYaml([':a', '1,000', '=', '<<', '-y', 'E0', 'é', new NumberText('x: y'), new NumberText('1 # x')])).toBe(
    '- ":a"\n- "1,000"\n- "="\n- "<<"\n- "-y"\n- "E0"\n- "é"\n- "x: y"\n- "1 # x"\n');
});

const AMBIGUOUS = [
  'no', 'No', 'NO', 'yes', 'on', 'off', 'y', 'N', 'true', 'False', 'null', 'Null', '~', '', '1', '-1', '+1', '1.5', '1e3', 'E0', '1e-7', '.5', '5.', '0x1f', '0o17', '017', '0b11',
  '1_000', '1:30', '190:20:30', '12:30:45.6', '2001-12-14', '2001-12-14t21:59:43.10-05:00', '2001-12-14 21:59:43', '.inf', '-.Inf', '.nan', '<<', '=', '!', '!!str a', '&a', '*a',
  '- a', '-', '--- a', '...', '? a', ': a', 'a: b', 'a:', 'a #b', '#', '|', '>', '%a', '@a', '`a', '"a"', "'a'", '{a}', '[a]', ',', ' a', 'a ', '\ta', 'a\tb', 'a\u0085b', 'a\u2028b',
  '\ufeffa', '\u00a0', 'a\u0000b', '\u007f', 'a\\b', 'a\rb', 'a\n', '\n', '\n\n a',
];
const INNOCENT = ['a', 'a b', 'npx', '@scope/package', '-y', 'https://example.org:80/x?y=z#f', 'C:\\Users\\me', '/usr/bin', "it's", 'größe', '日本', '😀', 'node', 'yesterday', 'nullable', 'a{b}', 'a, b', 'x-y_z.1'];

describe('serializeYaml writes text that stays text', () => {
  test.each([...AMBIGUOUS, ...INNOCENT])('%j, as value, item and key', (text) => {
    const written = serializeYaml(new Map<string, Tree>([['value', text], ['list', [text]], ['map', new Map([[text, 1]])]]));
    for (const version of ['1.1', '1.2'] as const) {
      const read = parse(written, { version, mapAsMap: true, logLevel: 'error' }) as Map<string, unknown>;
      expect(read).toEqual(new Map<string, unknown>([['value', text], ['list', [text]], ['map', new Map([[text, 1]])]]));
    }
  });

  test('for readers of 1.1 and 1.2 alike', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.stringMatching(/^[-+0-9.:_eExXob]{1,8}$/)), (text) => {
      const written = serializeYaml([text, new Map([[text, text]])]);
      for (const version of ['1.1', '1.2'] as const) {
        expect(parse(written, { version, mapAsMap: true, logLevel: 'error' })).toEqual([text, new Map([[text, text]])]);
      }
    }), { numRuns: 3_000 });
  });

  test('and leaves plain what needs no quotes', () => {
    expect(serializeYaml(['npx', 'a b', 'https://example.org:80/x?y=z#f', "it's", '/usr/bin'])).toBe("- npx\n- a b\n- https://example.org:80/x?y=z#f\n- it's\n- /usr/bin\n");
  });
});
