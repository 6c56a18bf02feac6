/** JSON in which bytes are `{ "$bytes": base64 }`, as docs/rest.md says. */
export const toJson = (value: unknown): string => JSON.stringify(withBytes(value));

/** The other way; also for a value that has been parsed already. */
export const fromJson = (text: string): unknown => fromParsed(JSON.parse(text));

export function fromParsed(value: unknown): unknown {
  if (typeof value === 'object' && value !== null && '$bytes' in value && typeof value.$bytes === 'string') return new Uint8Array(Buffer.from(value.$bytes, 'base64'));
  return mapped(value, fromParsed);
}

const withBytes = (value: unknown): unknown => (value instanceof Uint8Array ? { $bytes: Buffer.from(value).toString('base64') } : mapped(value, withBytes));

/** Keys stay what they are, `__proto__` too. */
function mapped(value: unknown, map: (held: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(map);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, map(held)]));
}
