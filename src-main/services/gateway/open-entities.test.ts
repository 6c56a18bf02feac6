import { expect, test } from 'vitest';
import { ENTITIES_AT_ONCE } from '../../../src-shared/gateway/entity-page';
import { ExportingHome, sampleEntity } from '../../samples/exporting-home';
import { openWanted } from './open-entities';
import { requireEnvironment } from './require-environment';

test('many are opened page by page, few are fetched, and all of them come once', async () => {
  using at = new ExportingHome();
  const total = ENTITIES_AT_ONCE + 2;
  await at.keep('dev', Array.from({ length: total }, (_, index) => sampleEntity('prompts', { name: `prompt ${index}`, template: '' })));
  const { gateway } = at.home.storage.storage;
  const source = { gateway, vault: await at.home.vault.open(), environmentId: requireEnvironment(gateway, 'dev').id };
  const ids = (await at.kept('dev')).map(({ id }) => id);
  const pages = (wanted: readonly (typeof ids)[number][]) => [...openWanted(source, 'prompts', new Set(wanted), total)];
  expect(ids).toHaveLength(total);
  expect(pages(ids).map((page) => page.length)).toEqual([ENTITIES_AT_ONCE, 2]);
  expect(pages(ids.slice(100)).flat().map(({ id }) => id)).toEqual(ids.slice(100));
  expect(pages(ids.slice(-2)).map((page) => page.map(({ id }) => id))).toEqual(ids.slice(-2).map((id) => [id]));
});
