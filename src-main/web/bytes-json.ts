/** Standard base64 with padding (RFC 4648, section 4). */
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** JSON in which bytes stand as `{ "$bytes": "<base64>" }`. */
export function bytesToJson(value: unknown): string {
  // To be asked at every value takes longer than all the rest of it, and a large answer rarely holds bytes.
  if (!holdsBytes(value)) return JSON.stringify(value);
  return JSON.stringify(value, function replace(this: Record<string, unknown>, key: string, shown: unknown) {
    // Buffer has its own idea of JSON, so the value is looked at before that.
    const held = this[key];
    return held instanceof Uint8Array ? { $bytes: Buffer.from(held.buffer, held.byteOffset, held.byteLength).toString('base64') } : shown;
  });
}

/** Looked through without lists of what is in an object: those would take the time that is saved. */
function holdsBytes(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (value instanceof Uint8Array) return true;
  if (Array.isArray(value)) return value.some(holdsBytes);
  const fields = value as Readonly<Record<string, unknown>>;
  for (const name in fields) if (Object.hasOwn(fields, name) && holdsBytes(fields[name])) return true;
  return false;
}

/** The other way. What only looks like bytes stays as it is, for the schema to refuse. @throws SyntaxError, RangeError (too deep) */
export const bytesFromJson = (text: string): unknown => JSON.parse(text, (_key, value: unknown) => {
  if (typeof value !== 'object' || value === null || !('$bytes' in value) || Object.keys(value).length !== 1) return value;
  const { $bytes } = value;
  return typeof $bytes === 'string' && BASE64.test($bytes) ? new Uint8Array(Buffer.from($bytes, 'base64')) : value;
});
