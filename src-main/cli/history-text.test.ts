import { expect, test } from 'vitest';
import type { HistoryEntry, HistorySummary } from '../../src-shared/transfer/history-entry';
import { historyText } from './history-text';

const NOTHING = { files: [], profiles: ['Work'], profilesAdded: 0, profilesChanged: 0, profilesRemoved: 0, mcpsAdded: 0, mcpsChanged: 0, mcpsRemoved: 0 };
const entry = (kind: HistoryEntry['kind'], summary: Partial<HistorySummary>, undoes?: number): HistoryEntry =>
  ({ id: 9, kind, at: '2025-01-02T03:04:05.000Z', summary: { ...NOTHING, ...summary }, undoable: false, ...(undoes !== undefined && { undoes }) });

test.each<readonly [expected: string, entry: HistoryEntry]>([
  ['import of a.json: Work; 3 servers added, 1 server changed', entry('import', { files: ['a.json'], mcpsAdded: 3, mcpsChanged: 1 })],
  ['export to a.json: Work', entry('export', { files: ['a.json'] })],
  ['edit: Work (github); 1 server changed', entry('edit', { mcps: ['github'], mcpsChanged: 1 })],
  ['edit: Work, Play (a, b, c, …); 5 servers removed', entry('edit', { profiles: ['Work', 'Play'], mcps: ['a', 'b', 'c', 'd'], mcpsRemoved: 5 })],
  ['edit: Work; 1 profile added', entry('edit', { profilesAdded: 1 })],
  ['undo of 3: Work (github); 1 server changed', entry('undo', { mcps: ['github'], mcpsChanged: 1 }, 3)],
])('%s', (expected, step) => {
  expect(historyText(step)).toBe(expected);
});
