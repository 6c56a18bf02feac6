import { expect, test } from 'vitest';
import type { HistoryEntry } from '../../src-shared/transfer/history-entry';
import type { HistorySummary } from '../../src-shared/transfer/history-summary';
import { historyText } from './history-text';

const NOTHING = { files: [], profiles: ['Work'], profilesAdded: 0, profilesChanged: 0, profilesRemoved: 0, mcpsAdded: 0, mcpsChanged: 0, mcpsRemoved: 0 };
const NO_GATEWAY = { environments: ['dev'], environmentsAdded: 0, environmentsRemoved: 0, entitiesAdded: 0, entitiesChanged: 0, entitiesRemoved: 0 };
const entry = (kind: HistoryEntry['kind'], summary: Partial<HistorySummary>, undoes?: number): HistoryEntry =>
  ({ id: 9, kind, at: '2025-01-02T03:04:05.000Z', summary: { ...NOTHING, ...summary }, undoable: false, ...(undoes !== undefined && { undoes }) });

test.each<readonly [expected: string, entry: HistoryEntry]>([
  ['import of a.json: Work; 3 servers added, 1 server changed', entry('import', { files: ['a.json'], mcpsAdded: 3, mcpsChanged: 1 })],
  ['export to a.json: Work', entry('export', { files: ['a.json'] })],
  ['edit: Work (github); 1 server changed', entry('edit', { mcps: ['github'], mcpsChanged: 1 })],
  ['edit: Work, Play (a, b, c, …); 5 servers removed', entry('edit', { profiles: ['Work', 'Play'], mcps: ['a', 'b', 'c', 'd'], mcpsRemoved: 5 })],
  ['edit: A, B, C, D; 4 profiles removed', entry('edit', { profiles: ['A', 'B', 'C', 'D'], profilesRemoved: 4 })],
  ['import of a, b, c, …: 0, 1, 2 and 1,997 more; 2000 profiles added', entry('import', { files: ['a', 'b', 'c', 'd'], profiles: Array.from({ length: 2000 }, (_, index) => String(index)), profilesAdded: 2000 })],
  ['edit: Work; 1 profile added', entry('edit', { profilesAdded: 1 })],
  ['edit: dev; 1 environment added, 2 entries added', entry('edit', { profiles: [], gateway: { ...NO_GATEWAY, environmentsAdded: 1, entitiesAdded: 2 } })],
  ['edit: dev (search, fetch); 1 entry changed, 1 entry removed', entry('edit', { profiles: [], gateway: { ...NO_GATEWAY, entities: ['search', 'fetch'], entitiesChanged: 1, entitiesRemoved: 1 } })],
  ['edit: dev', entry('edit', { profiles: [], gateway: NO_GATEWAY })],
  ['import of a.json: dev; 3 entries added', entry('import', { profiles: [], files: ['a.json'], gateway: { ...NO_GATEWAY, entitiesAdded: 3 } })],
  ['export to g.json: dev; 3 entries, secrets sealed', entry('export', { profiles: [], files: ['g.json'], gateway: { ...NO_GATEWAY, exported: { counts: { tools: 2, roots: 1 }, secrets: 'sealed' } } })],
  ['undo of 3: dev; 1 environment removed', entry('undo', { profiles: [], gateway: { ...NO_GATEWAY, environmentsRemoved: 1 } }, 3)],
  ['undo of 3: Work (github); 1 server changed', entry('undo', { mcps: ['github'], mcpsChanged: 1 }, 3)],
])('%s', (expected, step) => {
  expect(historyText(step)).toBe(expected);
});
