/** Standard base64 with padding (RFC 4648, section 4). */
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** JSON in which bytes stand as `{ "$bytes": "<base64>" }`. */
export const bytesToJson = (value: unknown): string => JSON.stringify(value, function replace(this: Record<string, unknown>, key: string, shown: unknown) {
  // Buffer has its own idea of JSON, so the value is looked at before that.
  const held = this[key];
  return held instanceof Uint8Array ? { $bytes: Buffer.from(held.buffer, held.byteOffset, held.byteLength).toString('base64') } : shown;
});

/** The other way. What only looks like bytes stays as it is, for the schema to refuse. @throws SyntaxError, RangeError (too deep) */
export const bytesFromJson = (text: string): unknown => JSON.parse(text, (_key, value: unknown) => {
  if (typeof value !== 'object' || value === null || !('$bytes' in value) || Object.keys(value).length !== 1) return value;
  const { $bytes } = value;
  return typeof $bytes === 'string' && BASE64.test($bytes) ? new Uint8Array(Buffer.from($bytes, 'base64')) : value;
});
