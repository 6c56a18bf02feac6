import { isText, wholeText, type SecretText } from '../../../src-shared/profile/secret-text';

/** Equal strings, however they are cut into segments; unknown parts are equal to unknown parts. */
export function sameText(first: SecretText, second: SecretText): boolean {
  const [one, two] = [wholeText(first), wholeText(second)];
  if (one !== undefined || two !== undefined) return one === two;
  return JSON.stringify(first.segments) === JSON.stringify(second.segments);
}

/** The text around the secrets. */
export const skeleton = (text: SecretText): string => JSON.stringify(text.segments.map((segment) => (isText(segment) ? segment.text : null)));

/** Whether the kept string has the incoming one's text in its places and something where that is unknown. */
export function fitsAround(incoming: SecretText, kept: SecretText): boolean {
  const whole = wholeText(kept);
  if (whole === undefined) return skeleton(incoming) === skeleton(kept);
  let at = 0;
  let open = false;
  for (const segment of incoming.segments) {
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
  const last = incoming.segments.at(-1);
  return last !== undefined && isText(last) && whole.endsWith(last.text);
}
