import { foldedName } from '../../../src-shared/profile/folded-name';
import type { Profile, ProfileId } from '../../../src-shared/profile/profile';
import type { Target } from '../../../src-shared/transfer/resolution';
import { openMcp } from '../profiles/seal-mcp';
import { openProfile } from '../profiles/seal-profile';
import type { ProfileHead, ProfileRepository, RememberedItem } from '../profiles/profile-repository';
import type { StoredMcp } from '../profiles/stored-profile';
import type { OpenVault } from '../secrets/vault';
import type { IncomingProfile } from './incoming';
import type { CurrentState } from './planned-import';

/** The kept rows that a plan looks at, read in one go. */
export interface LoadedRows {
  readonly revision: number;
  /** Of every kept profile. */
  readonly names: readonly Pick<Profile, 'id' | 'name'>[];
  /** None where nothing comes in that could meet them. */
  readonly heads: readonly ProfileHead[];
  readonly remembered: readonly RememberedItem[];
  readonly mcps: ReadonlyMap<ProfileId, readonly StoredMcp[]>;
}

/** Reads what something incoming could meet: by id, by name, by target, by what is remembered; for manifests everything. */
export function loadRows(repository: ProfileRepository, incoming: readonly IncomingProfile[], target: Target | undefined, targets: ReadonlyMap<string, Target> = new Map()): LoadedRows {
  return repository.consistently(() => {
    if (incoming.length === 0) return { revision: repository.revision(), names: repository.profileNames(), heads: [], remembered: [], mcps: new Map() };
    const heads = repository.listProfiles();
    const remembered = repository.listRemembered();
    const all = incoming.some(({ items }) => items.some(({ reference }) => reference));
    const wanted = new Set(incoming.flatMap(({ profile }) => [profile.id, foldedName(profile.name)]));
    for (const goal of [target, ...targets.values()]) if (goal?.name !== undefined) wanted.add(goal.name).add(foldedName(goal.name));
    const noted = new Set(remembered.filter(({ profileId }) => profileId === '').map(({ keptId }) => keptId));
    const met = heads.filter(({ id, name }) => all || wanted.has(id) || wanted.has(foldedName(name)) || noted.has(id));
    return { revision: repository.revision(), names: heads, heads, remembered, mcps: new Map(met.map(({ id }) => [id, repository.listMcps(id)])) };
  });
}

/** Opens the rows; needs a vault only where there is something to open. */
export function openRows(rows: LoadedRows, vault: OpenVault | undefined): CurrentState {
  const profiles: Profile[] = rows.heads.flatMap((head) => {
    const mcps = rows.mcps.get(head.id);
    if (mcps === undefined || vault === undefined) return [];
    return [openProfile(head, mcps.map((mcp) => openMcp(head.id, mcp, vault)), vault)];
  });
  return { revision: rows.revision, profiles, names: rows.names.map(({ id, name }) => ({ id, name })), remembered: rows.remembered };
}

export const needsVault = (rows: LoadedRows): boolean => rows.mcps.size > 0;
