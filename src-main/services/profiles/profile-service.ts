import { AppError } from '../../../src-shared/errors/app-error';
import { foldedName } from '../../../src-shared/profile/folded-name';
import type { Profile, ProfileId } from '../../../src-shared/profile/profile';
import type { ComparedField, McpGroupPage, McpGroupQuery, McpPlace, ProfileFacets, ProfilePage, ProfileQuery } from '../../../src-shared/profile/profile-page';
import type { KeptMcpView, McpSummary, ProfileView } from '../../../src-shared/profile/profile-view';
import type { OpenVault } from '../secrets/vault';
import type { VaultService } from '../secrets/vault-service';
import { compareMcps } from './compare-mcps';
import { EditRows, type McpRow } from './edit-rows';
import { mcpView } from './mcp-view';
import type { Kept, ProfileRepository } from './profile-repository';
import { profileHeadView } from './profile-view';
import { openMcp } from './seal-mcp';
import { openProfile } from './seal-profile';
import type { StoredMcp } from './stored-profile';

/** Reading what is kept, for lists and for whoever needs it opened. Lists need no vault. */
export class ProfileService {
  readonly #profiles: ProfileRepository;
  readonly #vault: VaultService;

  constructor(profiles: ProfileRepository, vault: VaultService) {
    this.#profiles = profiles;
    this.#vault = vault;
  }

  page(query: ProfileQuery): Promise<ProfilePage> {
    return this.#profiles.profilePage(query);
  }

  facets(): ProfileFacets {
    return this.#profiles.facets();
  }

  /** Every server of every profile. */
  listMcps(): readonly McpSummary[] {
    return this.#profiles.listEveryMcp();
  }

  groups(query: McpGroupQuery): Promise<McpGroupPage> {
    return this.#profiles.mcpGroups(query);
  }

  allIds(): readonly ProfileId[] {
    return this.#profiles.listProfiles().map(({ id }) => id);
  }

  /** Each once. @throws AppError PROFILE_NOT_FOUND for a name that is neither an id nor a folded name. */
  resolve(names: readonly string[]): readonly ProfileId[] {
    return this.#profiles.consistently(() => [...new Set(names.map((name) => {
      const id = this.#profiles.findProfileId(name);
      if (id === undefined) throw new AppError('PROFILE_NOT_FOUND', { subject: name });
      return id;
    }))]);
  }

  /** In the order asked for. @throws AppError PROFILE_NOT_FOUND, VAULT_… */
  async open(ids: readonly ProfileId[]): Promise<readonly Profile[]> {
    const rows = this.#profiles.consistently(() => {
      const kept = new EditRows(this.#profiles);
      return ids.map((id) => ({ stored: kept.profile(id), mcps: kept.servers(id) }));
    });
    const vault = await this.#vault.open();
    return rows.map(({ stored, mcps }) => openProfile(stored, mcps.map((mcp) => openMcp(stored.id, mcp, vault)), vault));
  }

  /** `PROFILE` whole, or one server of it as `PROFILE/MCP`; secrets masked. @throws AppError PROFILE_NOT_FOUND, MCP_NOT_FOUND, VAULT_… */
  async show(name: string): Promise<ProfileView> {
    const { profile, mcps, wanted } = this.#profiles.consistently(() => {
      const found = this.#find(name);
      const kept = new EditRows(this.#profiles);
      return { profile: kept.profile(found.id), mcps: kept.servers(found.id), wanted: found.mcp };
    });
    const shown = mcps.filter((mcp) => wanted === undefined || mcp.id === wanted || foldedName(mcp.name) === foldedName(wanted));
    if (wanted !== undefined && shown.length === 0) throw new AppError('MCP_NOT_FOUND', { subject: name });
    const vault = await this.#vault.open();
    return { profile: profileHeadView(profile, mcps), mcps: shown.map((mcp) => keptView(profile.id, mcp, vault)) };
  }

  /** Secrets masked. @throws AppError PROFILE_NOT_FOUND, MCP_NOT_FOUND, VAULT_… */
  async showMcp(place: McpPlace): Promise<KeptMcpView> {
    const [row] = this.#rows([place]);
    if (row === undefined) throw new AppError('MCP_NOT_FOUND', { subject: place.mcpId });
    return keptView(row.profile.id, row.mcp, await this.#vault.open());
  }

  /** What is not the same in all of them; secrets masked. @throws AppError PROFILE_NOT_FOUND, MCP_NOT_FOUND, VAULT_… */
  async compare(places: readonly McpPlace[]): Promise<ComparedField[]> {
    const rows = this.#rows(places);
    const vault = await this.#vault.open();
    return compareMcps(rows.map(({ profile, mcp }) => openMcp(profile.id, mcp, vault)));
  }

  #rows(places: readonly McpPlace[]): readonly McpRow[] {
    return this.#profiles.consistently(() => {
      const kept = new EditRows(this.#profiles);
      return places.map((place) => kept.mcp(place));
    });
  }

  /** Names may hold slashes themselves: the whole is tried as a profile first, then each cut. */
  #find(name: string): { readonly id: ProfileId; readonly mcp?: string } {
    const whole = this.#profiles.findProfileId(name);
    if (whole !== undefined) return { id: whole };
    for (let cut = name.indexOf('/'); cut >= 0; cut = name.indexOf('/', cut + 1)) {
      const id = this.#profiles.findProfileId(name.slice(0, cut));
      if (id !== undefined) return { id, mcp: name.slice(cut + 1) };
    }
    throw new AppError('PROFILE_NOT_FOUND', { subject: name });
  }
}

const keptView = (profileId: ProfileId, mcp: Kept<StoredMcp>, vault: OpenVault): KeptMcpView =>
  ({ ...mcpView(openMcp(profileId, mcp, vault)), revision: mcp.revision });
