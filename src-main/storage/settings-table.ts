import type { Reader, Writer } from './database-connection';
import { parseStoredJson } from './stored-json';

/** The JSON kept under `key`, for the caller to hold against its schema; undefined where there is none. */
export function readSetting(reader: Reader, key: string): unknown {
  const text = reader.row('SELECT value FROM settings WHERE key = ?', key)?.text('value');
  return text === undefined ? undefined : parseStoredJson(text, `the setting "${key}"`);
}

/** Keeps `value` as JSON; undefined removes the setting. */
export function writeSetting(writer: Writer, key: string, value: unknown): void {
  const text = value === undefined ? undefined : JSON.stringify(value);
  if (text === undefined) writer.run('DELETE FROM settings WHERE key = ?', key);
  else writer.run('INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value', key, text);
}
