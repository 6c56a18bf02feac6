import { expect, test } from 'vitest';
import { filesByRoot } from './file-names';

test.each([
  ['nothing', [], []],
  ['files', ['a.json', 'b.json'], [{ name: 'a.json', files: 1 }, { name: 'b.json', files: 1 }]],
  ['an archive among them', ['a.zip/x.json', 'b.json', 'a.zip/y/z.json'], [{ name: 'a.zip', files: 2 }, { name: 'b.json', files: 1 }]],
  ['a name that begins with a slash', ['/x', 'x'], [{ name: '/x', files: 1 }, { name: 'x', files: 1 }]],
] as const)('%s', (_, files, roots) => expect(filesByRoot(files)).toEqual(roots));
