import { AppError } from '../../../src-shared/errors/app-error';
import { McpIdSchema } from '../../../src-shared/profile/mcp-id';
import type { ProfileId } from '../../../src-shared/profile/profile';
import { ProfileIdSchema } from '../../../src-shared/profile/profile-id';
import type { McpPlace } from '../../../src-shared/profile/profile-page';
import type { Kept, ProfileHead, ProfileRepository } from './profile-repository';
import type { StoredMcp, StoredProfile } from './stored-profile';

/** One kept server and the profile it stands in. */
export interface McpRow {
  readonly profile: Kept<StoredProfile>;
  readonly mcp: Kept<StoredMcp>;
}

/** The kept rows that an edit names, each profile read once. */
export class EditRows {
  readonly #profiles: ProfileRepository;
  readonly #found = new Map<string, Kept<StoredProfile>>();

  constructor(profiles: ProfileRepository) {
    this.#profiles = profiles;
  }

  heads(): readonly ProfileHead[] {
    return this.#profiles.listProfiles();
  }

  /** @throws AppError PROFILE_NOT_FOUND */
  profile(id: string): Kept<StoredProfile> {
    const parsed = ProfileIdSchema.safeParse(id);
    const profile = this.#found.get(id) ?? (parsed.success ? this.#profiles.findProfile(parsed.data) : undefined);
    if (profile === undefined) throw new AppError('PROFILE_NOT_FOUND', { subject: id });
    this.#found.set(id, profile);
    return profile;
  }

  /** @throws AppError PROFILE_NOT_FOUND, MCP_NOT_FOUND */
  mcp({ profileId, mcpId }: McpPlace): McpRow {
    const profile = this.profile(profileId);
    const parsed = McpIdSchema.safeParse(mcpId);
    const mcp = parsed.success ? this.#profiles.findMcp(profile.id, parsed.data) : undefined;
    if (mcp === undefined) throw new AppError('MCP_NOT_FOUND', { subject: `${profile.name}/${mcpId}` });
    return { profile, mcp };
  }

  /** Each place once. */
  mcps(places: readonly McpPlace[]): readonly McpRow[] {
    return [...new Map(places.map((place) => [JSON.stringify([place.profileId, place.mcpId]), place])).values()].map((place) => this.mcp(place));
  }

  /** In order of position. */
  servers(id: ProfileId): readonly Kept<StoredMcp>[] {
    return this.#profiles.listMcps(id);
  }
}

/** The one profile that all of them stand in, as an edit's result tells it. */
export function sharedProfile(rows: readonly McpRow[]): { readonly profileId?: ProfileId } {
  const [first] = rows;
  return first !== undefined && rows.every(({ profile }) => profile.id === first.profile.id) ? { profileId: first.profile.id } : {};
}
