import type { SQLInputValue, SQLOutputValue } from 'node:sqlite';
import { AppError } from '../../src-shared/errors/app-error';
import { parseStoredJson } from './stored-json';
import type { Row } from './tracked-table';

/** A row as JSON; bytes, which JSON has no word for, as `{ "hex": … }`. */
export function serializeRow(row: Readonly<Record<string, SQLOutputValue>>): string {
  // Few rows have any, and an undo may be of a hundred thousand.
  if (!Object.values(row).some((value) => value instanceof Uint8Array)) return JSON.stringify(row);
  return JSON.stringify(Object.fromEntries(Object.entries(row).map(([column, value]) =>
    [column, value instanceof Uint8Array ? { hex: Buffer.from(value).toString('hex') } : value])));
}

/** @throws AppError DATABASE_DAMAGED */
export function parseRow(text: string): Row {
  const fields = parseStoredJson(text, 'an undo record');
  if (typeof fields !== 'object' || fields === null) throw notARow();
  return Object.fromEntries(Object.entries(fields).map(([column, value]: [string, unknown]) => [column, parseValue(value)]));
}

function parseValue(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'object' && 'hex' in value && typeof value.hex === 'string') return Buffer.from(value.hex, 'hex');
  throw notARow();
}

const notARow = (): AppError => new AppError('DATABASE_DAMAGED', { reason: 'an undo record holds something else than a row' });
