import { AppError } from '../../../src-shared/errors/app-error';
import { McpIdSchema } from '../../../src-shared/profile/mcp-id';
import { ProfileIdSchema } from '../../../src-shared/profile/profile-id';
import type { ParsedFile, ParsedMcp, ParsedProfile, RejectedEntry } from '../../formats/parsed-file';

/**
 * The file without servers whose id is longer than what is kept.
 * @throws AppError DOCUMENT_INVALID when that is said of a profile itself.
 */
export const keepableFile = (file: ParsedFile): ParsedFile => ({ ...file, profiles: file.profiles.map(keepableProfile) });

const EXPECTED = 'an id of at most 512 characters';

function keepableProfile({ mcps, rejected, ...profile }: ParsedProfile): ParsedProfile {
  const { id, place } = profile;
  if (id !== undefined && !ProfileIdSchema.safeParse(id).success) throw new AppError('DOCUMENT_INVALID', { place, expected: EXPECTED });
  const isKeepable = (mcp: ParsedMcp): boolean => mcp.id === undefined || McpIdSchema.safeParse(mcp.id).success;
  const refused = mcps.filter((mcp) => !isKeepable(mcp)).map(({ name, place: at }): RejectedEntry =>
    ({ name, finding: { code: 'FIELD_INVALID', severity: 'error', step: 'schema', subject: name, place: at, reason: `${EXPECTED} was expected` } }));
  return { ...profile, mcps: mcps.filter(isKeepable), rejected: [...rejected, ...refused] };
}
