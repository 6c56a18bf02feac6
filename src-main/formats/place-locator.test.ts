import { describe, expect, test } from 'vitest';
import { placeLocator } from './place-locator';

const children = new Map([[0, new Map([['a/b', 10], ['list', 20]])], [20, new Map([['0', 21], ['1', 22]])]]);

describe('placeLocator', () => {
  test('gives the value, or its nearest ancestor that exists', () => {
    const locate = placeLocator(0, (offset) => children.get(offset), (offset) => ({ line: 1, column: offset }));
    expect([[], ['a/b'], ['list', 1], ['list', '1'], ['list', 7, 'x'], ['nothing', 'list']].map((path) => locate(path))).toEqual([
      { line: 1, column: 0, pointer: '' },
      { line: 1, column: 10, pointer: '/a~1b' },
      { line: 1, column: 22, pointer: '/list/1' },
      { line: 1, column: 22, pointer: '/list/1' },
      { line: 1, column: 20, pointer: '/list' },
      { line: 1, column: 0, pointer: '' },
    ]);
  });

  test('asks for the children of each container once', () => {
    const asked: number[] = [];
    const locate = placeLocator(0, (offset) => {
      asked.push(offset);
      return children.get(offset);
    }, (offset) => ({ line: 1, column: offset }));
    for (let round = 0; round < 3; round += 1) locate(['list', 0]);
    expect(asked).toEqual([0, 20]);
  });
});
