import type { ProfileChanges } from '../../../src-shared/profile/mcp-draft';
import type { OpenVault } from '../secrets/vault';
import { applyProfileChanges, describedAs, sameClearFields } from './apply-profile-changes';
import { profileFaults, refuseFaults } from './edit-faults';
import type { EditPlan } from './edit-plan';
import { openProfile, sealProfile } from './seal-profile';
import type { StoredProfile } from './stored-profile';

/** A description is sealed, and one that holds a secret has no copy in clear to compare with. */
export const changesSealed = (kept: StoredProfile, { description }: ProfileChanges): boolean =>
  description !== undefined && (description === null || description === '' || description !== kept.description);

/**
 * Fields in clear are changed beside the blob, which stays as it is. `vault`: where `changesSealed` asks for it.
 * @throws AppError INPUT_INVALID, SEALED_VALUE_DAMAGED
 */
export function planProfileUpdate(kept: StoredProfile, changes: ProfileChanges, vault: OpenVault | undefined): EditPlan {
  const clear = applyProfileChanges(kept, changes);
  const description = vault === undefined ? undefined : describedAs(changes.description);
  refuseFaults(profileFaults(clear, description, kept));
  const opened = vault && openProfile(clear, [], vault);
  const sealed = vault !== undefined && opened !== undefined && JSON.stringify(opened.description) !== JSON.stringify(description)
    ? sealProfile({ ...opened, description }, vault)
    : undefined;
  const result = { profileId: kept.id, mcps: [] };
  if (sealed === undefined && sameClearFields(clear, kept)) return { changes: {}, touched: [], result };
  return { changes: { putProfiles: [sealed ?? clear] }, touched: [{ did: 'changed', profile: clear.name }], result };
}
