import { z } from 'zod';

const OpenValuesSchema = z.custom<ReadonlyMap<string, string>>(
  (value) => value instanceof Map && value.size > 0 && [...value].every(([name, text]) => typeof name === 'string' && typeof text === 'string'),
  'expected texts by name',
);

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

export const isSecretValue = (value: unknown): value is SecretValue =>
  typeof value === 'object' && value !== null && 'state' in value && SecretValueSchema.safeParse(value).success;
