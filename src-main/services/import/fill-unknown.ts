import { fieldPathText, type FieldPath } from '../../../src-shared/profile/field-path';
import { mapMcpTexts, mcpTexts } from '../../../src-shared/profile/map-texts';
import type { Mcp } from '../../../src-shared/profile/mcp';
import { hasUnknown, isText, wholeText, type SecretText, type Segment } from '../../../src-shared/profile/secret-text';

export interface Filled {
  readonly mcp: Mcp;
  /** Fields (fieldPathText) that hold something unknown in the file and a kept secret now. */
  readonly filled: readonly string[];
}

/**
 * What the incoming server would be with the kept values in place of its unknown ones. Unknown never overwrites a kept
 * value: a whole env or header value stays as it is kept; elsewhere the text around the secret must be the same.
 */
export function fillUnknown(kept: Mcp, incoming: Mcp): Filled {
  const keptTexts = new Map(mcpTexts(kept).map(({ path, text }) => [fieldPathText(path), text]));
  const filled: string[] = [];
  const mcp = mapMcpTexts(incoming, (text, path) => {
    const field = fieldPathText(path);
    const mine = keptTexts.get(field);
    if (mine === undefined) return text;
    if (!hasUnknown(text)) return sameText(mine, text) ? mine : text;
    if (!isNamedValue(path) && !fits(text.segments, mine)) return text;
    if (mine.segments.some(isKnown)) filled.push(field);
    return mine;
  });
  return { mcp, filled };
}

/** Equal strings, however they are cut into segments; unknown parts are equal to unknown parts. */
export function sameText(first: SecretText, second: SecretText): boolean {
  const [one, two] = [wholeText(first), wholeText(second)];
  return one === undefined || two === undefined ? skeleton(first) === skeleton(second) : one === two;
}

/** The text around the secrets. */
export const skeleton = (text: SecretText): string => JSON.stringify(text.segments.map((segment) => (isText(segment) ? segment.text : null)));

const isNamedValue = (path: FieldPath): boolean => path.length === 2 && (path[0] === 'env' || path[0] === 'headers');
const isKnown = (segment: Segment): boolean => (isText(segment) ? segment.text !== '' : segment.secret !== null);

/** Whether the kept string has the incoming one's text in its places and something where it is unknown. */
function fits(incoming: readonly Segment[], kept: SecretText): boolean {
  const whole = wholeText(kept);
  if (whole === undefined) return skeleton({ segments: incoming }) === skeleton(kept);
  let at = 0;
  let open = false;
  for (const segment of incoming) {
    const part = isText(segment) ? segment.text : segment.secret;
    if (part === null) {
      open = true;
      continue;
    }
    const found = open ? whole.indexOf(part, at + 1) : whole.startsWith(part, at) ? at : -1;
    if (found < 0) return false;
    at = found + part.length;
    open = false;
  }
  if (open) return at < whole.length;
  if (at === whole.length) return true;
  const last = incoming.at(-1);
  return last !== undefined && isText(last) && whole.endsWith(last.text);
}
