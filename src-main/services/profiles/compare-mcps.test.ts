import { describe, expect, test } from 'vitest';
import type { ComparedField } from '../../../src-shared/profile/profile-page';
import { compareMcps } from './compare-mcps';
import { cut, sampleMcp, type McpSketch } from './samples/sample-profile';

const token = (secret: string | null): McpSketch => ({ env: { T: cut({ secret }) } });
const M = '••••••';

describe('servers are compared field by field', () => {
  const cases: readonly (readonly [what: string, sketches: readonly McpSketch[], expected: readonly ComparedField[]])[] = [
    ['equal ones', [token('one'), token('one'), token('one')], []],
    ['ids and usage', [{ id: 'a', usageCount: 1 }, { id: 'b', lastUsed: '2025' }], []],
    ['an order of names', [{ env: { A: '1', B: '2' } }, { env: { B: '2', A: '1' } }], []],
    ['a secret of the third', [token('one'), token('one'), token('two')], [{ field: 'env.T', values: [M, M, M], secretDiffers: true }]],
    ['one that the third does not have', [token('one'), token('one'), {}], [{ field: 'env.T', values: [M, M, null], secretDiffers: false }]],
    ['two secrets and none', [token('one'), {}, token('two')], [{ field: 'env.T', values: [M, null, M], secretDiffers: true }]],
    ['a known and an unknown secret', [token('one'), token(null)], [{ field: 'env.T', values: [M, '(unknown)'], secretDiffers: false }]],
    ['words around one secret', [{ args: [cut('a ', { secret: 's' })] }, { args: [cut('b ', { secret: 's' })] }], [{ field: 'args[0]', values: [`a ${M}`, `b ${M}`], secretDiffers: false }]],
    ['values that nobody detects', [{ env: { MOOD: 'sunny' } }, { env: { MOOD: 'rainy' } }], [{ field: 'env.MOOD', values: [M, M], secretDiffers: true }]],
    ['lists that look the same', [{ tags: ['a, b'] }, { tags: ['a', 'b'] }], [{ field: 'tags', values: ['a, b', 'a, b'], secretDiffers: false }]],
    ['on and off', [{ disabled: true }, {}], [{ field: 'disabled', values: ['true', 'false'], secretDiffers: false }]],
    ['a known field and an unknown one of its name', [{ version: '1' }, { extra: new Map([['version', cut('1')]]) }],
      [{ field: 'version', values: ['1', null], secretDiffers: false }, { field: 'version', values: [null, '1'], secretDiffers: false }]],
  ];
  test.each(cases)('%s', (_, sketches, expected) => {
    expect(compareMcps(sketches.map((sketch) => sampleMcp('a', sketch)))).toEqual(expected);
  });
});
