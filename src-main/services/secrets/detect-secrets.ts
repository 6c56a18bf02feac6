import { findCredentials } from './detection/find-credentials';
import { findRandom } from './detection/find-random';
import { findSlots } from './detection/secret-slots';
import { nameStrength } from './detection/secret-name';
import type { SecretRange } from './detection/secret-range';
import { secretsInSlot } from './detection/slot-secrets';
import { mergeRanges } from './detection/text-range';
import { findTokenShapes } from './detection/token-shapes';
import { PlainTexts } from './plain-texts';
import type { TextPosition } from './text-position';

/**
 * The parts of `text` that are literal secrets: by the name they stand under, by the place in a URL, connection string
 * or argument, by known shape, by random look. References and placeholders are none. Offsets in UTF-16 units, sorted,
 * not overlapping, never empty; linear in the length of the text.
 */
export function detectSecrets(text: string, position: TextPosition): readonly SecretRange[] {
  if (text === '' || isPlainProse(text, position) || PLAIN.has(text, position)) return [];
  const found = searched(text, position);
  if (found.length === 0) PLAIN.add(text, position);
  return found;
}

/** The same, for who remembers by itself in which texts nothing was found. */
export const detectSecretsAnew = (text: string, position: TextPosition): readonly SecretRange[] =>
  (text === '' || isPlainProse(text, position) ? [] : searched(text, position));

function searched(text: string, position: TextPosition): readonly SecretRange[] {
  const named = findSlots(text, position).flatMap((slot) => secretsInSlot(text, slot));
  // All of it is one already: what is usual for a variable that is called a token.
  const whole = named.find(({ start, end }) => start === 0 && end === text.length);
  if (whole !== undefined) return [whole];
  const found = [
    ...named,
    ...findTokenShapes(text),
    ...findCredentials(text),
    ...findRandom(text, position),
  ];
  return found.length === 0 ? found : mergeRanges(found);
}

const PLAIN = new PlainTexts();

/** Ordinary words and nothing else: short runs of letters, as names, tags and descriptions are. */
const PROSE = /^(?:[A-Za-z]{1,13}(?:[ ,.'()-]{1,4}|$))+$/;
const SCHEMES = /bearer|basic|token|apikey/i;
/** A repeated group over megabytes overflows the stack of the expression engine. */
const PROSE_LENGTH = 1000;

/** Most texts are prose under a name that promises no secret; none of the searches finds anything there. */
const isPlainProse = (text: string, position: TextPosition): boolean =>
  position.kind === 'free' && text.length <= PROSE_LENGTH && PROSE.test(text) && !SCHEMES.test(text) && nameStrength(position.name) === 'none';
