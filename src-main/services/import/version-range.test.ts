import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isInRange } from './version-range';

test.each<[string, string, boolean | undefined]>([
  ['1.2.3', '>=1.0.0', true], ['0.1.0', '>=1.0.0', false], ['1.2.3', '>= 1.0.0 <2', true], ['2.0.0', '>=1.0.0 <2.0.0', false], ['1.2.3', '>=1.0, <2.0', true],
  ['1.2.3', '^1.2.0', true], ['1.1.9', '^1.2.0', false], ['2.0.0', '^1', false], ['0.2.9', '^0.2.3', true], ['0.3.0', '^0.2.3', false], ['0.0.4', '^0.0.3', false], ['0.5.0', '^0', true], ['0.0.9', '^0.0', true],
  ['1.2.9', '~1.2.3', true], ['1.3.0', '~1.2.3', false], ['1.9.0', '~1', true], ['1.2.0', '~> 1.1', false],
  ['1.2.3', '1.x', true], ['2.0.0', '1.x', false], ['1.2.3', '1.2', true], ['1.2.3', '1.2.*', true], ['9.9.9', '*', true], ['9.9.9', '', true], ['1.2.3', 'x', true],
  ['1.2.3', '1.2.3', true], ['1.2.3', 'v1.2.3', true], ['1.2.3', '=1.2.3', true], ['1.2.4', '1.2.3', false],
  ['1.2.3', '>1.2', false], ['1.3.0', '>1.2', true], ['1.2.3', '<=1.2', true], ['1.3.0', '<=1.2', false], ['1.2.3', '<1.2.3', false], ['1.2.3', '>*', false], ['1.2.3', '>=*', true],
  ['1.5.0', '1.0 - 2.0', true], ['2.0.9', '1.0 - 2.0', true], ['2.1.0', '1.0 - 2.0', false],
  ['3.0.0', '1.x || >=3', true], ['2.0.0', '1.x || >=3', false], ['1.2.3', '>=1.0.0-beta.1', true],
  ['1.2.3', 'latest', undefined], ['1.2.3', '>=1.0.0 and less', undefined], ['1.2.3', '>>1', undefined], ['1.2.3', '1.2.3.4', undefined], ['1.2.3', '01.2', undefined], ['dev', '>=1', undefined],
])('%s in %j: %s', (version, range, met) => {
  expect(isInRange(version, range)).toBe(met);
});

test('answers whatever the range', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom('1', '.', 'x', '*', '>', '=', '<', '^', '~', ' ', '-', '|', '||', ',', 'v', 'beta')), (parts) => {
    expect([true, false, undefined]).toContain(isInRange('1.2.3', parts.join('')));
  }));
});

test('a range is as good in any company of alternatives', () => {
  const range = fc.constantFrom('>=1', '^0.2', '~1.2.3', '1.x', '<2');
  fc.assert(fc.property(range, range, (one, two) => {
    expect(isInRange('1.2.3', `${one} || ${two}`)).toBe(isInRange('1.2.3', one) === true || isInRange('1.2.3', two) === true);
  }));
});
