import { fieldPathText } from '../../../src-shared/profile/field-path';
import { mapMcpTexts, mcpTexts } from '../../../src-shared/profile/map-texts';
import type { Mcp } from '../../../src-shared/profile/mcp';
import { hasSecret, hasUnknown, isText, type SecretText } from '../../../src-shared/profile/secret-text';
import { coverText } from '../secrets/cover-secrets';
import { sameText } from './fits-around';
import { mergeMcp } from './merge-mcp';
import type { PickSide } from './merge-trees';
import { newDestination } from './new-destination';
import { withoutFilled } from './plan-mcp';
import type { MergeSides } from './planned-import';

interface MergedServer {
  readonly mcp: Mcp;
  /** Fields whose kept secret would go to a new destination, and therefore does not. */
  readonly withheld: readonly string[];
  /** Fields that can't stand beside what else was chosen. */
  readonly clashes: readonly string[];
}

/**
 * Merges field by field, and then looks where it leads: what is mine, and what of a kept server stands for something that the file does
 * not say, stays behind where the merged server leads elsewhere than theirs did, unless `carry`. A secret that the file says itself is
 * no kept one.
 */
export function mergeSides({ mine, kept, filled, lost, said }: MergeSides, carried: Mcp, pick: PickSide, carry: boolean): MergedServer {
  const { merged, clashes } = mergeMcp(mine, carried, pick);
  if (carry) return { mcp: merged, withheld: [], clashes };
  const leavesMine = newDestination(mine, merged) !== undefined;
  const leavesKept = filled.length + lost.length > 0 && newDestination(kept, merged) !== undefined;
  const guarded = mergeMcp(leavesMine ? withoutOwnSecrets(mine, said) : mine, leavesKept ? withoutFilled(carried, said, filled) : carried, pick);
  const before = textsOf(merged);
  const after = textsOf(guarded.merged);
  const stayed = [...after].filter(([field, text]) => !isSame(before.get(field), text)).map(([field]) => field);
  const placeless = leavesKept ? lost.filter((field) => pick(field) === 'theirs' && isUnknown(after.get(field))) : [];
  return { mcp: guarded.merged, withheld: [...new Set([...stayed, ...placeless])], clashes };
}

function withoutOwnSecrets(mine: Mcp, said: Mcp): Mcp {
  const texts = textsOf(said);
  return mapMcpTexts(mine, (text, path) => {
    const covered = coverText(text, path, mine);
    if (!hasSecret(covered) || isSame(texts.get(fieldPathText(path)), text)) return text;
    return { segments: covered.segments.map((segment) => (isText(segment) ? segment : { secret: null })) };
  });
}

const textsOf = (mcp: Mcp): ReadonlyMap<string, SecretText> => new Map(mcpTexts(mcp).map(({ path, text }) => [fieldPathText(path), text]));
const isSame = (one: SecretText | undefined, two: SecretText): boolean => one !== undefined && sameText(one, two);
const isUnknown = (text: SecretText | undefined): boolean => text !== undefined && hasUnknown(text);
