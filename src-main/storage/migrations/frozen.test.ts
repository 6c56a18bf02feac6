import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { MIGRATIONS } from '../migration-list';

/** SHA-256 of each migration file. A released one never changes: write the next one instead. */
const FROZEN = {
  '0001-start.ts': '8c35aedff0b05f356196369a7629036b78f4b8152e394e273fb863dc8752a47d',
  '0002-access-tokens.ts': '471315fa7b111c6e5b185dc0d965f9b806438cc929f2caed0d3ef63530b875ca',
  '0003-import-reports.ts': '983004103dd6993989ec4471e756d9f86a63137684653f4aff6e3ce9e5491daa',
  '0004-vault-changes.ts': '4db8a66fef4022def31eb36aea49fb07959d901d9b99faf54fe266194c60dfa2',
  '0005-gateway.ts': '1fa4a69dfd4fa2e2a7a162d09345782fb0a3c1af5ba59556a02ba00fcae88d2b',
  '0006-gateway-imports.ts': '809453a08e2902173e64fbfbdf115911441b402f5ee7580bdec7427a2415e7f7',
  '0007-search-index.ts': 'e5ff6837873150ac8e4b36760f3652dc5eeb3837ff04ba404d55a97248dde7ee',
};

const files = readdirSync(import.meta.dirname).filter((name) => !name.endsWith('.test.ts')).toSorted();

test('every migration stands as it was released', () => {
  const sums = files.map((name) => [name, createHash('sha256').update(readFileSync(path.join(import.meta.dirname, name))).digest('hex')]);
  expect(Object.fromEntries(sums)).toEqual(FROZEN);
});

test('the list has every migration, numbered as its file, without gaps', () => {
  expect(MIGRATIONS.map(({ version, name }) => `${String(version).padStart(4, '0')}-${name}.ts`)).toEqual(files);
  expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
});
