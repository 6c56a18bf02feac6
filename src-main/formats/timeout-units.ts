import { NumberText, type Tree, type TreeMap } from '../../src-shared/profile/tree';
import type { EntryNote } from './client-format';
import type { Spelled } from './common-spelling';
import { NEUTRAL_FIELDS, secondsToMilliseconds } from './neutral-entry';

/** Hardly anybody waits longer than an hour; what is longer was written in milliseconds. */
const LONGEST_SECONDS = 3600;

/**
 * The timeout of a client that counts seconds, in milliseconds. One that makes sense in milliseconds only is left as it is, unless
 * its name in the file says seconds: `surely`.
 */
export function timeoutFromSeconds(entry: TreeMap, field: string = NEUTRAL_FIELDS.timeout, surely = false): Spelled {
  const value = numberOf(entry.get(field));
  if (value === undefined) return { entry, notes: [] };
  const note = (severity: EntryNote['severity'], reason: string): readonly EntryNote[] => [{ code: 'VALUE_TRANSLATED', severity, field, reason }];
  if (value > LONGEST_SECONDS && !surely) return { entry, notes: note('warning', 'too long for seconds: taken as milliseconds') };
  return { entry: secondsToMilliseconds(entry, [field]), notes: note('note', 'seconds became milliseconds') };
}

/** Whether the name of a field says that it counts seconds: `tool_timeout_sec`, `call_timeout_seconds`. */
export const saysSeconds = (field: string): boolean => /_sec(?:ond)?s?$/.test(field);

function numberOf(value: Tree | undefined): number | undefined {
  const number = value instanceof NumberText ? Number(value.source) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
