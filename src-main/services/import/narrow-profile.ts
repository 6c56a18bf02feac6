import { packProfile, unpackProfile } from './pack-profile';
import type { PreparedProfile } from './prepared-profile';

/** The profile with the entries that `keeps` lets through; keys are those of plan items (`p0/m3`). */
export function narrowProfile(profile: PreparedProfile, keeps: (key: string, name: string) => boolean): PreparedProfile {
  const open = unpackProfile(profile);
  const items = open.items.filter(({ key, row }) => keeps(`${profile.key}/${key}`, row.name));
  const rejected = open.rejected.filter(({ key, name }) => keeps(`${profile.key}/${key}`, name));
  return items.length === open.items.length && rejected.length === open.rejected.length ? profile : packProfile({ ...open, items, rejected });
}

/** An empty client file says nothing that could be kept; an empty profile document says that there is such a profile. */
export const isWorthKeeping = ({ says, counts }: Pick<PreparedProfile, 'says' | 'counts'>): boolean => says === 'whole' || counts.mcps + counts.rejected > 0;
