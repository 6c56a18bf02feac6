import { expect, test } from 'vitest';
import { entryNameFault, plainEntryName } from './archive-entry-name';

test.each([
  ['a.json', undefined], ['a/b/', undefined], ['.mcp.json', undefined], ['..a/b..', undefined], [' ', undefined], ['ä/😀.json', undefined], ['a:b.json', 'it names a drive'], ['ab:c.json', undefined],
  ['', 'it is empty'], ['/', 'it is absolute'], ['..', 'it leads out of the archive'], ['a/../b', 'it leads out of the archive'], ['../', 'it leads out of the archive'],
  ['.', 'it has an empty part'], ['a//', 'it has an empty part'], ['a\u007f', 'it holds control characters'], ['a'.repeat(1025), 'it is too long'], ['a'.repeat(1024), undefined],
])('the name %j: %s', (name, fault) => {
  expect(entryNameFault(name)).toBe(fault);
});

test.each([['a', 'a'], ['./a', 'a'], ['././a', 'a'], ['.a', '.a'], ['../a', '../a'], ['a/./b', 'a/./b'], ['./', '']])('the plain name of %j is %j', (name, plain) => {
  expect(plainEntryName(name)).toBe(plain);
});
