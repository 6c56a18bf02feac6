import { allMatches } from './all-matches';
import { looksLikeCredential } from './looks-random';
import { isNoValue } from './placeholder';
import type { SecretRange } from './secret-range';
import { isVariableReference } from './variable-reference';

const SCHEME = /(?<![\w-])(Bearer|Basic|Token|ApiKey)[ \t]{1,4}([^\s"'`,;<>\\]+)/gi;

/** What stands after `Bearer`, `Basic`, `Token` and looks like a credential, not like the next word of a sentence. */
export function findCredentials(text: string): SecretRange[] {
  if (!/[ \t]/.test(text)) return [];
  const found: SecretRange[] = [];
  for (const match of allMatches(text, SCHEME)) {
    const [whole, scheme = '', rest = ''] = match;
    const credential = rest.replace(/[.)\]}]{1,8}$/, (tail) => (/[}\]]/.test(tail) && /[{[]/.test(rest) ? tail : ''));
    const start = match.index + whole.length - rest.length;
    if (isNoValue(credential) || isVariableReference(credential) || !isCredential(scheme.toLowerCase(), credential)) continue;
    found.push({ start, end: start + credential.length, reason: 'credential' });
  }
  return found;
}

const isCredential = (scheme: string, text: string): boolean =>
  scheme === 'basic' && isUserAndPassword(text) || text.length >= 12 && !/[${}]/.test(text) && looksLikeCredential(text);

/** Base64 of `user:password` (RFC 7617). */
function isUserAndPassword(text: string): boolean {
  if (!/^[A-Za-z0-9+/_-]{6,4096}={0,2}$/.test(text)) return false;
  return /^[\x20-\x7e\x80-\xff]*:[\x20-\x7e\x80-\xff]*$/.test(Buffer.from(text, 'base64').toString('latin1'));
}
