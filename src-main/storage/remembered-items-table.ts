import { ProfileIdSchema } from '../../src-shared/profile/profile-id';
import type { RememberedItem } from '../services/profiles/profile-repository';
import type { Reader } from './database-connection';
import type { StoredRow } from './stored-row';
import { trackedTable, type Row } from './tracked-table';

const COLUMNS = ['profile_id', 'incoming_key', 'kept_id', 'fingerprint', 'revision'] as const;

export const REMEMBERED_ITEMS = trackedTable('remembered_items', ['profile_id', 'incoming_key'], COLUMNS);

export const toRow = (item: RememberedItem, revision: number): Row<(typeof COLUMNS)[number]> => ({
  profile_id: item.profileId,
  incoming_key: item.incomingKey,
  kept_id: item.keptId,
  fingerprint: item.fingerprint,
  revision,
});

const fromRow = (row: StoredRow): RememberedItem => ({
  profileId: row.text('profile_id') === '' ? '' : row.checked('profile_id', ProfileIdSchema),
  incomingKey: row.text('incoming_key'),
  keptId: row.text('kept_id'),
  fingerprint: row.bytes('fingerprint'),
});

export const listRemembered = (reader: Reader): RememberedItem[] =>
  reader.rows(`SELECT ${COLUMNS.join(', ')} FROM remembered_items ORDER BY profile_id, incoming_key`).map(fromRow);

/** Keys of what goes with a profile: what is remembered of it and of its servers. */
export const rememberedOfProfile = (reader: Reader, profileId: string): string[][] => keys(reader.rows(
  `SELECT profile_id, incoming_key FROM remembered_items WHERE profile_id = ?
    UNION SELECT profile_id, incoming_key FROM remembered_items WHERE profile_id = '' AND kept_id = ?`, profileId, profileId));

/** Keys of what goes with a server. */
export const rememberedOfMcp = (reader: Reader, profileId: string, mcpId: string): string[][] => keys(reader.rows(
  'SELECT profile_id, incoming_key FROM remembered_items WHERE profile_id = ? AND kept_id = ?', profileId, mcpId));

const keys = (rows: readonly StoredRow[]): string[][] => rows.map((row) => [row.text('profile_id'), row.text('incoming_key')]);
