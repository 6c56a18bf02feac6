import { z } from 'zod';

function areOpenValues(value: unknown): value is ReadonlyMap<string, string> {
  if (!(value instanceof Map) || value.size === 0) return false;
  for (const [name, text] of value as ReadonlyMap<unknown, unknown>) if (typeof name !== 'string' || typeof text !== 'string') return false;
  return true;
}

const OpenValuesSchema = z.custom<ReadonlyMap<string, string>>(areOpenValues, 'expected texts by name');

/**
 * What is secret at one place of an entity: `open` texts by name (`Authorization`, a parameter, a header), at least one; `unknown` where a
 * mask or nothing stood; `locked` where a sealed text stood that was not opened. The sealed text itself is never part of it.
 *
 * It cannot get into a file by accident: it is no `Tree`, so no serializer takes it without being told how secrets are spelled; and
 * JSON.stringify sees no entries in a Map, so what slips through elsewhere is a blank. It is plain all the same, because an object with
 * private fields would lose its content on the way to another thread, and would equal every other in a comparison.
 */
export const SecretValueSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('open'), values: OpenValuesSchema }),
  z.strictObject({ state: z.literal('unknown') }),
  z.strictObject({ state: z.literal('locked') }),
]);
export type SecretValue = z.infer<typeof SecretValueSchema>;

export const UNKNOWN_SECRET: SecretValue = { state: 'unknown' };
export const LOCKED_SECRET: SecretValue = { state: 'locked' };
/** At least one text, else there is nothing to be kept: the peer seals no empty object either. */
export const openSecret = (values: ReadonlyMap<string, string>): SecretValue => (values.size === 0 ? UNKNOWN_SECRET : { state: 'open', values });

/** What the schema takes. A file has a million values that are asked, so that the schema itself is not. */
export function isSecretValue(value: unknown): value is SecretValue {
  if (typeof value !== 'object' || value === null || !('state' in value)) return false;
  const { state } = value;
  for (const field in value) if (field !== 'state' && field !== 'values') return false;
  if (state === 'unknown' || state === 'locked') return !('values' in value);
  return state === 'open' && 'values' in value && areOpenValues(value.values);
}
