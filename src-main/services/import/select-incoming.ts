import { AppError } from '../../../src-shared/errors/app-error';
import type { IncomingProfile } from './incoming';
import { matchesGlob } from './matches-glob';
import { narrowProfile } from './narrow-profile';
import { subjectOf } from './plan-mcp';

/**
 * What of it the glob over `MCP` or `PROFILE/MCP` names.
 * @throws AppError SELECTION_EMPTY when it matches no server.
 */
export function selectIncoming(incoming: readonly IncomingProfile[], only: string): readonly IncomingProfile[] {
  const selected = incoming
    .map((profile) => narrowProfile(profile, (_, name) => matchesGlob(only, name) || matchesGlob(only, subjectOf(profile.profile, { name }))))
    .filter(({ items }) => items.length > 0);
  if (selected.length === 0) throw new AppError('SELECTION_EMPTY', { reason: `no server matches ${only}` });
  return selected;
}
