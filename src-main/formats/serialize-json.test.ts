import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NumberText, type Tree } from '../../src-shared/profile/tree';
import { treeOf } from './native-tree';
import { serializeJson } from './serialize-json';

test('serializeJson indents by two spaces, keeps order and number sources, and ends with a line break', () => {
  const tree = new Map<string, Tree>([
    ['10', 'ten'], ['2', null], ['__proto__', true],
    ['numbers', [1.5, new NumberText('1.10'), new NumberText('-0'), new NumberText('0123'), new NumberText('.inf')]],
    ['empty', [new Map(), []]],
    ['text', 'a "b"\n\u2028\u0001'],
  ]);
  expect(serializeJson(tree)).toBe(`{
  "10": "ten",
  "2": null,
  "__proto__": true,
  "numbers": [
    1.5,
    1.10,
    -0,
    "0123",
    ".inf"
  ],
  "empty": [
    {},
    []
  ],
  "text": "a \\"b\\"\\n\u2028\\u0001"
}
`);
});

test.each<[Tree, string]>([[null, 'null\n'], ['a', '"a"\n'], [new Map(), '{}\n'], [[], '[]\n'], [Number.POSITIVE_INFINITY, '"Infinity"\n']])('serializeJson of %j', (tree, text) => {
  expect(serializeJson(tree)).toBe(text);
});

test('serializeJson of what objects hold is what JSON.stringify gives of them, one document after another', () => {
  fc.assert(fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
    expect(serializeJson(treeOf(value))).toBe(`${JSON.stringify(value, null, 2)}\n`);
  }), { numRuns: 300 });
});
