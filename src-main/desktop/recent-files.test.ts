import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { RecentFiles } from './recent-files';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'valise-recent-'));
  file = join(folder, 'recent-files.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the latest comes first, each once, and ten of them outlive the app', () => {
  const recent = new RecentFiles(file);
  for (let number = 1; number <= 12; number += 1) recent.add([`/${number}.json`]);
  recent.add(['/5.json', '/new.json']);
  const expected = ['/new.json', '/5.json', '/12.json', '/11.json', '/10.json', '/9.json', '/8.json', '/7.json', '/6.json', '/4.json'];
  expect(recent.paths).toEqual(expected);
  expect(new RecentFiles(file).paths).toEqual(expected);
});

test('cleared, none is left in the file either', () => {
  const recent = new RecentFiles(file);
  recent.add(['/a.json']);
  recent.clear();
  expect([recent.paths, new RecentFiles(file).paths]).toEqual([[], []]);
});

test.each(['', '{}', '[1, null, "/a.json"]'])('a file that holds %j gives only its paths', (content) => {
  writeFileSync(file, content);
  expect(new RecentFiles(file).paths).toEqual(content.startsWith('[') ? ['/a.json'] : []);
});
