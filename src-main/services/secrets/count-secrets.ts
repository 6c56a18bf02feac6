import { mcpTexts } from '../../../src-shared/profile/map-texts';
import type { Mcp } from '../../../src-shared/profile/mcp';
import { hasSecret } from '../../../src-shared/profile/secret-text';
import { screenText } from './screen-text';

/** Strings of a server of which a part is masked on screen, those to be filled in included: what people count as its secrets. */
export function countSecrets(mcp: Omit<Mcp, 'id'>): number {
  const known = COUNTED.get(mcp);
  if (known !== undefined) return known;
  const count = mcpTexts(mcp).filter(({ text, path }) => hasSecret(screenText(text, path, mcp))).length;
  COUNTED.set(mcp, count);
  return count;
}

/** Servers never change once they are made: lists, plans and rows ask for the same count. */
const COUNTED = new WeakMap<Omit<Mcp, 'id'>, number>();
