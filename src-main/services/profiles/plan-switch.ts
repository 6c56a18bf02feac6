import type { EditPlan } from './edit-plan';
import { sharedProfile, type McpRow } from './edit-rows';

/** Whether a server is on stands in clear: its blob stays as it is. */
export function planSwitch(rows: readonly McpRow[], on: boolean): EditPlan {
  const switched = rows.filter(({ mcp }) => mcp.disabled === on);
  return {
    changes: { putMcps: switched.map(({ profile, mcp }) => ({ profileId: profile.id, mcp: { ...mcp, disabled: !on } })) },
    touched: switched.map(({ profile, mcp }) => ({ did: 'changed', profile: profile.name, mcp: mcp.name })),
    result: { ...sharedProfile(rows), mcps: switched.map(({ profile, mcp }) => ({ profileId: profile.id, mcpId: mcp.id, name: mcp.name })) },
  };
}
