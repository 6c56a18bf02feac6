import { expect, test } from 'vitest';
import type { EntityOf } from '../../../src-shared/gateway/entity-catalogue';
import type { EntityTag } from '../../../src-shared/gateway/entity-tag';
import { sampleEntity } from '../../samples/exporting-home';
import { readTags } from './read-tags';
import { withholdSecret } from './secret-spelling';
import { writeEntity } from './write-entity';

const written = (tags: readonly EntityTag[]): unknown => {
  const [, prompt] = sampleEntity('prompts', { name: 'p', template: 't', tags });
  return writeEntity('prompts', prompt as EntityOf<'prompts'>, withholdSecret).get('tags');
};
const BIG_DATA: EntityTag = { id: 'big-data', label: 'Big Data' };
const asObjects = (tags: readonly EntityTag[]): unknown => tags.map((tag) => new Map(Object.entries(tag)));

test('tags stand as texts, which every release of the peer imports', () => {
  expect(written([BIG_DATA, { id: 'api', label: 'API' }])).toEqual(['Big Data', 'API']);
  expect(readTags(['Big Data', 'API'])?.tags).toEqual([BIG_DATA, { id: 'api', label: 'API' }]);
});

test.each<[string, EntityTag]>([
  ['says another id', { id: 'maps', label: 'Karten' }], ['has a comma', { id: 'a', label: 'a,b' }], ['is made another id of by the peer', { id: 'a-b', label: 'a__b' }], ['is no tag by itself', { id: 'x', label: '!' }],
])('and as objects where a label %s', (_, tag) => {
  expect(written([BIG_DATA, tag])).toEqual(asObjects([BIG_DATA, tag]));
});
