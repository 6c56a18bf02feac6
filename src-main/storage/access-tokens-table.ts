import { foldedName } from '../../src-shared/profile/folded-name';
import type { KeptToken } from '../services/settings/access-token-repository';
import type { Reader, Writer } from './database-connection';
import type { StoredRow } from './stored-row';

const COLUMNS = 'id, name, key_hash, created_at, last_used';

const fromRow = (row: StoredRow): KeptToken => ({
  id: row.text('id'),
  name: row.text('name'),
  keyHash: row.bytes('key_hash'),
  createdAt: row.text('created_at'),
  lastUsed: row.maybeText('last_used'),
});

export const listTokens = (reader: Reader): KeptToken[] => reader.rows(`SELECT ${COLUMNS} FROM access_tokens ORDER BY name_folded`).map(fromRow);

/** By id, else by folded name. */
export function findToken(reader: Reader, idOrName: string): KeptToken | undefined {
  const row = reader.row(`SELECT ${COLUMNS} FROM access_tokens WHERE id = ?`, idOrName)
    ?? reader.row(`SELECT ${COLUMNS} FROM access_tokens WHERE name_folded = ?`, foldedName(idOrName));
  return row && fromRow(row);
}

/** False where the folded name is taken. */
export const insertToken = (writer: Writer, { id, name, keyHash, createdAt, lastUsed }: KeptToken): boolean =>
  writer.row(
    `INSERT INTO access_tokens (id, name, name_folded, key_hash, created_at, last_used) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (name_folded) DO NOTHING RETURNING id`,
    id, name, foldedName(name), keyHash, createdAt, lastUsed ?? null,
  ) !== undefined;

export const deleteToken = (writer: Writer, id: string): void => writer.run('DELETE FROM access_tokens WHERE id = ?', id);

export const markTokenUsed = (writer: Writer, id: string, day: string): void => writer.run('UPDATE access_tokens SET last_used = ? WHERE id = ?', day, id);
