import { fieldPathText } from '../../../src-shared/profile/field-path';
import { mapMcpTexts, mapProfileTexts } from '../../../src-shared/profile/map-texts';
import { hasSecret, isText, joinSegments, type SecretText, type Segment } from '../../../src-shared/profile/secret-text';
import type { ParsedMcp, ParsedProfile } from '../../formats/parsed-file';
import { detectSecrets } from './detect-secrets';
import { rangesApart, subtractRanges, type TextRange } from './detection/text-range';
import { isVariableReference } from './detection/variable-reference';
import { PlainTexts } from './plain-texts';
import { positionOf, treePosition, type TextPosition } from './text-position';
import { findListedMarkers, findPositionMarkers } from './unknown-marker';

/** How unknown values are told in a file: in the fields that it lists, or wherever a secret would stand. */
export type MarkerRule = 'listed' | 'by-position';

/** The server with every string split: unknown values, secrets, text. Segments that are secret already stay; idempotent. */
export function markMcp(mcp: ParsedMcp, markers: MarkerRule): ParsedMcp {
  return mapMcpTexts(mcp, (text, path) => markText(text, positionOf(path, mcp), mcp.sensitive.size > 0 && mcp.sensitive.has(fieldPathText(path)), markers));
}

/** The same for the strings of the profile outside its servers. */
export function markProfileTexts(profile: ParsedProfile): ParsedProfile {
  return mapProfileTexts(profile, (text, path) =>
    markText(text, treePosition(path, undefined), profile.sensitive.size > 0 && profile.sensitive.has(fieldPathText(path)), profile.markers));
}

/** One string, split in the same way. `listed`: the file itself calls its field sensitive. */
export function markText(text: SecretText, position: TextPosition, listed: boolean, rule: MarkerRule): SecretText {
  const whole = listed ? undefined : onlyText(text);
  if (whole === '' || (whole !== undefined && PLAIN[rule].has(whole, position))) return text;
  const marked = markWhole(text, position, listed, rule);
  if (whole !== undefined && onlyText(marked) === whole) PLAIN[rule].add(whole, position);
  return marked;
}

const PLAIN: Readonly<Record<MarkerRule, PlainTexts>> = { listed: new PlainTexts(), 'by-position': new PlainTexts() };

/** The string, where it is one piece of ordinary text. */
function onlyText({ segments }: SecretText): string | undefined {
  const [only] = segments;
  if (only === undefined) return '';
  return segments.length === 1 && isText(only) ? only.text : undefined;
}

function markWhole(text: SecretText, position: TextPosition, listed: boolean, rule: MarkerRule): SecretText {
  const found = splitUntilStable(text, position, listed, rule);
  const [only] = found.segments;
  const bare = listed && !hasSecret(found) && found.segments.length === 1 && only !== undefined && isText(only) ? only.text : undefined;
  return bare === undefined || isVariableReference(bare) ? found : joinSegments([{ secret: bare }]);
}

/** More passes than any real string needs; a hostile one must not buy time with markers that uncover markers. */
const PASSES = 16;

/** A marker that became unknown is no longer read as what it was written as, which may show more: until nothing changes. */
function splitUntilStable(text: SecretText, position: TextPosition, listed: boolean, rule: MarkerRule): SecretText {
  let current = text;
  for (let pass = 0; pass < PASSES; pass++) {
    const { whole, holes } = written(current);
    const markers = rangesApart(unknowns(whole, position, listed, rule), holes);
    const taken = [...holes, ...markers].toSorted((a, b) => a.start - b.start);
    const secrets = subtractRanges(detectSecrets(whole, position), taken).filter(({ start, end }) => whole.slice(start, end).trim() !== '');
    if (markers.length === 0 && secrets.length === 0) return joinSegments(current.segments);
    current = split(current, whole, markers, secrets);
    if (markers.length === 0) return current;
  }
  return current;
}

function unknowns(whole: string, position: TextPosition, listed: boolean, rule: MarkerRule): readonly TextRange[] {
  if (rule === 'by-position') return findPositionMarkers(whole, position);
  return listed ? findListedMarkers(whole) : [];
}

/** The string as it was written, with `[REDACTED]` for what is unknown, and where its secret segments stand in it. */
function written(text: SecretText): { whole: string; holes: readonly TextRange[] } {
  let whole = '';
  const holes: TextRange[] = [];
  for (const segment of text.segments) {
    const start = whole.length;
    whole += isText(segment) ? segment.text : segment.secret ?? '[REDACTED]';
    if (!isText(segment)) holes.push({ start, end: whole.length });
  }
  return { whole, holes };
}

function split(text: SecretText, whole: string, markers: readonly TextRange[], secrets: readonly TextRange[]): SecretText {
  const cuts: { readonly start: number; readonly end: number; readonly segment: Segment }[] = [
    ...markers.map((range) => ({ ...range, segment: { secret: null } })),
    ...secrets.map((range) => ({ ...range, segment: { secret: whole.slice(range.start, range.end) } })),
  ].toSorted((a, b) => a.start - b.start);
  const segments: Segment[] = [];
  let at = 0;
  let next = 0;
  for (const segment of text.segments) {
    const length = isText(segment) ? segment.text.length : (segment.secret ?? '[REDACTED]').length;
    const end = at + length;
    if (!isText(segment)) {
      segments.push(segment);
      at = end;
      continue;
    }
    for (let cut = cuts[next]; cut !== undefined && cut.start < end; cut = cuts[++next]) {
      segments.push({ text: whole.slice(at, cut.start) }, cut.segment);
      at = cut.end;
    }
    segments.push({ text: whole.slice(at, end) });
    at = end;
  }
  return joinSegments(segments);
}
