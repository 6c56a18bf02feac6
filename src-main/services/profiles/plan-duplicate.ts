import type { ProfileId } from '../../../src-shared/profile/profile';
import type { OpenVault } from '../secrets/vault';
import type { EditPlan } from './edit-plan';
import { openMcp, sealMcp } from './seal-mcp';
import { openProfile, sealProfile } from './seal-profile';
import type { StoredMcp, StoredProfile } from './stored-profile';
import { unusedCopy } from './unused-copy';

export interface Duplicate {
  readonly profile: StoredProfile;
  readonly servers: readonly StoredMcp[];
  readonly id: ProfileId;
  readonly name: string;
}

/** A second profile of the same content: its servers keep their ids and order, and are sealed anew, for a blob opens in its place only. */
export function planDuplicate({ profile, servers, id, name }: Duplicate, vault: OpenVault): EditPlan {
  return {
    changes: {
      putProfiles: [sealProfile({ ...openProfile(profile, [], vault), id, name }, vault)],
      putMcps: servers.map((row) => ({ profileId: id, mcp: sealMcp(id, unusedCopy(openMcp(profile.id, row, vault)), row.position, vault) })),
    },
    touched: [{ did: 'added', profile: name }, ...servers.map((row) => ({ did: 'added' as const, profile: name, mcp: row.name }))],
    result: { profileId: id, mcps: servers.map((row) => ({ profileId: id, mcpId: row.id, name: row.name })) },
  };
}
