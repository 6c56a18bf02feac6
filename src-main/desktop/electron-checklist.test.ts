import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const PROJECT = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(PROJECT, file), 'utf8');

/** The rows of docs/security.md, "Electron's own list". */
const rows = [...read('docs/security.md').matchAll(/^\| (\d+) \| .* \| `([^`]+)` › (.+) \|$/gm)].map(([, number = '', file = '', title = '']) => ({ number: Number(number), file, title }));

test('all twenty points of the guide are there, in order', () => {
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});

describe('each is held by a test that exists', () => {
  test.each(rows)('$number: $title', ({ file, title }) => {
    const titles = [...read(file).matchAll(/\b(?:test|describe)(?:\.each(?:<[^(]*>)?\([^]*?\))?\((['"`])(.+?)\1,/g)].map(([, , found]) => found);
    expect(titles).toContain(title);
  });
});

test('Electron is pinned to one release', () => {
  const { devDependencies } = JSON.parse(read('package.json')) as { readonly devDependencies: Readonly<Record<string, string>> };
  expect(devDependencies['electron']).toMatch(/^\d+\.\d+\.\d+$/);
});
