import { InvalidArgumentError } from 'commander';
import { expect, test } from 'vitest';
import { gatherTags, gatherTypes } from './gather-lists';

test('types in any case, once each, over several options', () => {
  expect(gatherTypes('roots', gatherTypes('Tools, servers,tools'))).toEqual(['tools', 'servers', 'roots']);
});

test.each(['', 'tool', 'tools,', 'tools,metrics', 'tools;servers', 'constructor'])('%j is no list of types', (text) => {
  expect(() => gatherTypes(text)).toThrow(InvalidArgumentError);
});

test('tags as they are', () => {
  expect(gatherTags('Prod', gatherTags('team:core, Über'))).toEqual(['team:core', 'Über', 'Prod']);
  expect(() => gatherTags('a,,b')).toThrow(InvalidArgumentError);
});
