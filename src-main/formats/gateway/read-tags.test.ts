import { expect, test } from 'vitest';
import type { Tree } from '../../../src-shared/profile/tree';
import { readTags } from './read-tags';

const tag = (entries: Readonly<Record<string, Tree>>): Tree => new Map(Object.entries(entries));

test.each<[string, Tree | undefined, readonly string[] | undefined, readonly number[]]>([
  ['nothing', undefined, [], []], ['null', null, [], []], ['no list', 'weather', undefined, []],
  ['texts', ['Weather', 'API'], ['weather|Weather', 'api|API'], []],
  ['texts with commas', ['Weather, Maps,weather'], ['weather|Weather', 'maps|Maps'], []],
  ['what is no tag', ['x', 'ok, -', 7, null], ['ok|ok'], [0, 1, 2, 3]],
  ['objects', [tag({ id: 'a-b', label: 'A B' })], ['a-b|A B'], []],
  ['half of an object', [tag({ id: 'only-id' }), tag({ label: 'Only Label' }), tag({ name: 'neither' })], ['only-id|only-id', 'only-label|Only Label'], [2]],
  ['very many', Array.from({ length: 40 }, (_, index) => `tag-${index % 20}`), Array.from({ length: 20 }, (_, index) => `tag-${index}|tag-${index}`), []],
  ['both kinds', [tag({ id: 'api', label: 'API' }), 'api', 'maps'], ['api|API', 'maps|maps'], []],
])('%s', (_, tree, tags, dropped) => {
  const read = readTags(tree);
  expect(read?.tags.map(({ id, label }) => `${id}|${label}`)).toEqual(tags);
  expect(read?.dropped ?? []).toEqual(dropped);
});
