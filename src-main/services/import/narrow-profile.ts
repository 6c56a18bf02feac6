import type { IncomingMcp, IncomingProfile, RejectedItem } from './incoming';

/** The profile with the entries that `keeps` lets through. */
export function narrowProfile(profile: IncomingProfile, keeps: (key: string, name: string) => boolean): IncomingProfile {
  const items = profile.items.filter(({ key, mcp }: IncomingMcp) => keeps(key, mcp.name));
  const rejected = profile.rejected.filter(({ key, name }: RejectedItem) => keeps(key, name));
  return { ...profile, items, rejected, profile: { ...profile.profile, mcps: items.map(({ mcp }) => mcp) } };
}

/** An empty client file says nothing that could be kept; an empty profile document says that there is such a profile. */
export const isWorthKeeping = ({ says, items, rejected }: IncomingProfile): boolean => says === 'whole' || items.length > 0 || rejected.length > 0;
