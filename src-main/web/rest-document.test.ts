import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROUTES } from '../../src-shared/contract/routes';

test('docs/rest.md names every operation and where it stands, and no other', () => {
  const text = readFileSync(path.resolve(import.meta.dirname, '../../docs/rest.md'), 'utf8');
  const rows = [...text.matchAll(/^\| `([A-Z]+ \/\S*)` \| `(\w+\.\w+)` \|/gm)].map(([, address, name]) => [name, address]);
  expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(Object.entries(ROUTES).map(([name, { method, path: at }]) => [name, `${method} ${at}`])));
});
