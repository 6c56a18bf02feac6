import { valueCore } from './auth-scheme';
import { looksLikeCredential, looksRandom } from './looks-random';
import { isNoValue } from './placeholder';
import type { SecretRange } from './secret-range';
import type { Slot } from './slot';
import type { TextRange } from './text-range';
import { findVariableReferences, isVariableReference } from './variable-reference';

/** What of a slot is a literal secret: nothing for references, placeholders, paths and words that say nothing. */
export function secretsInSlot(text: string, slot: Slot): readonly SecretRange[] {
  const range = valueCore(text, slot);
  const core = text.slice(range.start, range.end);
  const references = findVariableReferences(core);
  if (references.length === 0) return isSecret(core, slot) ? [{ ...range, reason: slot.reason }] : [];
  if (isVariableReference(core)) return [];
  const literal = (part: TextRange): SecretRange => ({ start: range.start + part.start, end: range.start + part.end, reason: slot.reason });
  const between = literalParts(core.length, references).filter(({ start, end }) => looksRandom(core.slice(start, end))
    || slot.expects !== 'random' && end - start >= 8 && looksLikeCredential(core.slice(start, end)) && !isPath(core.slice(start, end)));
  const fallbacks = references.flatMap(({ fallback }) => (fallback !== undefined && isSecret(core.slice(fallback.start, fallback.end), slot) ? [fallback] : []));
  return [...between, ...fallbacks].map(literal);
}

function literalParts(length: number, references: readonly TextRange[]): TextRange[] {
  const parts: TextRange[] = [];
  let from = 0;
  for (const { start, end } of references) {
    if (start > from) parts.push({ start: from, end: start });
    from = Math.max(from, end);
  }
  if (from < length) parts.push({ start: from, end: length });
  return parts;
}

function isSecret(value: string, { expects }: Slot): boolean {
  if (expects === 'random') return looksRandom(value) && !isNoValue(value);
  if (isNoValue(value) || isVariableReference(value) || isPath(value) || isPlainUrl(value)) return false;
  return expects === 'likely' ? looksLikeCredential(value) : !/^\d{1,3}$/.test(value);
}

/** URLs hold their secrets in slots of their own. */
const isPlainUrl = (value: string): boolean => /^[a-z][a-z0-9+.-]*:\/\/\S*$/i.test(value);

/** Whether `value` is a path to a file that may hold the secret, rather than the secret. */
function isPath(value: string): boolean {
  if (value.length > 4096 || /\n/.test(value)) return false;
  if (/^(?:~|\.{1,2})?[/\\]/.test(value)) return !looksRandom(value) || /\.[A-Za-z]{2,5}$/.test(value);
  return /^[A-Za-z]:[/\\]/.test(value) || /^[\w.-]+(?:\/[\w.-]+)*\.(?:json|pem|key|txt|env|ya?ml|toml|p12|pfx|crt|cer|pub|jks|ini|conf)$/i.test(value);
}
