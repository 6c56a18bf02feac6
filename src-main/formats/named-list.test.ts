import { describe, expect, test } from 'vitest';
import { isList, type Tree } from '../../src-shared/profile/tree';
import { parseJsonText } from './json-text';
import { readHeaderList, readVariableList } from './named-list';

function listOf(text: string): readonly Tree[] {
  const { tree } = parseJsonText(text);
  if (!isList(tree)) throw new Error('no list');
  return tree;
}

describe('readVariableList', () => {
  test.each([
    ['["A=1", "B=x=y", "C="]', { A: '1', B: 'x=y', C: '' }, false, false],
    ['["TOKEN"]', { TOKEN: '${TOKEN}' }, true, false],
    ['["A=1", "A=2"]', { A: '2' }, false, true],
    ['[{ "name": "A", "value": "1" }, { "key": "B", "value": 2 }]', { A: '1', B: 2 }, false, false],
    ['[]', {}, false, false],
  ])('reads %s', (text, values, fromEnvironment, repeated) => {
    expect(readVariableList(listOf(text))).toEqual({ values: new Map(Object.entries(values)), fromEnvironment, repeated });
  });

  test.each(['["=1"]', '["two words"]', '["two words=1"]', '["ghp_EXAMPLEexample"]', '[{ "name": "A" }]', '[{ "name": "", "value": "1" }]', '[{ "value": "1" }]', '[7]', '[["A=1"]]',
    '[{ "name": "A", "value": ["1"] }]'])('takes nothing from %s', (text) => {
    expect(readVariableList(listOf(text))).toBeUndefined();
  });
});

describe('readHeaderList', () => {
  test.each([
    ['["Authorization: Bearer x ", "X-Url:https://a.example"]', { Authorization: 'Bearer x', 'X-Url': 'https://a.example' }],
    ['["X-Empty:"]', { 'X-Empty': '' }],
    ['[{ "name": "X-Key", "value": "x" }]', { 'X-Key': 'x' }],
  ])('reads %s', (text, values) => {
    expect(readHeaderList(listOf(text))?.values).toEqual(new Map(Object.entries(values)));
  });

  test.each(['["Authorization"]', '["two words: x"]', '[": x"]', '[null]'])('takes nothing from %s', (text) => {
    expect(readHeaderList(listOf(text))).toBeUndefined();
  });
});
