/** The bytes of Base64 (RFC 4648 section 4) in its one canonical spelling; undefined of anything else, which Node would read somehow. */
export function bytesOfBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
}
