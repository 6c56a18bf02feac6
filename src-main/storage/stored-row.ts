import type { SQLOutputValue } from 'node:sqlite';
import { AppError } from '../../src-shared/errors/app-error';
import { parseStoredJson } from './stored-json';

/** What a zod schema looks like from here. */
interface Schema<Value> {
  safeParse(value: unknown): { readonly success: true; readonly data: Value } | { readonly success: false };
}

/** A row as SQLite gave it; every reading checks, and refuses (AppError DATABASE_DAMAGED) what can't be. */
export class StoredRow {
  readonly columns: Readonly<Record<string, SQLOutputValue>>;

  constructor(columns: Readonly<Record<string, SQLOutputValue>>) {
    this.columns = columns;
  }

  text(column: string): string {
    const value = this.columns[column];
    return typeof value === 'string' ? value : refuse(column);
  }

  maybeText(column: string): string | undefined {
    return this.columns[column] === null ? undefined : this.text(column);
  }

  real(column: string): number {
    const value = this.columns[column];
    return typeof value === 'number' ? value : refuse(column);
  }

  maybeReal(column: string): number | undefined {
    return this.columns[column] === null ? undefined : this.real(column);
  }

  integer(column: string): number {
    const value = this.real(column);
    return Number.isSafeInteger(value) ? value : refuse(column);
  }

  maybeInteger(column: string): number | undefined {
    return this.columns[column] === null ? undefined : this.integer(column);
  }

  flag(column: string): boolean {
    const value = this.columns[column];
    return value === 1 || (value === 0 ? false : refuse(column));
  }

  maybeFlag(column: string): boolean | undefined {
    return this.columns[column] === null ? undefined : this.flag(column);
  }

  bytes(column: string): Uint8Array {
    const value = this.columns[column];
    return value instanceof Uint8Array ? value : refuse(column);
  }

  texts(column: string): string[] {
    return this.list(column, (item) => typeof item === 'string');
  }

  /** The list in its JSON, each of whose items is one of those. */
  list<Item>(column: string, isOne: (item: unknown) => item is Item): Item[] {
    const list = parseStoredJson(this.text(column), `column "${column}"`);
    return Array.isArray(list) && list.every(isOne) ? list : refuse(column);
  }

  maybeTexts(column: string): string[] | undefined {
    return this.columns[column] === null ? undefined : this.texts(column);
  }

  /** The value itself, held against its schema. */
  checked<Value>(column: string, schema: Schema<Value>): Value {
    const result = schema.safeParse(this.columns[column]);
    return result.success ? result.data : refuse(column);
  }

  /** The text, where it is one of those: for what comes by the ten thousand, and would take too long to be held against a schema. */
  known<Text extends string>(column: string, isOne: (text: string) => text is Text): Text {
    const value = this.text(column);
    return isOne(value) ? value : refuse(column);
  }

  /** The JSON in it, held against its schema. */
  json<Value>(column: string, schema: Schema<Value>): Value {
    const result = schema.safeParse(parseStoredJson(this.text(column), `column "${column}"`));
    return result.success ? result.data : refuse(column);
  }
}

function refuse(column: string): never {
  throw new AppError('DATABASE_DAMAGED', { reason: `column "${column}" holds something else than expected` });
}
