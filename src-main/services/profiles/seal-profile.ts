import type { Mcp } from '../../../src-shared/profile/mcp';
import type { Profile } from '../../../src-shared/profile/profile';
import type { OpenVault } from '../secrets/vault';
import { parseProfileBody, serializeProfileBody } from './profile-body';
import { clearText } from './seal-mcp';
import type { StoredProfile } from './stored-profile';

/** Seals what a profile says outside its servers. */
export function sealProfile(profile: Omit<Profile, 'mcps'>, vault: OpenVault): StoredProfile {
  return {
    ...storedFields(profile),
    description: clearText(profile.description),
    blob: vault.seal(new TextEncoder().encode(serializeProfileBody(profile)), ['profile', profile.id]),
  };
}

/** @throws AppError SEALED_VALUE_DAMAGED */
export function openProfile(stored: StoredProfile, mcps: Mcp[], vault: OpenVault): Profile {
  const plain = vault.open(stored.blob, ['profile', stored.id]);
  const body = parseProfileBody(plain.toString('utf8'));
  plain.fill(0);
  return { ...storedFields(stored), ...body, mcps };
}

/** The fields that stand in clear, in storage as in the model. */
function storedFields(profile: Omit<Profile, 'mcps' | 'description' | 'extras'>): Omit<Profile, 'mcps' | 'description' | 'extras'> {
  const { id, name, category, tags, color, icon, author, version, compatibility, autoEnable, autoDisable, strictMode, dependencies } = profile;
  return { id, name, category, tags, color, icon, author, version, compatibility, autoEnable, autoDisable, strictMode, dependencies };
}
