import { expect, test } from 'vitest';
import { entityTag } from './entity-tag';

test.each([
  ['Billing', { id: 'billing', label: 'Billing' }], ['  Maps ', { id: 'maps', label: 'Maps' }], ['Big Data', { id: 'big-data', label: 'Big Data' }],
  ['night_shift', { id: 'night-shift', label: 'night_shift' }], ['owner:ops', { id: 'owner:ops', label: 'owner:ops' }], ['1.10', { id: '1.10', label: '1.10' }],
  ['x', undefined], ['', undefined], ['.hidden', undefined], ['ends-', undefined], ['größe', undefined], ['x'.repeat(51), undefined], ['x'.repeat(50), { id: 'x'.repeat(50), label: 'x'.repeat(50) }],
])('the tag of %j', (label, tag) => {
  expect(entityTag(label)).toEqual(tag);
});
