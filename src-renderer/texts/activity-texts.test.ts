import { expect, test } from 'vitest';
import type { HistoryEntry } from '../../src-shared/transfer/history-entry';
import type { HistorySummary } from '../../src-shared/transfer/history-summary';
import { countedThings, entryNote, entryTitle } from './activity-texts';

const NOTHING = { files: [], profiles: [], profilesAdded: 0, profilesChanged: 0, profilesRemoved: 0, mcpsAdded: 0, mcpsChanged: 0, mcpsRemoved: 0 };
const NO_GATEWAY = { environments: ['dev'], environmentsAdded: 0, environmentsRemoved: 0, entitiesAdded: 0, entitiesChanged: 0, entitiesRemoved: 0 };
const step = (kind: HistoryEntry['kind'], gateway: Partial<HistorySummary['gateway']>, files: readonly string[] = []): HistoryEntry =>
  ({ id: 1, kind, at: '2025-01-01T00:00:00Z', undoable: true, summary: { ...NOTHING, files: [...files], gateway: { ...NO_GATEWAY, ...gateway } } });

test.each<readonly [title: string, note: string, entry: HistoryEntry]>([
  ['Added dev', '1 environment added, 2 entries added', step('edit', { environmentsAdded: 1, entitiesAdded: 2 })],
  ['Deleted dev', '1 environment removed, 1 entry removed', step('edit', { environmentsRemoved: 1, entitiesRemoved: 1 })],
  ['Changed dev', 'Settings changed', step('edit', {})],
  ['Added search in dev', '1 entry added', step('edit', { entities: ['search'], entitiesAdded: 1 })],
  ['Changed search in dev', '1 entry changed', step('edit', { entities: ['search'], entitiesChanged: 1 })],
  ['Removed a, b and 1 other in dev', '3 entries removed', step('edit', { entities: ['a', 'b', 'c'], entitiesRemoved: 3 })],
  ['Imported a.json', '3 entries added, 1 changed', step('import', { entitiesAdded: 3, entitiesChanged: 1 }, ['a.json'])],
  ['Exported dev', 'a.json', step('export', {}, ['a.json'])],
  ['Exported dev', 'a.json, 1 entry, secrets in clear', step('export', { exported: { counts: { tools: 1 }, secrets: 'plain' } }, ['a.json'])],
  ['Undid a step', '1 entry removed', step('undo', { entitiesRemoved: 1 })],
  ['Undid a step: a.json', '1 entry removed', step('undo', { entitiesRemoved: 1 }, ['a.json'])],
])('%s: %s', (title, note, entry) => {
  expect([entryTitle(entry), entryNote(entry)]).toEqual([title, note]);
});

test('a step counts its things by what it did to them', () => {
  const { summary } = step('import', { environmentsAdded: 1, entitiesAdded: 2, entitiesChanged: 1, entitiesRemoved: 0 });
  const both = { ...summary, profilesAdded: 1, mcpsAdded: 2, mcpsRemoved: 3 };
  expect((['Added', 'Changed', 'Removed'] as const).map((did) => countedThings(both, did))).toEqual([['1 profile', '2 MCPs', '1 environment', '2 entries'], ['1 entry'], ['3 MCPs']]);
});
