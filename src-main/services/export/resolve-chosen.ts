import { AppError } from '../../../src-shared/errors/app-error';
import type { ProfileId } from '../../../src-shared/profile/profile';
import type { ProfileRepository } from '../profiles/profile-repository';
import type { ChosenProfiles } from './exports';

/** Each once; all of them by name, others in the order asked for. @throws AppError SELECTION_EMPTY, PROFILE_NOT_FOUND */
export function resolveChosen(profiles: Pick<ProfileRepository, 'profileIds' | 'findProfileId'>, chosen: ChosenProfiles): readonly ProfileId[] {
  const ids = chosen === 'all' ? profiles.profileIds() : [...new Set(chosen.map((name) => {
    const id = profiles.findProfileId(name);
    if (id === undefined) throw new AppError('PROFILE_NOT_FOUND', { subject: name });
    return id;
  }))];
  if (ids.length === 0) throw new AppError('SELECTION_EMPTY', { reason: 'there is no profile to export' });
  return ids;
}
