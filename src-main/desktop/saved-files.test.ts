import { expect, test } from 'vitest';
import { SavedFiles } from './saved-files';

test('a file is found by the name it was given, which says nothing of it', () => {
  const saved = new SavedFiles();
  const id = saved.remember('/home/ada/secret-project.json');
  expect(saved.pathOf(id)).toBe('/home/ada/secret-project.json');
  expect(id).not.toContain('secret');
  expect(['/home/ada/secret-project.json', '', '__proto__'].map((name) => saved.pathOf(name))).toEqual([undefined, undefined, undefined]);
});

test('only the last hundred are remembered', () => {
  const saved = new SavedFiles();
  const ids = Array.from({ length: 101 }, (_, index) => saved.remember(`/${index}`));
  expect(ids.map((id) => saved.pathOf(id)).filter((path) => path !== undefined)).toHaveLength(100);
  expect(saved.pathOf(ids[0] ?? '')).toBeUndefined();
});
