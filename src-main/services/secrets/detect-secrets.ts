import { findCredentials } from './detection/find-credentials';
import { findRandom } from './detection/find-random';
import { findSlots } from './detection/secret-slots';
import type { SecretRange } from './detection/secret-range';
import { secretsInSlot } from './detection/slot-secrets';
import { mergeRanges } from './detection/text-range';
import { findTokenShapes } from './detection/token-shapes';
import type { TextPosition } from './text-position';

/**
 * The parts of `text` that are literal secrets: by the name they stand under, by the place in a URL, connection string
 * or argument, by known shape, by random look. References and placeholders are none. Offsets in UTF-16 units, sorted,
 * not overlapping, never empty; linear in the length of the text.
 */
export function detectSecrets(text: string, position: TextPosition): readonly SecretRange[] {
  if (text === '') return [];
  return mergeRanges([
    ...findSlots(text, position).flatMap((slot) => secretsInSlot(text, slot)),
    ...findTokenShapes(text),
    ...findCredentials(text),
    ...findRandom(text, position),
  ]);
}
