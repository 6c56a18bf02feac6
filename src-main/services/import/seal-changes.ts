import type { ProfileId } from '../../../src-shared/profile/profile';
import type { StoredChanges } from '../profiles/profile-repository';
import { sealMcp } from '../profiles/seal-mcp';
import { sealProfile } from '../profiles/seal-profile';
import type { StoredMcp } from '../profiles/stored-profile';
import type { OpenVault } from '../secrets/vault';
import type { ImportChanges } from './import-changes';

/** Seals what will be written. A server that is kept stays in its place, a new one goes behind the last. */
export function sealChanges(changes: ImportChanges, kept: ReadonlyMap<ProfileId, readonly StoredMcp[]>, vault: OpenVault): StoredChanges {
  const positions = new Map([...kept].map(([id, mcps]) => [id, new Map(mcps.map((mcp) => [mcp.id, mcp.position]))]));
  const nextPosition = (profileId: ProfileId, mcpId: StoredMcp['id']): number => {
    const known = positions.get(profileId) ?? new Map<StoredMcp['id'], number>();
    positions.set(profileId, known);
    const position = known.get(mcpId) ?? Math.max(-1, ...known.values()) + 1;
    known.set(mcpId, position);
    return position;
  };
  return {
    putProfiles: changes.putProfiles.map((profile) => sealProfile(profile, vault)),
    removeProfiles: [],
    putMcps: changes.putMcps.map(({ profileId, mcp }) => ({ profileId, mcp: sealMcp(profileId, mcp, nextPosition(profileId, mcp.id), vault) })),
    removeMcps: changes.removeMcps,
    putRemembered: changes.remember.map(({ content, ...note }) => ({ ...note, fingerprint: vault.fingerprint(new TextEncoder().encode(content)) })),
  };
}
