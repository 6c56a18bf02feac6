import { allMatches } from './all-matches';
import type { TextPosition } from '../text-position';
import { findUrls } from './find-urls';
import { looksRandom } from './looks-random';
import { isNoValue } from './placeholder';
import { isIdentifierName } from './secret-name';
import type { SecretRange } from './secret-range';
import { subtractRanges } from './text-range';
import { isToldAsSecret } from './told-as-secret';
import { findVariableReferences } from './variable-reference';

const CANDIDATE = /[A-Za-z0-9+/_=.~-]{20,}/g;
/** What stands before a commit, a digest, a version, a Windows path, or a data URL's content. */
const NAMED_BEFORE = /(?:[@#\\]|sha(?:1|256|384|512)[:-]|base64,)$/;
const DIGEST = /^sha(?:1|256|384|512)-/;
const FILE = /^(?:~|\.{0,2})\/|\.[A-Za-z]{1,4}\d?$/;

const SENTENCE_END = /\.{1,3}$/;

const PART = /[^=]+(?:={1,2}$)?/g;

/** Strings that look random where values stand, whatever their name, and in prose that calls them secret; none where the name is an identifier's. */
export function findRandom(text: string, position: TextPosition): SecretRange[] {
  if (text.length < 20 || identifies(position)) return [];
  const isProse = position.kind === 'free';
  const found: SecretRange[] = [];
  const skipped = [...findUrls(text), ...findVariableReferences(text)].toSorted((a, b) => a.start - b.start);
  for (const { start, end } of subtractRanges([{ start: 0, end: text.length }], withoutOverlap(skipped))) {
    for (const { index, 0: raw } of allMatches(text.slice(start, end), CANDIDATE)) {
      const at = start + index;
      const head = raw.search(/[A-Za-z0-9+/]/);
      if (head < 0 || NAMED_BEFORE.test(text.slice(Math.max(0, at - 8), at))) continue;
      for (const { start: from, end: to } of parts(raw, head)) {
        const part = isProse ? raw.slice(from, to).replace(SENTENCE_END, '') : raw.slice(from, to);
        if (!looksRandom(part) || isPathOrDigest(part) || isNoValue(part) || isProse && !isToldAsSecret(text, at + from)) continue;
        found.push({ start: at + from, end: at + from + part.length, reason: 'random' });
      }
    }
  }
  return found;
}

/** `name=value` is one candidate for its characters; the padding of base64 is not a sign of equality. */
function parts(raw: string, head: number): readonly { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const { index, 0: part } of allMatches(raw.slice(head), PART)) {
    const dashes = part.search(/[^-.]/);
    if (dashes >= 0) found.push({ start: head + index + dashes, end: head + index + part.length });
  }
  return found;
}

const isPathOrDigest = (text: string): boolean => DIGEST.test(text) || FILE.test(text) && !/[+=]/.test(text);

function identifies(position: TextPosition): boolean {
  switch (position.kind) {
    case 'env':
    case 'header': return isIdentifierName(position.name);
    case 'argument': return position.preceding !== undefined && /^--?[A-Za-z][\w.-]{0,200}$/.test(position.preceding) && isIdentifierName(position.preceding);
    case 'url':
    case 'command':
    case 'cwd': return true;
    // Ids, digests and revisions, unless the text itself tells otherwise.
    case 'free': return false;
  }
}

function withoutOverlap(ranges: readonly { start: number; end: number }[]): { start: number; end: number }[] {
  const apart: { start: number; end: number }[] = [];
  for (const range of ranges) {
    if (range.start >= (apart.at(-1)?.end ?? 0)) apart.push(range);
  }
  return apart;
}
