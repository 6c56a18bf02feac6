import { describe, expect, test } from 'vitest';
import { matrixRows, oddOnes } from './matrix-rows';

const first = {
  id: 'a', name: 'github', type: 'stdio' as const, disabled: false, tags: ['code', 'ci'], revision: 1, blanks: [], version: '1.0',
  fields: [
    { field: 'command', path: ['command'], shown: 'npx', secret: false }, { field: 'env.TOKEN', path: ['env', 'TOKEN'], shown: '••••••', secret: true },
    { field: 'env.HOST', path: ['env', 'HOST'], shown: 'github.com', secret: false },
  ],
};

describe('the rows of a comparison', () => {
  const compared = [
    { field: 'version', values: ['1', '2'], secretDiffers: false },
    { field: 'oauth.id', values: ['1', '2'], secretDiffers: false },
    { field: 'disabled', values: ['false', 'true'], secretDiffers: false },
    { field: 'env.TOKEN', values: ['••••••', '••••••'], secretDiffers: true },
    { field: 'env.EXTRA', values: [null, '1'], secretDiffers: false },
  ];
  const { differing, equal } = matrixRows(first, compared, 2);

  test('are what differs in the order of a server, but for what the switches show', () => {
    expect(differing.map(({ field }) => field)).toEqual(['env.TOKEN', 'env.EXTRA', 'oauth.id', 'version']);
  });

  test('and what is the same, once a column', () => {
    expect(equal.map(({ field }) => field)).toEqual(['name', 'type', 'command', 'env.HOST', 'tags']);
    expect(equal[3]?.values).toEqual(['github.com', 'github.com']);
    expect(equal[4]?.values).toEqual(['code, ci', 'code, ci']);
  });
});

describe('the odd ones out', () => {
  test.each([
    [['a', 'a', 'b'], [false, false, true]], [['b', 'a', 'a', null], [true, false, false, true]], [['a', 'b'], [false, true]], [[null, 'b', 'c'], [false, true, true]],
    [['a'], [false]], [[null, null, 'a'], [false, false, true]],
  ])('of %j are %j', (values, odd) => {
    expect(oddOnes(values)).toEqual(odd);
  });
});
