import { AppError } from '../../../src-shared/errors/app-error';
import { foldedName } from '../../../src-shared/profile/folded-name';
import type { EditResult, ManyProfileChanges, McpDraft, ProfileChanges } from '../../../src-shared/profile/mcp-draft';
import type { Mcp, McpId } from '../../../src-shared/profile/mcp';
import { McpIdSchema } from '../../../src-shared/profile/mcp-id';
import type { ProfileId } from '../../../src-shared/profile/profile';
import { ProfileIdSchema } from '../../../src-shared/profile/profile-id';
import type { McpPlace } from '../../../src-shared/profile/profile-page';
import { pausing } from '../import/pausing';
import { copyWithoutSecrets } from '../secrets/copy-without-secrets';
import type { VaultSource } from '../secrets/vault-source';
import { applyDraft } from './apply-draft';
import { applyEdit, type EditStore } from './apply-edit';
import type { EditPlan } from './edit-plan';
import { sharedProfile, type EditRows } from './edit-rows';
import { freeName } from './free-name';
import { joinPlans } from './join-plans';
import { newProfile } from './new-profile';
import { planCopies } from './plan-copies';
import { planDuplicate } from './plan-duplicate';
import { planManyUpdates } from './plan-many-updates';
import { planMcpUpdate } from './plan-mcp-update';
import { planNewMcp } from './plan-new-mcp';
import { changesSealed, planProfileUpdate } from './plan-profile-update';
import { planSwitch } from './plan-switch';
import type { Kept } from './profile-repository';
import { refuseTakenName } from './refuse-taken-name';
import { openMcp } from './seal-mcp';
import { sealProfile } from './seal-profile';

export interface EditParts extends EditStore {
  readonly vault: VaultSource;
  readonly mintId: () => string;
}

/**
 * What a person changes by hand. Each edit is one step of history that can be taken back, or none where it changes nothing; what an
 * import remembers is left alone. All throw PROFILE_NOT_FOUND and MCP_NOT_FOUND, VAULT_… where they need the vault, and as applyEdit.
 */
export class EditService {
  readonly #parts: EditParts;

  constructor(parts: EditParts) {
    this.#parts = parts;
  }

  /** Makes the vault of a new home. @throws AppError INPUT_INVALID, NAME_TAKEN */
  createProfile({ changes }: { readonly changes: ProfileChanges & { readonly name: string } }): Promise<EditResult> {
    return applyEdit(this.#parts, (kept) => kept.heads(), async (heads) => {
      const profile = newProfile(this.#profileId(), changes);
      refuseTakenName(profile, heads);
      const vault = await this.#parts.vault.openOrCreate();
      return {
        changes: { putProfiles: [sealProfile(profile, vault)] },
        touched: [{ did: 'added', profile: profile.name }],
        result: { profileId: profile.id, mcps: [] },
      };
    });
  }

  /** Needs the vault only for a new description. @throws AppError INPUT_INVALID, NAME_TAKEN, CHANGED_MEANWHILE */
  updateProfile({ profileId, changes, revision }: { readonly profileId: string; readonly changes: ProfileChanges; readonly revision?: number | undefined }): Promise<EditResult> {
    return applyEdit(this.#parts, (kept) => ({ profile: kept.profile(profileId), heads: changes.name === undefined ? [] : kept.heads() }), async ({ profile, heads }) => {
      refuseOutdated(profile, revision);
      if (changes.name !== undefined) refuseTakenName({ id: profile.id, name: changes.name }, heads);
      return planProfileUpdate(profile, changes, changesSealed(profile, changes) ? await this.#parts.vault.open() : undefined);
    });
  }

  /** All of them or none. Needs no vault. @throws AppError INPUT_INVALID */
  updateProfiles({ profileIds, changes }: { readonly profileIds: readonly string[]; readonly changes: ManyProfileChanges }): Promise<EditResult> {
    return applyEdit(this.#parts, (kept) => [...new Set(profileIds)].map((id) => {
      const profile = kept.profile(id);
      return { profile, servers: changes.serversOn === undefined ? [] : kept.servers(profile.id) };
    }), (rows) => planManyUpdates(rows, changes));
  }

  /** @throws AppError NAME_TAKEN */
  duplicateProfile({ profileId, name }: { readonly profileId: string; readonly name?: string | undefined }): Promise<EditResult> {
    return applyEdit(this.#parts, (kept) => {
      const profile = kept.profile(profileId);
      return { profile, servers: kept.servers(profile.id), heads: kept.heads() };
    }, async ({ profile, servers, heads }) => {
      const id = this.#profileId();
      if (name !== undefined) refuseTakenName({ id, name }, heads);
      const free = name ?? freeName(`${profile.name} copy`, new Set(heads.map((head) => foldedName(head.name))));
      return planDuplicate({ profile, servers, id, name: free }, await this.#parts.vault.open());
    });
  }

  /** Each under a free name, all of them or none. */
  duplicateProfiles({ profileIds }: { readonly profileIds: readonly string[] }): Promise<EditResult> {
    return applyEdit(this.#parts, (kept) => ({ rows: [...new Set(profileIds)].map((id) => target(kept, id)), heads: kept.heads() }), async ({ rows, heads }) => {
      const vault = await this.#parts.vault.open();
      const taken = new Set(heads.map((head) => foldedName(head.name)));
      const plans: EditPlan[] = [];
      await pausing(rows, ({ profile, servers }) => {
        const name = freeName(`${profile.name} copy`, taken);
        taken.add(foldedName(name));
        plans.push(planDuplicate({ profile, servers, id: this.#profileId(), name }, vault));
      });
      return joinPlans(plans);
    });
  }

  /** With their servers. Needs no vault. */
  removeProfiles({ profileIds }: { readonly profileIds: readonly string[] }): Promise<EditResult> {
    return applyEdit(this.#parts, (kept) => [...new Set(profileIds)].map((id) => {
      const profile = kept.profile(id);
      return { profile, servers: kept.servers(profile.id) };
    }), (gone) => ({
      changes: { removeProfiles: gone.map(({ profile }) => profile.id) },
      touched: gone.flatMap(({ profile, servers }) => [
        { did: 'removed' as const, profile: profile.name },
        ...servers.map((mcp) => ({ did: 'removed' as const, profile: profile.name, mcp: mcp.name })),
      ]),
      result: { mcps: [] },
    }));
  }

  /** @throws AppError INPUT_INVALID, NAME_TAKEN; FIELD_NOT_FOUND for a draft that keeps something */
  addMcp({ profileId, draft }: { readonly profileId: string; readonly draft: McpDraft }): Promise<EditResult> {
    return applyEdit(this.#parts, (kept) => target(kept, profileId), async (into) =>
      planNewMcp(into, applyDraft(draft, this.#mcpId(), undefined), await this.#parts.vault.open()));
  }

  /**
   * That a kept secret may go to a new destination by it is what the person wants.
   * @throws AppError INPUT_INVALID, NAME_TAKEN, FIELD_NOT_FOUND, CHANGED_MEANWHILE
   */
  updateMcp({ draft, revision, ...place }: McpPlace & { readonly draft: McpDraft; readonly revision?: number | undefined }): Promise<EditResult> {
    return this.#changeMcp(place, revision, (kept) => applyDraft(draft, kept.id, kept));
  }

  /** Needs no vault. */
  switchMcps({ places, on }: { readonly places: readonly McpPlace[]; readonly on: boolean }): Promise<EditResult> {
    return applyEdit(this.#parts, (kept) => kept.mcps(places), (rows) => planSwitch(rows, on));
  }

  /** Needs no vault. */
  removeMcps({ places }: { readonly places: readonly McpPlace[] }): Promise<EditResult> {
    return applyEdit(this.#parts, (kept) => kept.mcps(places), (rows) => ({
      changes: { removeMcps: rows.map(({ profile, mcp }) => ({ profileId: profile.id, mcpId: mcp.id })) },
      touched: rows.map(({ profile, mcp }) => ({ did: 'removed', profile: profile.name, mcp: mcp.name })),
      result: { ...sharedProfile(rows), mcps: [] },
    }));
  }

  copyMcp({ to, withSecrets, ...place }: McpPlace & { readonly to: readonly string[]; readonly withSecrets: boolean }): Promise<EditResult> {
    return applyEdit(this.#parts, (kept) => ({ from: kept.mcp(place), targets: [...new Set(to)].map((id) => target(kept, id)) }), async ({ from, targets }) => {
      const vault = await this.#parts.vault.open();
      const mcp = openMcp(from.profile.id, from.mcp, vault);
      return planCopies(withSecrets ? mcp : copyWithoutSecrets(mcp), targets, () => this.#mcpId(), vault);
    });
  }

  #changeMcp(place: McpPlace, revision: number | undefined, change: (kept: Mcp) => Mcp): Promise<EditResult> {
    return applyEdit(this.#parts, (kept) => {
      const row = kept.mcp(place);
      return { row, servers: kept.servers(row.profile.id) };
    }, async ({ row, servers }) => {
      refuseOutdated(row.mcp, revision);
      return planMcpUpdate(row, servers, change, await this.#parts.vault.open());
    });
  }

  #profileId(): ProfileId {
    return ProfileIdSchema.parse(this.#parts.mintId());
  }

  #mcpId(): McpId {
    return McpIdSchema.parse(this.#parts.mintId());
  }
}

function target(kept: EditRows, id: string): Parameters<typeof planNewMcp>[0] {
  const profile = kept.profile(id);
  return { profile, servers: kept.servers(profile.id) };
}

function refuseOutdated({ name, revision: kept }: Kept<{ readonly name: string }>, revision: number | undefined): void {
  if (revision !== undefined && revision !== kept) throw new AppError('CHANGED_MEANWHILE', { subject: name });
}
