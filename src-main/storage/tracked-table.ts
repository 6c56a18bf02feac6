import type { SQLInputValue } from 'node:sqlite';
import { AppError } from '../../src-shared/errors/app-error';
import type { BlobTable } from './sealed-blobs-table';
import type { Reader, Writer } from './database-connection';
import type { StoredRow } from './stored-row';

/** A whole row, column by column, as it is kept. */
export type Row<Column extends string = string> = Readonly<Record<Column, SQLInputValue>>;

export interface TableTraits {
  /** Whose key is the first part of this table's key: its rows go with it. */
  readonly parent?: TrackedTable;
  /** The columns that no two rows of one parent have alike; the last one is a folded text. */
  readonly unique?: readonly string[];
  /** Where what is sealed of its rows stands. */
  readonly blobs?: BlobTable;
}

/** A table whose rows an undo puts back; each has a `revision`, and equal key and revision mean equal content. */
export interface TrackedTable extends TableTraits {
  readonly name: string;
  readonly key: readonly string[];
  readonly columns: readonly string[];
  readonly findSql: string;
  readonly putSql: string;
  readonly removeSql: string;
}

export function trackedTable(name: string, key: readonly string[], columns: readonly string[], traits: TableTraits = {}): TrackedTable {
  const where = key.map((column) => `${column} = ?`).join(' AND ');
  const rest = columns.filter((column) => !key.includes(column)).map((column) => `${column} = excluded.${column}`);
  return {
    ...traits, name, key, columns,
    findSql: `SELECT ${columns.join(', ')} FROM ${name} WHERE ${where}`,
    // Not REPLACE, which deletes the old row first and what hangs on it.
    putSql: `INSERT INTO ${name} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})
      ON CONFLICT (${key.join(', ')}) DO UPDATE SET ${rest.join(', ')}`,
    removeSql: `DELETE FROM ${name} WHERE ${where}`,
  };
}

export const findRow = (reader: Reader, table: TrackedTable, key: readonly string[]): StoredRow | undefined =>
  reader.row(table.findSql, ...key);

export function putRow(writer: Writer, table: TrackedTable, row: Row): void {
  const values: SQLInputValue[] = [];
  for (const column of table.columns) {
    const value = row[column];
    if (value === undefined) throw new AppError('INTERNAL', { reason: `a row of ${table.name} without "${column}"` });
    values.push(value);
  }
  writer.run(table.putSql, ...values);
}

export const removeRow = (writer: Writer, table: TrackedTable, key: readonly string[]): void => writer.run(table.removeSql, ...key);

/** Whether this column is one of those that tell rows of a parent apart, and two rows differ in any of them. */
export const differUnique = ({ unique = [] }: TrackedTable, one: Row, two: Row): boolean => unique.some((column) => one[column] !== two[column]);

/** Frees the name of a row that is about to be put; no folded name begins with white space. */
export function parkName(writer: Writer, { name, key, unique = [] }: TrackedTable, of: readonly string[]): void {
  const folded = unique.at(-1);
  if (folded === undefined) return;
  writer.run(`UPDATE ${name} SET ${folded} = ' ' || ${key.at(-1)} WHERE ${key.map((column) => `${column} = ?`).join(' AND ')}`, ...of);
}

/** Key of the row that bears now what tells `row` apart. */
export function findHolder(reader: Reader, { name, key, unique = [] }: TrackedTable, row: Row): string[] | undefined {
  if (unique.length === 0) return undefined;
  const columns = [...key.slice(0, -1), ...unique];
  const found = reader.row(`SELECT ${key.join(', ')} FROM ${name} WHERE ${columns.map((column) => `${column} = ?`).join(' AND ')}`, ...columns.map((column) => row[column] ?? null));
  return found && key.map((column) => found.text(column));
}

/** Keys of the rows that hang on a row of the parent, other than those that `revision` has written. */
export const listChildren = (reader: Reader, { name, key }: TrackedTable, parent: string, revision = -1): string[][] =>
  reader.rows(`SELECT ${key.join(', ')} FROM ${name} WHERE ${key[0]} = ? AND revision <> ?`, parent, revision).map((row) => key.map((column) => row.text(column)));
