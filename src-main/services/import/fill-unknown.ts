import { fieldPathText, type FieldPath } from '../../../src-shared/profile/field-path';
import { mapMcpTexts, mapProfileTexts, mcpTexts, profileTexts } from '../../../src-shared/profile/map-texts';
import type { Mcp } from '../../../src-shared/profile/mcp';
import type { Profile } from '../../../src-shared/profile/profile';
import { hasSecret, hasUnknown, isText, wholeText, type SecretText, type Segment } from '../../../src-shared/profile/secret-text';
import { fitsAround, sameText, skeleton } from './fits-around';

export interface Filled {
  readonly mcp: Mcp;
  /** Fields (fieldPathText) that hold something unknown in the file and a kept value now. */
  readonly filled: readonly string[];
  /** Fields whose kept secret has no place in what comes in. */
  readonly lost: readonly string[];
}

/**
 * What the incoming server would be with the kept values in place of its unknown ones. Unknown never overwrites a kept
 * value: a whole env or header value stays as it is kept; elsewhere the kept string does where the text around the unknown
 * parts is its own, else its secrets one by one. Says nothing on whether they may go where that leads (see newDestination).
 */
export function fillUnknown(kept: Mcp, incoming: Mcp): Filled {
  const keptTexts = new Map(mcpTexts(kept).map(({ path, text }) => [fieldPathText(path), text]));
  const filled: string[] = [];
  const lost: string[] = [];
  const mcp = mapMcpTexts(incoming, (text, path) => {
    const field = fieldPathText(path);
    const [root, index] = path;
    const mine = root === 'args' && typeof index === 'number' && hasUnknown(text) ? keptArgument(kept, incoming, index) : keptTexts.get(field);
    if (mine === undefined) return text;
    const result = isNamedValue(path) && hasUnknown(text) ? mine : fillText(mine, text);
    if (!hasUnknown(text)) return result;
    if (result !== text && mine.segments.some(isKnown)) filled.push(field);
    if (result === text && hasSecret(mine)) lost.push(field);
    return result;
  });
  return { mcp, filled, lost };
}

/** The same for the strings of a profile outside its servers; they lead nowhere, so their secrets always stay. */
export function fillUnknownTexts(kept: Profile, incoming: Profile): Profile {
  const keptTexts = new Map(profileTexts(kept).map(({ path, text }) => [fieldPathText(path), text]));
  return mapProfileTexts(incoming, (text, path) => {
    const mine = keptTexts.get(fieldPathText(path));
    return mine === undefined ? text : fillText(mine, text);
  });
}

function fillText(mine: SecretText, text: SecretText): SecretText {
  if (!hasUnknown(text)) return sameText(mine, text) ? mine : text;
  return fitsAround(text, mine) ? mine : withSecretsOf(mine, text);
}

/** The incoming words with the kept secrets in order, where there are as many. */
function withSecretsOf(mine: SecretText, text: SecretText): SecretText {
  const secrets = mine.segments.filter((segment) => !isText(segment));
  const unknown = text.segments.filter(isUnknown).length;
  if (secrets.length !== unknown) return text;
  let next = 0;
  return { segments: text.segments.map((segment) => (isUnknown(segment) ? secrets[next++] ?? segment : segment)) };
}

/** The kept argument that an incoming one is: behind the same flag, with the same words around its secret, in the same place. */
function keptArgument(kept: Mcp, incoming: Mcp, index: number): SecretText | undefined {
  const same = kept.args[index];
  const [text, flag] = [incoming.args[index], incoming.args[index - 1]];
  const isFlag = (arg: SecretText | undefined): boolean => arg !== undefined && flag !== undefined && wholeText(flag) !== undefined && sameText(arg, flag);
  if (same !== undefined && (index === 0 || isFlag(kept.args[index - 1]))) return same;
  const words = text !== undefined && text.segments.some(isText) ? skeleton(text) : undefined;
  const behindFlag = kept.args.filter((arg, at) => hasSecret(arg) && isFlag(kept.args[at - 1]));
  const withWords = kept.args.filter((arg) => hasSecret(arg) && skeleton(arg) === words);
  return [behindFlag, withWords].find((found) => found.length === 1)?.[0] ?? same;
}

const isNamedValue = (path: FieldPath): boolean => path.length === 2 && (path[0] === 'env' || path[0] === 'headers');
const isUnknown = (segment: Segment): boolean => !isText(segment) && segment.secret === null;
const isKnown = (segment: Segment): boolean => (isText(segment) ? segment.text !== '' : segment.secret !== null);
