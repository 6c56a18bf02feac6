import { describe, expect, test } from 'vitest';
import { NumberText } from '../../src-shared/profile/tree';
import { canonicalJson } from './canonical-json';
import { parseJsonText } from './json-text';

const canonical = (text: string): string => canonicalJson(parseJsonText(text).tree);

describe('canonical JSON (RFC 8785)', () => {
  test('the example of section 3.2.2', () => {
    expect(canonical(`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
      "literals": [null, true, false]
    }`)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}');
  });

  test('the sorting of section 3.2.3: by UTF-16 code units', () => {
    expect(canonical(`{
      "\\u20ac": "Euro Sign", "\\r": "Carriage Return", "\\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
      "\\ud83d\\ude00": "Emoji: Grinning Face", "\\u0080": "Control", "\\u00f6": "Latin Small Letter O With Diaeresis"
    }`)).toBe(
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"Latin Small Letter O With Diaeresis","€":"Euro Sign",'
      + '"😀":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}');
  });

  test.each([
    ['-0', '0'], ['5e-324', '5e-324'], ['1.7976931348623157e308', '1.7976931348623157e+308'], ['9007199254740992', '9007199254740992'],
    ['295147905179352830000', '295147905179352830000'], ['1e21', '1e+21'], ['9.999999999999997e22', '9.999999999999997e+22'],
    ['0.000001', '0.000001'], ['333333333.33333325', '333333333.33333325'], ['1424953923781206.2', '1424953923781206.2'],
  ])('the number %s (appendix B)', (source, expected) => {
    expect(canonical(source)).toBe(expected);
  });

  test('a number text that is no finite double is a string', () => {
    expect(canonicalJson([new NumberText('1e400'), new NumberText('.inf'), new NumberText('0x1F'), Number.NaN])).toBe('["1e400",".inf",31,"NaN"]');
  });
});
