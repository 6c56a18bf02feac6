import { AppError } from '../../../src-shared/errors/app-error';
import type { Profile, ProfileId } from '../../../src-shared/profile/profile';
import type { OpenVault } from '../secrets/vault';
import type { ProfileRepository } from './profile-repository';
import { openMcp } from './seal-mcp';
import { openProfile } from './seal-profile';

/** One profile with its servers. @throws AppError PROFILE_NOT_FOUND, SEALED_VALUE_DAMAGED */
export function openKept(profiles: Pick<ProfileRepository, 'findProfile' | 'listMcps'>, id: ProfileId, vault: OpenVault): Profile {
  const stored = profiles.findProfile(id);
  if (stored === undefined) throw new AppError('PROFILE_NOT_FOUND', { subject: id });
  return openProfile(stored, profiles.listMcps(id).map((mcp) => openMcp(id, mcp, vault)), vault);
}
