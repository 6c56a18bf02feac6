import { NumberText, type Tree, type TreeMap } from '../../src-shared/profile/tree';
import type { EntryNote } from './client-format';
import type { Spelled } from './common-spelling';
import { NEUTRAL_FIELDS, secondsToMilliseconds } from './neutral-entry';

/** No client waits longer than an hour; what is longer was written in milliseconds. */
const LONGEST_SECONDS = 3600;

/** The timeout of a client that counts seconds, in milliseconds; one that makes sense in milliseconds only is left as it is. */
export function timeoutFromSeconds(entry: TreeMap, field: string = NEUTRAL_FIELDS.timeout): Spelled {
  const value = numberOf(entry.get(field));
  if (value === undefined) return { entry, notes: [] };
  const note = (severity: EntryNote['severity'], reason: string): readonly EntryNote[] => [{ code: 'VALUE_TRANSLATED', severity, field, reason }];
  if (value > LONGEST_SECONDS) return { entry, notes: note('warning', 'too long for seconds: taken as milliseconds') };
  return { entry: secondsToMilliseconds(entry, [field]), notes: note('note', 'seconds became milliseconds') };
}

function numberOf(value: Tree | undefined): number | undefined {
  const number = value instanceof NumberText ? Number(value.source) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
