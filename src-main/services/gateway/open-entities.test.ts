import { expect, test } from 'vitest';
import { ENTITIES_AT_ONCE } from '../../../src-shared/gateway/entity-page';
import { ExportingHome, sampleEntity } from '../../samples/exporting-home';
import { openPages, openSome } from './open-entities';
import { requireEnvironment } from './require-environment';

test('all are opened page by page, and some in the order in which they are asked for', async () => {
  using at = new ExportingHome();
  const total = ENTITIES_AT_ONCE + 2;
  await at.keep('dev', Array.from({ length: total }, (_, index) => sampleEntity('prompts', { name: `prompt ${index}`, template: '' })));
  const { gateway } = at.home.storage.storage;
  const source = { gateway, vault: await at.home.vault.open(), environmentId: requireEnvironment(gateway, 'dev').id };
  const pages = [...openPages(source, 'prompts')];
  const heads = gateway.listHeads(source.environmentId);
  expect(pages.map((page) => page.length)).toEqual([ENTITIES_AT_ONCE, 2]);
  expect(new Set(pages.flat().map(({ id }) => id)).size).toBe(total);
  expect(openSome(source, heads.toReversed())).toEqual(pages.flat().toReversed());
  expect(openSome(source, [])).toEqual([]);
});
