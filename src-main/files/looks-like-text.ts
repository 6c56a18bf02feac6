const LOOKED_AT = 4096;
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f]/;

/** Whether the first bytes are UTF-8 without control characters, or say that they are UTF-16. */
export function looksLikeText(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true;
  try {
    // `stream`: a character that is cut off at the end is none that is wrong.
    return !CONTROL.test(new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, LOOKED_AT), { stream: bytes.length > LOOKED_AT }));
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
