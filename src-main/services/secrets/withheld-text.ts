import { isText, renderText, type SecretText } from '../../../src-shared/profile/secret-text';
import type { WithheldMode } from '../../../src-shared/transfer/export-options';

/** Markers that reading takes for "unknown" in a field that is listed as sensitive. */
const MARKER = /\[REDACTED\]|\[ENCRYPTED\]/;
const PLACEHOLDER = /\$\{[A-Za-z_][A-Za-z0-9_]*\}/;

/** Whether a part of the text would be read as unknown where its field is listed as sensitive. */
export const readsAsMarker = (text: string): boolean => MARKER.test(text) || PLACEHOLDER.test(text);

/**
 * The string with a marker for each secret, by its place among them. Where a person's own text beside a secret would read as a
 * marker, one marker stands for the whole string.
 */
export function withheldText(text: SecretText, mode: WithheldMode, marker: (index: number) => string): string {
  const own = text.segments.map((segment) => (isText(segment) ? segment.text : '')).join(' ');
  const ambiguous = MARKER.test(own) || (mode === 'placeholder' && PLACEHOLDER.test(own));
  return ambiguous ? marker(0) : renderText(text, marker);
}
