import type { PreparedProfile } from './prepared-profile';

/** The profile with the entries that `keeps` lets through; keys are those of plan items (`p0/m3`). */
export function narrowProfile(profile: PreparedProfile, keeps: (key: string, name: string) => boolean): PreparedProfile {
  const items = profile.items.filter(({ key, row }) => keeps(`${profile.key}/${key}`, row.name));
  const rejected = profile.rejected.filter(({ key, name }) => keeps(`${profile.key}/${key}`, name));
  return items.length === profile.items.length && rejected.length === profile.rejected.length ? profile : { ...profile, items, rejected };
}

/** An empty client file says nothing that could be kept; an empty profile document says that there is such a profile. */
export const isWorthKeeping = ({ says, items, rejected }: Pick<PreparedProfile, 'says'> & { readonly items: readonly unknown[]; readonly rejected: readonly unknown[] }): boolean =>
  says === 'whole' || items.length > 0 || rejected.length > 0;
