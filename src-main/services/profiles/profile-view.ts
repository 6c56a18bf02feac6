import type { ProfileView } from '../../../src-shared/profile/profile-view';
import type { Kept } from './profile-repository';
import type { StoredMcp, StoredProfile } from './stored-profile';

/** A profile as lists and its own page show it, from what stands in clear of it and all of its servers. */
export function profileHeadView(stored: Kept<StoredProfile>, mcps: readonly StoredMcp[]): ProfileView['profile'] {
  const { id, name, description, category, tags, color, icon, version, author, compatibility, autoEnable, autoDisable, strictMode, dependencies, revision } = stored;
  const sum = (count: (mcp: StoredMcp) => number): number => mcps.reduce((total, mcp) => total + count(mcp), 0);
  return {
    id, name, description, category, tags: [...tags], color, icon, version, author, compatibility, autoEnable, autoDisable, strictMode, dependencies, revision,
    totalMCPs: mcps.length,
    enabledMCPs: mcps.filter(({ disabled }) => !disabled).length,
    secrets: sum(({ secretCount }) => secretCount),
    blanks: sum(({ unknownCount }) => unknownCount),
  };
}
