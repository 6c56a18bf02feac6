import { z } from 'zod';

/** A piece of a string: ordinary text, a secret, or a secret whose value is not known here (`null`). */
export const SegmentSchema = z.union([
  z.strictObject({ text: z.string() }),
  z.strictObject({ secret: z.string().nullable() }),
]);
export type Segment = z.infer<typeof SegmentSchema>;

/** A string of a server definition. Segments instead of in-band markers, so that a person's text can hold anything. */
export const SecretTextSchema = z.strictObject({ segments: z.array(SegmentSchema).readonly() });
export type SecretText = z.infer<typeof SecretTextSchema>;

export const plainText = (text: string): SecretText => ({ segments: text === '' ? [] : [{ text }] });
export const secretText = (secret: string): SecretText => ({ segments: [{ secret }] });
export const unknownText = (): SecretText => ({ segments: [{ secret: null }] });

export const isText = (segment: Segment): segment is { text: string } => 'text' in segment;

export const hasSecret = (value: SecretText): boolean => value.segments.some((segment) => !isText(segment));
export const hasUnknown = (value: SecretText): boolean => value.segments.some((segment) => !isText(segment) && segment.secret === null);

/** The string itself, or undefined where a part of it is not known. */
export function wholeText(value: SecretText): string | undefined {
  let whole = '';
  for (const segment of value.segments) {
    const part = isText(segment) ? segment.text : segment.secret;
    if (part === null) return undefined;
    whole += part;
  }
  return whole;
}

/** The string with `replacement` where a secret stands. */
export function renderText(value: SecretText, replacement: (index: number) => string): string {
  let secrets = 0;
  return value.segments.map((segment) => (isText(segment) ? segment.text : replacement(secrets++))).join('');
}

/** Neighbouring text joined, empty text dropped: equal strings get equal segments. */
export function joinSegments(segments: readonly Segment[]): SecretText {
  const joined: Segment[] = [];
  for (const segment of segments) {
    const last = joined.at(-1);
    if (isText(segment) && segment.text === '') continue;
    if (isText(segment) && last !== undefined && isText(last)) joined[joined.length - 1] = { text: last.text + segment.text };
    else joined.push(segment);
  }
  return { segments: joined };
}
