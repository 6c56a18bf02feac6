import { expect, test } from 'vitest';
import { numberedFileName } from './numbered-file-name';

test.each([
  ['a.json', 1, 'a.json'],
  ['a.json', 2, 'a-2.json'],
  ['profile-x-template.yaml', 3, 'profile-x-template-3.yaml'],
  ['no ending', 2, 'no ending-2'],
  ['two.dots.zip', 2, 'two.dots-2.zip'],
])('%s, number %i, is %s', (fileName, count, numbered) => {
  expect(numberedFileName(fileName, count)).toBe(numbered);
});
