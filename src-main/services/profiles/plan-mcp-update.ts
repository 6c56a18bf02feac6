import type { Mcp } from '../../../src-shared/profile/mcp';
import type { OpenVault } from '../secrets/vault';
import { mcpFaults, refuseFaults } from './edit-faults';
import type { EditPlan } from './edit-plan';
import type { McpRow } from './edit-rows';
import { refuseTakenName } from './refuse-taken-name';
import { sameMcp } from './same-mcp';
import { openMcp, sealMcp } from './seal-mcp';
import type { StoredMcp } from './stored-profile';

/**
 * What `change` makes of a kept server, which stays in its place.
 * @throws AppError INPUT_INVALID, NAME_TAKEN, SEALED_VALUE_DAMAGED, and what `change` throws.
 */
export function planMcpUpdate({ profile, mcp: row }: McpRow, servers: readonly StoredMcp[], change: (kept: Mcp) => Mcp, vault: OpenVault): EditPlan {
  const kept = openMcp(profile.id, row, vault);
  const edited = change(kept);
  if (sameMcp(kept, edited)) return { changes: {}, touched: [], result: { profileId: profile.id, mcps: [] } };
  refuseFaults(mcpFaults(edited, kept));
  refuseTakenName(edited, servers);
  return {
    changes: { putMcps: [{ profileId: profile.id, mcp: sealMcp(profile.id, edited, row.position, vault) }] },
    touched: [{ did: 'changed', profile: profile.name, mcp: edited.name }],
    result: { profileId: profile.id, mcps: [{ profileId: profile.id, mcpId: edited.id, name: edited.name }] },
  };
}
