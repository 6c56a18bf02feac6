import { foldedName } from '../../../src-shared/profile/folded-name';
import type { Mcp } from '../../../src-shared/profile/mcp';
import type { PointerPattern } from './pointer-pattern';

/**
 * The pattern as it stands in one profile: a server that it names, by id, else by name, else by position, becomes a step of its id.
 * Undefined where the profile has no such server.
 */
export function patternIn(mcps: readonly Pick<Mcp, 'id' | 'name'>[], pattern: PointerPattern): PointerPattern | undefined {
  const [list, server, ...rest] = pattern;
  if (list !== 'mcps' || typeof server !== 'string') return pattern;
  const named = mcps.find(({ id }) => id === server) ?? mcps.find(({ name }) => foldedName(name) === foldedName(server)) ?? (POSITION.test(server) ? mcps[Number(server)] : undefined);
  return named && [list, named.id, ...rest];
}

/** RFC 6901: no leading zeros. */
const POSITION = /^(?:0|[1-9]\d{0,8})$/;
