import type { Mcp } from '../../../src-shared/profile/mcp';
import { McpIdSchema } from '../../../src-shared/profile/mcp-id';
import type { Profile } from '../../../src-shared/profile/profile';
import type { IncomingMcp, IncomingProfile } from './incoming';
import type { PlannedProfile } from './planned-import';

/** By what a manifest names a server: the id, where there is none the name. */
const requirementOf = ({ identified, mcp }: IncomingMcp): string => (identified ? mcp.id : mcp.name);

/** The servers of what comes in, so that what it requires by name is told from what it requires besides. */
export const requiredMcps = ({ items }: IncomingProfile): Mcp[] => items.map((item) => {
  const id = item.reference ? McpIdSchema.safeParse(requirementOf(item)).data : undefined;
  return id === undefined ? item.mcp : { ...item.mcp, id };
});

/** The profile with those servers among its requirements that a manifest names and nobody has. */
export function listingMissing<P extends Pick<Profile, 'dependencies'>>(profile: P, { mcps }: PlannedProfile): P {
  const { requiredMCPs } = profile.dependencies;
  const missing = mcps.filter(({ state }) => state === 'missing').map(({ incoming }) => requirementOf(incoming)).filter((required) => !requiredMCPs.includes(required));
  return missing.length === 0 ? profile : { ...profile, dependencies: { ...profile.dependencies, requiredMCPs: [...requiredMCPs, ...new Set(missing)] } };
}
