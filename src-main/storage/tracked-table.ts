import type { SQLInputValue } from 'node:sqlite';
import { AppError } from '../../src-shared/errors/app-error';
import type { Reader, Writer } from './database-connection';
import type { StoredRow } from './stored-row';

/** A whole row, column by column, as it is kept. */
export type Row<Column extends string = string> = Readonly<Record<Column, SQLInputValue>>;

/** A table whose rows an undo puts back; each has a `revision`, and equal key and revision mean equal content. */
export interface TrackedTable {
  readonly name: string;
  readonly key: readonly string[];
  readonly columns: readonly string[];
  readonly findSql: string;
  readonly putSql: string;
  readonly removeSql: string;
}

export function trackedTable(name: string, key: readonly string[], columns: readonly string[]): TrackedTable {
  const where = key.map((column) => `${column} = ?`).join(' AND ');
  const rest = columns.filter((column) => !key.includes(column)).map((column) => `${column} = excluded.${column}`);
  return {
    name, key, columns,
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
  writer.run(table.putSql, ...table.columns.map((column) => {
    const value = row[column];
    if (value === undefined) throw new AppError('INTERNAL', { reason: `a row of ${table.name} without "${column}"` });
    return value;
  }));
}

export const removeRow = (writer: Writer, table: TrackedTable, key: readonly string[]): void => writer.run(table.removeSql, ...key);
