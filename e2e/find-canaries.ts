import { readFileSync } from 'node:fs';

/** Where of `canaries` any is found in `files` or `said`, plain or in the forms in which bytes hide: what, in which form, where. */
export function findCanaries(canaries: readonly string[], files: readonly string[], said: readonly Buffer[]): readonly string[] {
  const places = [...files.map((file) => ({ name: file, bytes: readFileSync(file) })), ...said.map((bytes, index) => ({ name: `output ${index}`, bytes }))];
  return canaries.flatMap((canary) => formsOf(canary).flatMap(({ form, bytes }) =>
    places.filter((place) => place.bytes.includes(bytes)).map(({ name }) => `${canary} as ${form} in ${name}`)));
}

function formsOf(canary: string): readonly { readonly form: string; readonly bytes: Buffer }[] {
  const text = Buffer.from(canary);
  const hex = text.toString('hex');
  const bigEndian = Buffer.from(canary, 'utf16le').swap16();
  return [
    { form: 'text', bytes: text },
    { form: 'hex', bytes: Buffer.from(hex) },
    { form: 'upper-case hex', bytes: Buffer.from(hex.toUpperCase()) },
    { form: 'UTF-16LE', bytes: Buffer.from(canary, 'utf16le') },
    { form: 'UTF-16BE', bytes: bigEndian },
    { form: 'reversed', bytes: text.toReversed() as Buffer },
    ...[0, 1, 2].flatMap((offset) => (['base64', 'base64url'] as const).map((alphabet) =>
      ({ form: `${alphabet} at offset ${offset}`, bytes: Buffer.from(innerBase64(text, offset, alphabet)) }))),
  ];
}

/** What of the base64 of a text that begins `offset` bytes into a group does not depend on its neighbours. */
function innerBase64(text: Buffer, offset: number, alphabet: 'base64' | 'base64url'): string {
  const start = (3 - offset) % 3;
  return text.subarray(start, start + Math.floor((text.length - start) / 3) * 3).toString(alphabet);
}
