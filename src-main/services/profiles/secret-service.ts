import { AppError } from '../../../src-shared/errors/app-error';
import { fieldPathText } from '../../../src-shared/profile/field-path';
import { mcpTexts } from '../../../src-shared/profile/map-texts';
import type { EditResult } from '../../../src-shared/profile/mcp-draft';
import type { SecretPage, SecretPlace, SecretQuery } from '../../../src-shared/profile/secret-page';
import { secretText, wholeText } from '../../../src-shared/profile/secret-text';
import type { VaultSource } from '../secrets/vault-source';
import { applyEdit, type EditStore } from './apply-edit';
import { EditRows } from './edit-rows';
import { chooseFields, planFields, type ChangeField } from './edited-fields';
import { forgetSecrets } from './forget-secrets';
import { openMcp } from './seal-mcp';
import { SecretList } from './secret-list';
import { blankSecrets, putSecret } from './secret-texts';

export interface SecretParts extends EditStore {
  readonly vault: VaultSource;
}

/** What an edit took out of the history, beside its result. */
interface UnsetResult extends EditResult {
  readonly forgotten?: { readonly steps: number; readonly reports: number };
}

/** Secrets by themselves: all of them, one shown, filled in, made blank. All throw PROFILE_NOT_FOUND, MCP_NOT_FOUND and VAULT_… */
export class SecretService {
  readonly #parts: SecretParts;
  readonly #list: SecretList;

  constructor(parts: SecretParts) {
    this.#parts = parts;
    this.#list = new SecretList(parts);
  }

  page(query: SecretQuery): Promise<SecretPage> {
    return this.#list.page(query);
  }

  /** The whole string of one field, for the person who asked for it. @throws AppError FIELD_NOT_FOUND, SECRET_UNKNOWN */
  async reveal({ field, ...place }: SecretPlace): Promise<{ readonly value: string }> {
    const { profiles, vault } = this.#parts;
    const { profile, mcp } = profiles.consistently(() => new EditRows(profiles).mcp(place));
    const found = mcpTexts(openMcp(profile.id, mcp, await vault.open())).find(({ path }) => fieldPathText(path) === field);
    if (found === undefined) throw new AppError('FIELD_NOT_FOUND', { subject: field });
    const value = wholeText(found.text);
    if (value === undefined) throw new AppError('SECRET_UNKNOWN', { subject: field });
    return { value };
  }

  /** The whole string of the field is secret then. @throws AppError FIELD_NOT_FOUND, INPUT_INVALID */
  set({ value, ...place }: SecretPlace & { readonly value: string }): Promise<EditResult> {
    return this.#change([place], () => secretText(value));
  }

  /** Everywhere or nowhere, in the places of the secrets (putSecret). @throws AppError FIELD_NOT_FOUND, INPUT_INVALID */
  fill({ places, value }: { readonly places: readonly SecretPlace[]; readonly value: string }): Promise<EditResult> {
    return this.#change(places, (text, path, mcp) => putSecret(text, path, mcp, value));
  }

  /**
   * Blanks in their places. With `alsoHistory` nothing of the history tells of them any more, and the step can't be taken back.
   * @throws AppError FIELD_NOT_FOUND; INPUT_INVALID where a field holds no secret
   */
  async unset({ places, alsoHistory }: { readonly places: readonly SecretPlace[]; readonly alsoHistory: boolean }): Promise<UnsetResult> {
    const blank: ChangeField = (text, path, mcp) => {
      const blanked = blankSecrets(text, path, mcp);
      if (blanked === undefined) throw new AppError('INPUT_INVALID', { items: [`${mcp.name}, ${fieldPathText(path)}: it holds no secret`] });
      return blanked;
    };
    if (!alsoHistory) return this.#change(places, blank);
    let forgotten = { steps: 0, reports: 0 };
    const result = await applyEdit(this.#parts, (kept) => chooseFields(places, (place) => kept.mcp(place)), async (rows) => {
      const vault = await this.#parts.vault.open();
      const plan = await planFields(rows, blank, vault);
      const { steps, ...forgets } = await forgetSecrets(rows, this.#parts.history, vault);
      forgotten = { steps, reports: forgets.reports.length };
      // What is forgotten of a blank is a step too, and says whose.
      const touched = rows.map(({ profile, mcp }) => ({ did: 'changed' as const, profile: profile.name, mcp: mcp.name }));
      return { ...plan, touched, forgotten: forgets };
    });
    return { ...result, forgotten };
  }

  #change(places: readonly SecretPlace[], change: ChangeField): Promise<EditResult> {
    return applyEdit(this.#parts, (kept) => chooseFields(places, (place) => kept.mcp(place)), async (rows) => planFields(rows, change, await this.#parts.vault.open()));
  }
}
