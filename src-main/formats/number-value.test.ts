import { describe, expect, test } from 'vitest';
import { NumberText } from '../../src-shared/profile/tree';
import { numberValue } from './number-value';

describe('a number', () => {
  test.each([['0', 0], ['7', 7], ['-3', -3], ['1.5', 1.5], ['1e+21', 1e21], ['9007199254740991', 9_007_199_254_740_991]])('%s is a number', (source, value) => {
    expect(numberValue(source)).toBe(value);
  });

  test.each(['0123', '1.10', '-0', '1e400', '1E5', '1152921504606846977', '0x1F', '.inf', '.nan', '+1', '5.'])('%s keeps its source', (source) => {
    expect(numberValue(source)).toEqual(new NumberText(source));
  });
});
