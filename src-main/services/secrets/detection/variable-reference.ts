import { allMatches } from './all-matches';
import { stripScheme } from './auth-scheme';
import type { TextRange } from './text-range';

/** `${VAR}`, `${env:X}`, `${input:id}`, `${{ secrets.X }}`, `{{x}}`, `{env:X}`, `$(command)`. */
const BRACED = /\$\{\{[^{}]*\}\}|\$\{[^{}]*\}|\{\{[^{}]*\}\}|\{(?:env|file|secret|input):[^{}]*\}|\$\([^()]*\)/g;
/** `$VAR`, `$env:VAR`, `%VAR%`: only between separators, for a password may hold a dollar sign. */
const BARE = /(?<=^|[\s:=/,;"'(])(?:\$(?:env:)?(?:[A-Z_][A-Z0-9_]*|[a-z_]+)|%[A-Za-z_]\w*%)(?=$|[\s:/,;"')@&?.-])/g;
/** Longer text is not looked at for references within references. */
const NESTED = 1000;
const DEFAULTED = /^\$\{[A-Za-z_]\w*:?[-=+](?!\}$)/;

export interface VariableReference extends TextRange {
  /** The literal in `${VAR:-literal}`. */
  readonly fallback?: TextRange;
}

/** Where `text` names a value that stands elsewhere. */
export function findVariableReferences(text: string): readonly VariableReference[] {
  if (!/[$%{]/.test(text)) return /^op:\/\/\S+$/.test(text) ? [{ start: 0, end: text.length }] : [];
  const found: VariableReference[] = [];
  for (const match of allMatches(text, BRACED)) {
    const range = { start: match.index, end: match.index + match[0].length };
    const head = DEFAULTED.exec(match[0])?.[0];
    found.push(head === undefined ? range : { ...range, fallback: { start: range.start + head.length, end: range.end - 1 } });
  }
  for (const match of allMatches(text, BARE)) found.push({ start: match.index, end: match.index + match[0].length });
  return found.toSorted((a, b) => a.start - b.start);
}

/** Whether `text` says nothing by itself: references, perhaps an authorization scheme and separators, no literal default. */
export function isVariableReference(text: string): boolean {
  const core = text.slice(stripScheme(text, { start: 0, end: text.length }).start).trim();
  const references = findVariableReferences(core);
  if (references.length === 0) return false;
  let rest = '';
  let from = 0;
  for (const { start, end, fallback } of references) {
    if (fallback !== undefined && !isVariableReference(core.slice(fallback.start, fallback.end))) return false;
    rest += core.slice(from, Math.max(from, start));
    from = Math.max(from, end);
  }
  rest += core.slice(from);
  // Of `${A:-${B}}` the inner one goes first.
  return /^[\s:;,./@_+-]*$/.test(rest) || rest.length < NESTED && isVariableReference(rest);
}
