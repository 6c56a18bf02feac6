import { describe, expect, test } from 'vitest';
import { plainText, unknownText } from '../../src-shared/profile/secret-text';
import { NumberText, type Tree } from '../../src-shared/profile/tree';
import { holdsSealed, isSealed, keptTree, readNamedValues, readText } from './read-text';

const sealed = new Map<string, Tree>([['encrypted', true], ['algorithm', 'AES-256-GCM'], ['iv', 'aXY='], ['data', 'ZGF0YQ=='], ['authTag', 'dGFn']]);
const but = (key: string, value: Tree): Map<string, Tree> => new Map(sealed).set(key, value);

describe('readText', () => {
  test.each<[unknown, string]>([
    ['npx', 'npx'], ['', ''], ['[REDACTED]', '[REDACTED]'], [8080, '8080'], [new NumberText('0123'), '0123'], [new NumberText('1.10'), '1.10'], [true, 'true'], [false, 'false'], [null, ''], [undefined, ''],
  ])('takes %j as the text %j', (value, text) => {
    expect(readText(value)).toEqual(plainText(text));
  });

  test('takes an encryption object as a value that is not known', () => {
    expect(readText(sealed)).toEqual(unknownText());
  });
});

describe('readNamedValues', () => {
  test('keeps order and odd names', () => {
    const values = new Map<string, unknown>([['10', 1], ['2', 'b'], ['__proto__', null], ['', sealed]]);
    expect([...readNamedValues(values)]).toEqual([['10', plainText('1')], ['2', plainText('b')], ['__proto__', plainText('')], ['', unknownText()]]);
    expect(readNamedValues(undefined).size).toBe(0);
  });
});

describe('keptTree', () => {
  test('turns strings into texts and encryption objects into unknown ones, at any depth', () => {
    const list: Tree = [sealed, 'text', null, true, 1, new NumberText('1.10'), new Map([['inner', sealed]])];
    expect([...keptTree(new Map<string, Tree>([['10', 'ten'], ['2', list], ['__proto__', new Map()]]))]).toEqual([
      ['10', plainText('ten')],
      ['2', [unknownText(), plainText('text'), null, true, 1, new NumberText('1.10'), new Map([['inner', unknownText()]])]],
      ['__proto__', new Map()],
    ]);
  });
});

describe('isSealed', () => {
  test.each<[string, unknown, boolean]>([
    ['the object of the specification', sealed, true],
    ['one with more fields', but('keyId', 'k'), true],
    ['another algorithm', but('algorithm', 'AES-128-GCM'), false],
    ['one that says it is not encrypted', but('encrypted', false), false],
    ['one without its data', new Map([...sealed].filter(([key]) => key !== 'data')), false],
    ['an empty object', new Map(), false],
    ['text', 'encrypted', false],
    ['null', null, false],
  ])('answers for %s', (_, tree, answer) => {
    expect(isSealed(tree)).toBe(answer);
  });
});

describe('holdsSealed', () => {
  test.each<[Tree, boolean]>([
    [sealed, true], [new Map<string, Tree>([['a', [new Map([['b', sealed]])]]]), true], [new Map<string, Tree>([['a', ['b', null]]]), false], ['x', false],
  ])('looks everywhere: %#', (tree, answer) => {
    expect(holdsSealed(tree)).toBe(answer);
  });
});
