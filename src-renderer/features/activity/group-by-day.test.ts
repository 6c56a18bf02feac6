import { expect, test } from 'vitest';
import type { HistoryEntry } from '../../../src-shared/transfer/history-entry';
import { groupByDay } from './group-by-day';

const none = { files: [], profiles: [], profilesAdded: 0, profilesChanged: 0, profilesRemoved: 0, mcpsAdded: 0, mcpsChanged: 0, mcpsRemoved: 0 };
const entry = (id: number, at: Date): HistoryEntry => ({ id, kind: 'edit', at: at.toISOString(), summary: none, undoable: true });

test('each day stands once, above its entries', () => {
  const now = new Date(2026, 10, 21, 9);
  const rows = groupByDay([entry(4, new Date(2026, 10, 21, 8)), entry(3, new Date(2026, 10, 21, 0, 1)), entry(2, new Date(2026, 10, 20, 23, 59)), entry(1, new Date(2025, 0, 2))], now, { today: 'Today', yesterday: 'Yesterday' });
  expect(rows.map((row) => (row.kind === 'day' ? row.day : row.entry.id)).slice(0, 5)).toEqual(['Today', 4, 3, 'Yesterday', 2]);
  expect(rows).toHaveLength(7);
  const last = rows[5];
  expect(last?.kind === 'day' && last.day).toContain('2025');
});

test('nothing gives no rows', () => expect(groupByDay([], new Date(), { today: '', yesterday: '' })).toEqual([]));
