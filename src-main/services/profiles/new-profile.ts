import type { ProfileChanges } from '../../../src-shared/profile/mcp-draft';
import type { Profile, ProfileId } from '../../../src-shared/profile/profile';
import { NO_DEPENDENCIES } from '../../../src-shared/profile/dependencies';
import { applyProfileChanges, describedAs } from './apply-profile-changes';
import { profileFaults, refuseFaults } from './edit-faults';

/** An empty profile as a person describes it. @throws AppError INPUT_INVALID */
export function newProfile(id: ProfileId, changes: ProfileChanges & { readonly name: string }): Profile {
  const profile = applyProfileChanges({ id, name: changes.name, tags: [], dependencies: NO_DEPENDENCIES }, changes);
  const description = describedAs(changes.description);
  refuseFaults(profileFaults(profile, description, undefined));
  return { ...profile, description, extras: new Map(), mcps: [] };
}
