import { expect, test } from 'vitest';
import { putMcp, sampleMcp, sampleProfile } from './samples/stored-samples';
import { TemporaryStorage } from './samples/temporary-storage';

test('what lists can be filtered by is counted, by folded value', () => {
  using temporary = new TemporaryStorage();
  temporary.apply({
    putProfiles: [
      sampleProfile('1', 'One', { category: 'work', tags: ['b', 'B', 'b', 'a"%'] }), sampleProfile('2', 'Two', { category: 'Work', tags: ['b', 'Äpfel'] }),
      sampleProfile('3', 'Three', { category: 'Alone' }), sampleProfile('4', 'Four'), sampleProfile('5', 'Five', { category: 'work' }), sampleProfile('6', 'Six', { category: '' }),
    ],
    putMcps: [putMcp('1', sampleMcp('m', 'a')), putMcp('2', sampleMcp('m', 'a'))],
  });
  expect(temporary.storage.profiles.facets()).toEqual({
    profiles: 6, mcps: 2,
    tags: [{ value: 'a"%', count: 1 }, { value: 'B', count: 1 }, { value: 'b', count: 2 }, { value: 'Äpfel', count: 1 }],
    categories: [{ value: 'Alone', count: 1 }, { value: 'Work', count: 1 }, { value: 'work', count: 2 }],
  });
});

test('of nothing there are none', () => {
  using temporary = new TemporaryStorage();
  expect(temporary.storage.profiles.facets()).toEqual({ profiles: 0, mcps: 0, tags: [], categories: [] });
});
