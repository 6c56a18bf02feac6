import { allMatches } from './detection/all-matches';
import { valueCore } from './detection/auth-scheme';
import { placeholderKind } from './detection/placeholder';
import { findSlots } from './detection/secret-slots';
import { mergeRanges, type TextRange } from './detection/text-range';
import { isVariableReference } from './detection/variable-reference';
import type { TextPosition } from './text-position';

const WRITTEN = /\[(?:REDACTED|ENCRYPTED)\]/g;
const NAMED = /\$\{[A-Za-z_][A-Za-z0-9_]*\}/g;
const WITHHELD = /\[(?:REDACTED|ENCRYPTED)(?:[_: -][^[\]]{0,64})?\]|<(?:redacted|encrypted)>/gi;

/**
 * The unknown values in a field that a native document lists as sensitive: `[REDACTED]` and `[ENCRYPTED]`, and only where
 * neither stands bare `${NAME}`.
 */
export function findListedMarkers(text: string): readonly TextRange[] {
  const written = matches(text, WRITTEN);
  return written.length > 0 ? written : matches(text, NAMED);
}

/**
 * The unknown values in a string of another program's file: `[REDACTED]`-likes in env, headers, arguments and URLs, and
 * stars or fill-ins (`<YOUR_KEY>`, `your-api-key`, `xxxx`, `sk-...`, `changeme`) exactly where a secret would stand.
 */
export function findPositionMarkers(text: string, position: TextPosition): readonly TextRange[] {
  const { kind } = position;
  const found = kind === 'env' || kind === 'header' || kind === 'argument' || kind === 'url' ? matches(text, WITHHELD) : [];
  if (kind === 'env' || kind === 'header') {
    const whole = valueCore(text, { start: 0, end: text.length });
    if (placeholderKind(text.slice(whole.start, whole.end)) === 'stars') found.push(whole);
  }
  for (const slot of findSlots(text, position)) {
    const range = valueCore(text, slot);
    const value = text.slice(range.start, range.end);
    const placeholder = slot.expects === 'random' ? undefined : placeholderKind(value);
    if (placeholder !== undefined && !isVariableReference(value)) found.push(range);
  }
  return mergeRanges(found);
}

const matches = (text: string, pattern: RegExp): TextRange[] =>
  allMatches(text, pattern).map(({ index, 0: match }) => ({ start: index, end: index + match.length }));
