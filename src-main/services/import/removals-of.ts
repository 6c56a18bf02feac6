import { foldedName } from '../../../src-shared/profile/folded-name';
import type { PlannedProfile } from './planned-import';

/**
 * The same profiles with what `replace` takes away: kept servers that none of the profiles for this target brings, not even as an
 * entry that can't be taken. They stand with the first of those that replace it.
 */
export function removalsOf(profiles: readonly PlannedProfile[]): readonly PlannedProfile[] {
  const groups = Map.groupBy(profiles, ({ kept }) => kept?.id);
  const firsts = new Set([...groups.values()].map((group) => group.find(({ replaces }) => replaces)));
  return profiles.map((profile) => {
    const group = groups.get(profile.kept?.id);
    if (profile.kept === undefined || group === undefined || !firsts.has(profile)) return profile;
    const met = new Set<string>(group.flatMap(({ mcps }) => mcps.map(({ result }) => result.id)));
    const named = new Set(group.flatMap(({ incoming }) => incoming.rejected.map(({ name }) => foldedName(name))));
    const gone = profile.kept.mcps.filter(({ id, name }) => !met.has(id) && !named.has(foldedName(name)));
    return { ...profile, removals: gone.map(({ id, name }) => ({ id, name })) };
  });
}
