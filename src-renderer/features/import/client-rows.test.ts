import { expect, test } from 'vitest';
import type { ClientFile } from '../../../src-shared/transfer/client-file';
import { clientRows } from './client-rows';

const file = (id: string, more: Partial<ClientFile>): ClientFile => ({ id, formatId: 'cursor', title: 'Cursor', place: `~/${id}`, bytes: 1, changedAt: '2026-11-20T00:00:00.000Z', ...more });
const none = file('none', { failure: { code: 'SERVERS_NOT_FOUND', details: {} } });
const empty = file('empty', { mcps: 0 });
const broken = file('broken', { failure: { code: 'FILE_NOT_PARSED', details: {} } });
const good = (index: number): ClientFile => file(`good${index}`, { mcps: 1 });
const goods = (count: number): readonly ClientFile[] => Array.from({ length: count }, (_, index) => good(index));
const ids = (files: readonly ClientFile[]): readonly string[] => clientRows(files).first.map(({ id }) => id);

test('files with servers come first, then faults; those without servers are folded away', () => {
  expect(ids([none, broken, good(0), empty])).toEqual(['good0', 'broken']);
  expect(clientRows([none, broken, good(0), empty]).more.map(({ id }) => id)).toEqual(['none', 'empty']);
});

test('where nothing else is there they are shown', () => expect(ids([none, empty])).toEqual(['none', 'empty']));

test('a long list is cut, but never for one row', () => {
  expect(ids(goods(12))).toHaveLength(8);
  expect(ids(goods(9))).toHaveLength(9);
  expect(clientRows(goods(12)).more).toHaveLength(4);
});
