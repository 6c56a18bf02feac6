import { AppError } from '../../../src-shared/errors/app-error';
import { matchesGlob } from './matches-glob';
import { narrowProfile } from './narrow-profile';
import { subjectOf } from './plan-mcp';
import type { PreparedProfile } from './prepared-profile';

/**
 * What of it the glob over `MCP` or `PROFILE/MCP` names.
 * @throws AppError SELECTION_EMPTY when it matches no server.
 */
export function selectIncoming(incoming: readonly PreparedProfile[], only: string): readonly PreparedProfile[] {
  const selected = incoming
    .map((profile) => narrowProfile(profile, (_, name) => matchesGlob(only, name) || matchesGlob(only, subjectOf(profile.row, { name }))))
    .filter(({ counts }) => counts.mcps > 0);
  if (selected.length === 0) throw new AppError('SELECTION_EMPTY', { reason: `no server matches ${only}` });
  return selected;
}
