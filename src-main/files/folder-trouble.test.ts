import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { folderTrouble } from './folder-trouble';

const folder = mkdtempSync(join(tmpdir(), 'valise-trouble-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a folder that is there, or can be made, is none', () => {
  expect(folderTrouble(folder)).toBeUndefined();
  expect(folderTrouble(join(folder, 'new', 'one'))).toBeUndefined();
});

test('a file in its place, or above it, is one', () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  expect(folderTrouble(file)).toBe(`${file} is not a folder`);
  expect(folderTrouble(join(file, 'below'))).toMatch(/a part of the path is not a folder|is not a folder/);
});

// The super-user may write everywhere.
test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('one that may not be written to is one', () => {
  const closed = join(folder, 'closed');
  mkdirSync(closed, { mode: 0o500 });
  expect(folderTrouble(closed)).toBe(`${closed}: no permission`);
});
