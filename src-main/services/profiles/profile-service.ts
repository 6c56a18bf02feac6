import { AppError } from '../../../src-shared/errors/app-error';
import { foldedName } from '../../../src-shared/profile/folded-name';
import type { Profile, ProfileId } from '../../../src-shared/profile/profile';
import type { McpSummary, ProfileSummary, ProfileView } from '../../../src-shared/profile/profile-view';
import type { VaultService } from '../secrets/vault-service';
import type { ProfileHead, ProfileRepository } from './profile-repository';
import { mcpView } from './mcp-view';
import { openMcp } from './seal-mcp';
import { openProfile } from './seal-profile';

/** Reading what is kept, for lists and for whoever needs it opened. */
export class ProfileService {
  readonly #profiles: ProfileRepository;
  readonly #vault: VaultService;

  constructor(profiles: ProfileRepository, vault: VaultService) {
    this.#profiles = profiles;
    this.#vault = vault;
  }

  /** Needs no vault. */
  list(): readonly ProfileSummary[] {
    return this.#profiles.listProfiles().map(summaryOf);
  }

  /** Every server of every profile; needs no vault. */
  listMcps(): readonly McpSummary[] {
    return this.#profiles.consistently(() => this.#profiles.listProfiles().flatMap((profile) =>
      this.#profiles.listMcps(profile.id).map(({ id, name, type, disabled, command, packageName, host, secretCount, unknownCount }): McpSummary => ({
        profile: profile.name, id, name, type, disabled, command, packageName, host, secrets: secretCount, blanks: unknownCount,
      }))));
  }

  allIds(): readonly ProfileId[] {
    return this.#profiles.listProfiles().map(({ id }) => id);
  }

  /** @throws AppError PROFILE_NOT_FOUND for a name that is neither an id nor a folded name. */
  resolve(names: readonly string[]): readonly ProfileId[] {
    const heads = this.#profiles.listProfiles();
    return [...new Set(names.map((name) => {
      const found = headNamed(heads, name);
      if (found === undefined) throw new AppError('PROFILE_NOT_FOUND', { subject: name });
      return found.id;
    }))];
  }

  /** In the order asked for. @throws AppError PROFILE_NOT_FOUND, VAULT_… */
  async open(ids: readonly ProfileId[]): Promise<readonly Profile[]> {
    const rows = this.#profiles.consistently(() => ids.map((id) => {
      const stored = this.#profiles.findProfile(id);
      if (stored === undefined) throw new AppError('PROFILE_NOT_FOUND', { subject: id });
      return { stored, mcps: this.#profiles.listMcps(id) };
    }));
    const vault = await this.#vault.open();
    return rows.map(({ stored, mcps }) => openProfile(stored, mcps.map((mcp) => openMcp(stored.id, mcp, vault)), vault));
  }

  /** `PROFILE` whole, or one server of it as `PROFILE/MCP`; secrets masked. @throws AppError PROFILE_NOT_FOUND, MCP_NOT_FOUND, VAULT_… */
  async show(name: string): Promise<ProfileView> {
    const { head, mcp: wanted } = this.#find(name);
    const [profile] = await this.open([head.id]);
    const mcps = (profile?.mcps ?? []).filter((mcp) => wanted === undefined || mcp.id === wanted || foldedName(mcp.name) === foldedName(wanted));
    if (wanted !== undefined && mcps.length === 0) throw new AppError('MCP_NOT_FOUND', { subject: name });
    return { profile: summaryOf(head), mcps: mcps.map(mcpView) };
  }

  /** Names may hold slashes themselves: the whole is tried as a profile first, then each cut. */
  #find(name: string): { readonly head: ProfileHead; readonly mcp?: string } {
    const heads = this.#profiles.listProfiles();
    const whole = headNamed(heads, name);
    if (whole !== undefined) return { head: whole };
    for (let cut = name.indexOf('/'); cut >= 0; cut = name.indexOf('/', cut + 1)) {
      const head = headNamed(heads, name.slice(0, cut));
      if (head !== undefined) return { head, mcp: name.slice(cut + 1) };
    }
    throw new AppError('PROFILE_NOT_FOUND', { subject: name });
  }
}

const headNamed = (heads: readonly ProfileHead[], name: string): ProfileHead | undefined =>
  heads.find(({ id }) => id === name) ?? heads.find((head) => foldedName(head.name) === foldedName(name));

const summaryOf = ({ id, name, description, category, tags, totalMCPs, enabledMCPs }: ProfileHead): ProfileSummary =>
  ({ id, name, description, category, tags, totalMCPs, enabledMCPs });
