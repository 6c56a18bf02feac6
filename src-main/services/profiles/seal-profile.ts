import type { Mcp } from '../../../src-shared/profile/mcp';
import type { Profile } from '../../../src-shared/profile/profile';
import type { OpenVault } from '../secrets/vault';
import { parseProfileBody, serializeProfileBody } from './profile-body';
import { clearText } from './seal-mcp';
import type { ProfileRow, StoredProfile } from './stored-profile';

/** Seals what a profile says outside its servers. */
export const sealProfile = (profile: Omit<Profile, 'mcps'>, vault: OpenVault): StoredProfile =>
  sealProfileBody(profileRow(profile), serializeProfileBody(profile), vault);

/** The same for one whose body was written before. */
export const sealProfileBody = (row: ProfileRow, body: string, vault: OpenVault): StoredProfile =>
  ({ ...row, blob: vault.seal(new TextEncoder().encode(body), ['profile', row.id]) });

/** What stands beside the blob. */
export const profileRow = (profile: Omit<Profile, 'mcps'>): ProfileRow => ({ ...storedFields(profile), description: clearText(profile.description) });

/** The profile of a row and a body in clear. @throws as parseProfileBody */
export const profileOf = (row: ProfileRow, body: string, mcps: Mcp[]): Profile => ({ ...storedFields(row), ...parseProfileBody(body), mcps });

/** @throws AppError SEALED_VALUE_DAMAGED */
export function openProfile(stored: StoredProfile, mcps: Mcp[], vault: OpenVault): Profile {
  const plain = vault.open(stored.blob, ['profile', stored.id]);
  const body = plain.toString('utf8');
  plain.fill(0);
  return profileOf(stored, body, mcps);
}

/** The fields that stand in clear, in storage as in the model. */
function storedFields(profile: Omit<Profile, 'mcps' | 'description' | 'extras'>): Omit<Profile, 'mcps' | 'description' | 'extras'> {
  const { id, name, category, tags, color, icon, author, version, compatibility, autoEnable, autoDisable, strictMode, dependencies } = profile;
  return { id, name, category, tags, color, icon, author, version, compatibility, autoEnable, autoDisable, strictMode, dependencies };
}
