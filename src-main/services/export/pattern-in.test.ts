import { expect, test } from 'vitest';
import { sampleMcp } from '../profiles/samples/sample-profile';
import { patternIn } from './pattern-in';
import { ANY_STEP, parsePointer } from './pointer-pattern';

const MCPS = [sampleMcp('GitHub', { id: 'id-0' }), sampleMcp('id-0', { id: 'id-1' }), sampleMcp('0', { id: 'id-2' }), sampleMcp('*', { id: '*' })];

test.each([
  ['/mcps/id-1/env', ['mcps', 'id-1', 'env']],
  ['/mcps/id-0', ['mcps', 'id-0']],
  ['/mcps/github/env/T', ['mcps', 'id-0', 'env', 'T']],
  ['/mcps/0', ['mcps', 'id-2']],
  ['/mcps/1', ['mcps', 'id-1']],
  ['/mcps/3', ['mcps', '*']],
  ['/mcps/*/env', ['mcps', ANY_STEP, 'env']],
  ['/mcps', ['mcps']],
  ['/profile/0', ['profile', '0']],
  ['', []],
  ['/mcps/01', undefined],
  ['/mcps/4', undefined],
  ['/mcps/nobody', undefined],
  ['/mcps/', undefined],
] as const)('%s is %j there: by id, else by name, else by position', (pointer, expected) => {
  expect(patternIn(MCPS, parsePointer(pointer))).toEqual(expected);
});
