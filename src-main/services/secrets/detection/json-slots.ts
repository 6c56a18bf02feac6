import { nameStrength } from './secret-name';
import type { Slot } from './slot';

/** Whether `text` is JSON, or JSON escaped once more, as far as its beginning says. */
export const isJsonText = (text: string): boolean => /^\s*["']?[{[]/.test(text) && text.includes('"');

/** The string values of secret-like keys in JSON text; the text need not be valid. */
export function jsonSlots(text: string): readonly Slot[] {
  const slots: Slot[] = [];
  let key = '';
  let from = 0;
  for (const { start, end, after } of stringLiterals(text)) {
    const between = text.slice(from, start - 1);
    // A closing or opening brace ends what the key named; a bracket or comma does not: `"tokens": ["a", "b"]`.
    if (/[{}]/.test(between)) key = '';
    if (/^\s*:/.test(text.slice(after, after + 16))) {
      key = text.slice(start, end);
    } else {
      const strength = nameStrength(key);
      if (start < end && (strength === 'sure' || strength === 'likely')) slots.push({ start, end, expects: strength, reason: 'name' });
    }
    from = after;
  }
  return slots;
}

interface Literal {
  readonly start: number;
  readonly end: number;
  /** Behind the closing quote. */
  readonly after: number;
}

/** The string literals of `text`, without their quotes, which may themselves be escaped (`\"`) as the first one is. */
function stringLiterals(text: string): readonly Literal[] {
  const literals: Literal[] = [];
  let depth: number | undefined;
  let open: number | undefined;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    let escapes = 0;
    while (text.charAt(at - escapes - 1) === '\\') escapes++;
    depth ??= escapes;
    // Each level of escaping doubles the backslashes and adds one, so content quotes have a remainder of their own.
    if (escapes % (2 * (depth + 1)) !== depth) continue;
    if (open === undefined) {
      open = at + 1;
    } else {
      literals.push({ start: open, end: at - depth, after: at + 1 });
      open = undefined;
    }
  }
  return literals;
}
