import { foldedName } from '../../../src-shared/profile/folded-name';
import type { Mcp, McpId } from '../../../src-shared/profile/mcp';
import type { OpenVault } from '../secrets/vault';
import type { EditPlan } from './edit-plan';
import { freeName } from './free-name';
import { nextPosition } from './next-position';
import { sealMcp } from './seal-mcp';
import type { StoredMcp, StoredProfile } from './stored-profile';
import { unusedCopy } from './unused-copy';

export interface CopyTarget {
  readonly profile: StoredProfile;
  /** In order of position. */
  readonly servers: readonly StoredMcp[];
}

/** The server behind the last one of every target: under its own id and name where they are free there. */
export function planCopies(mcp: Mcp, targets: readonly CopyTarget[], mintId: () => McpId, vault: OpenVault): EditPlan {
  const copies = targets.map(({ profile, servers }) => {
    const id = servers.some((row) => row.id === mcp.id) ? mintId() : mcp.id;
    const name = freeName(mcp.name, new Set(servers.map((row) => foldedName(row.name))));
    return { profile, stored: sealMcp(profile.id, { ...unusedCopy(mcp), id, name }, nextPosition(servers), vault) };
  });
  const [only, ...others] = targets;
  return {
    changes: { putMcps: copies.map(({ profile, stored }) => ({ profileId: profile.id, mcp: stored })) },
    touched: copies.map(({ profile, stored }) => ({ did: 'added', profile: profile.name, mcp: stored.name })),
    result: {
      ...(only !== undefined && others.length === 0 && { profileId: only.profile.id }),
      mcps: copies.map(({ profile, stored }) => ({ profileId: profile.id, mcpId: stored.id, name: stored.name })),
    },
  };
}
