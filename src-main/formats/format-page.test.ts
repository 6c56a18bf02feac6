import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FormatIdSchema, LookedForFormatSchema } from '../../src-shared/transfer/format-id';

const page = readFileSync(new URL('../../docs/format.md', import.meta.url), 'utf8');
const section = page.slice(page.indexOf('## 6 What is read'), page.indexOf('### How a file is recognised'));
const idsOf = (text: string): readonly string[] => [...text.matchAll(/`([\w-]+)`/g)].map(([, id = '']) => id);
const rows = section.split('\n').filter((line) => line.startsWith('|')).map((line) => line.split('|').slice(2).join('|').replaceAll(/\([^)]*\)/g, ''));

test('docs/format.md names every format that is read, and no other', () => {
  expect(rows.flatMap(idsOf).toSorted()).toEqual([...FormatIdSchema.options].toSorted());
});

test('and says which of them are looked for', () => {
  expect(rows.map(idsOf)).toContainEqual([...LookedForFormatSchema.options]);
});
