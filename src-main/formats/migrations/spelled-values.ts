import type { FieldPath } from '../../../src-shared/profile/field-path';
import { NumberText, type Tree, type TreeMap } from '../../../src-shared/profile/tree';
import type { MigrationNote } from './migration';
import { scalarName } from './scalar-name';

/** The map with one text of words, separated by commas, as a list of them. `at` is where the map stands; notes are added to `notes`. */
export function withList(map: TreeMap, field: string, at: FieldPath, subject: string | undefined, notes: MigrationNote[]): TreeMap {
  const value = map.get(field);
  const words = value === '' ? '' : scalarName(value);
  if (words === undefined) return map;
  notes.push(note('FIELD_MIGRATED', [...at, field], subject, 'now a list'));
  return new Map<string, Tree>([...map, [field, words.split(',').map((word) => word.trim()).filter((word) => word !== '')]]);
}

/** The map with epoch milliseconds as ISO 8601, UTC; a number that is no time goes. A text stays: it is no number of milliseconds. */
export function withTime(map: TreeMap, field: string, at: FieldPath, subject: string | undefined, notes: MigrationNote[]): TreeMap {
  const value = map.get(field);
  if (typeof value !== 'number' && !(value instanceof NumberText)) return map;
  const time = new Date(typeof value === 'number' ? value : Number(value.source));
  if (Number.isNaN(time.getTime())) {
    notes.push(note('LOST_IN_MIGRATION', [...at, field], subject, 'it is no time in milliseconds since 1970'));
    return new Map([...map].filter(([key]) => key !== field));
  }
  notes.push(note('FIELD_MIGRATED', [...at, field], subject, 'milliseconds since 1970, now ISO 8601'));
  return new Map<string, Tree>([...map, [field, time.toISOString()]]);
}

const note = (code: MigrationNote['code'], path: FieldPath, subject: string | undefined, reason: string): MigrationNote =>
  ({ code, path, reason, ...(subject !== undefined && { subject }) });
