import type { Reader, Writer } from './database-connection';

/**
 * Entries of the keychain that are not the vault's own: on their way in, or leaving. One that leaves never comes back: its name is
 * given up before the keychain is told.
 */
export const announceEntry = (writer: Writer, entry: string, at: string): void =>
  writer.run('INSERT INTO keychain_entries (entry, since, leaving) VALUES (?, ?, 0)', entry, at);

/** The vault takes it up. False: it was given up meanwhile. */
export const adoptEntry = (writer: Writer, entry: string): boolean =>
  writer.row('DELETE FROM keychain_entries WHERE entry = ? AND leaving = 0 RETURNING entry', entry) !== undefined;

export const leaveEntry = (writer: Writer, entry: string, at: string): void =>
  writer.run('INSERT INTO keychain_entries (entry, since, leaving) VALUES (?, ?, 1)', entry, at);

export const removeEntry = (writer: Writer, entry: string): void => writer.run('DELETE FROM keychain_entries WHERE entry = ?', entry);

const DUE = 'leaving = 1 OR since < ?';

export const anyEntryDue = (reader: Reader, before: string): boolean => reader.row(`SELECT entry FROM keychain_entries WHERE ${DUE} LIMIT 1`, before) !== undefined;

export const giveUpEntry = (writer: Writer, entry: string): boolean =>
  writer.row('UPDATE keychain_entries SET leaving = 1 WHERE entry = ? RETURNING entry', entry) !== undefined;

/** Gives up those that are due. */
export function giveUpEntries(writer: Writer, before: string): string[] {
  writer.run(`UPDATE keychain_entries SET leaving = 1 WHERE ${DUE}`, before);
  return writer.rows('SELECT entry FROM keychain_entries WHERE leaving = 1').map((row) => row.text('entry'));
}
