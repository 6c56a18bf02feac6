import type { Mcp } from '../../../src-shared/profile/mcp';
import type { OpenVault } from '../secrets/vault';
import { mcpFaults, refuseFaults } from './edit-faults';
import type { EditPlan } from './edit-plan';
import { nextPosition } from './next-position';
import type { CopyTarget } from './plan-copies';
import { refuseTakenName } from './refuse-taken-name';
import { sealMcp } from './seal-mcp';

/** A new server behind the last one. @throws AppError INPUT_INVALID, NAME_TAKEN */
export function planNewMcp({ profile, servers }: CopyTarget, mcp: Mcp, vault: OpenVault): EditPlan {
  refuseFaults(mcpFaults(mcp, undefined));
  refuseTakenName(mcp, servers);
  return {
    changes: { putMcps: [{ profileId: profile.id, mcp: sealMcp(profile.id, mcp, nextPosition(servers), vault) }] },
    touched: [{ did: 'added', profile: profile.name, mcp: mcp.name }],
    result: { profileId: profile.id, mcps: [{ profileId: profile.id, mcpId: mcp.id, name: mcp.name }] },
  };
}
