import type { SecretItem, SecretPage, SecretQuery } from '../../../src-shared/profile/secret-page';
import type { HistoryRepository } from '../activity/history-repository';
import { pausing } from '../import/pausing';
import { targetLine } from '../import/target-line';
import type { OpenVault } from '../secrets/vault';
import type { VaultSource } from '../secrets/vault-source';
import { countNames, sharingOf, type NameCounts } from './count-names';
import { findSlots, type FoundSlots } from './find-slots';
import type { ProfileRepository } from './profile-repository';
import { openMcp } from './seal-mcp';
import type { SecretServer, SecretServers } from './secret-server';
import { secretSlots } from './secret-slots';
import { windowOf, type Window } from './window-of';

interface SecretListParts {
  readonly profiles: ProfileRepository;
  readonly history: HistoryRepository;
  readonly vault: VaultSource;
}

/** A server of a page; without `fields` all of its slots are meant, or all that are blank. */
type ChosenServer = Pick<FoundSlots, 'server'> & Partial<FoundSlots>;
type Counts = Pick<SecretServer, 'secrets' | 'blanks'>;

interface OpenedServer {
  readonly server: SecretServer;
  readonly items: readonly SecretItem[];
}

/** While others write, a page is made anew so often; then it tells what it found. */
const ROUNDS = 5;

/**
 * Secrets by pages. What stands in clear says which servers have some and how many, so that only the servers of a page are opened;
 * for a name, and for what was detected, all have to be, once for each state of what is kept.
 */
export class SecretList {
  readonly #parts: SecretListParts;
  /** Counts that are not what the row says: detection has learned since it was written. */
  #corrected: WeakMap<SecretServer, Counts> | undefined;
  #names: { readonly revision: number; readonly counts: Promise<NameCounts> } | undefined;
  #found: { readonly key: string; readonly slots: Promise<readonly FoundSlots[]> } | undefined;

  constructor(parts: SecretListParts) {
    this.#parts = parts;
  }

  /** @throws AppError VAULT_…, where there is any secret */
  async page(query: SecretQuery): Promise<SecretPage> {
    for (let round = 0; ; round += 1) {
      const every = await this.#parts.profiles.secretServers('');
      if (every.servers.length === 0) return { total: 0, blanks: 0, items: [] };
      const vault = await this.#parts.vault.open();
      const kept = query.search === '' ? every : await this.#parts.profiles.secretServers(query.search);
      const { total, before, chosen, counts } = await this.#choose(kept, query, vault);
      const opened = await this.#open(chosen, query, await this.#countNames(every), vault);
      const asCounted = opened.length === chosen.length && opened.every(({ items }, index) => items.length === counts[index]);
      if (!asCounted && round < ROUNDS) continue;
      const start = Math.max(0, query.from - before);
      return {
        total, blanks: kept.servers.reduce((sum, server) => sum + this.#countsOf(server).blanks, 0),
        items: this.#dated(opened).slice(start, start + query.most),
      };
    }
  }

  /** The servers of the page, and how many items each of them is counted as. */
  async #choose(kept: SecretServers, query: SecretQuery, vault: OpenVault): Promise<Window<ChosenServer> & { readonly counts: readonly number[] }> {
    if (query.name === undefined && query.show !== 'detected') {
      const countOf = (server: SecretServer): number => this.#countsOf(server)[query.show === 'blank' ? 'blanks' : 'secrets'];
      const window = windowOf(kept.servers, countOf, query);
      return { ...window, chosen: window.chosen.map((server) => ({ server })), counts: window.chosen.map(countOf) };
    }
    const window = windowOf(await this.#findSlots(kept, query, vault), ({ fields }) => fields.size, query);
    return { ...window, counts: window.chosen.map(({ fields }) => fields.size) };
  }

  #countsOf(server: SecretServer): Counts {
    return this.#corrected?.get(server) ?? server;
  }

  async #findSlots({ revision, servers }: SecretServers, { search, show, name }: SecretQuery, vault: OpenVault): Promise<readonly FoundSlots[]> {
    const key = JSON.stringify([revision, search, show, name]);
    if (this.#found?.key !== key) this.#found = { key, slots: findSlots({ ...this.#parts, servers, show, name, vault }) };
    try {
      return await this.#found.slots;
    } catch (error) {
      if (this.#found.key === key) this.#found = undefined;
      throw error;
    }
  }

  #countNames({ revision, servers }: SecretServers): Promise<NameCounts> {
    if (this.#names?.revision !== revision) this.#names = { revision, counts: countNames(servers) };
    return this.#names.counts;
  }

  async #open(chosen: readonly ChosenServer[], { show, name: asked }: SecretQuery, names: NameCounts, vault: OpenVault): Promise<readonly OpenedServer[]> {
    const opened: OpenedServer[] = [];
    await pausing(chosen, ({ server, fields, held }) => {
      const { profileId, profile, mcpId } = server;
      const stored = this.#parts.profiles.findMcp(profileId, mcpId);
      if (stored === undefined || stored.revision !== server.revision) return;
      const mcp = openMcp(profileId, stored, vault);
      const slots = secretSlots(mcp);
      this.#correct(server, { secrets: slots.length, blanks: slots.filter(({ state }) => state === 'blank').length });
      const destination = targetLine(mcp);
      const meant = slots.filter(({ field, state }) => fields?.has(field) ?? (show !== 'blank' || state === 'blank'));
      opened.push({
        server,
        items: meant.map(({ key, ...slot }) => ({
          profileId, profile, mcpId, mcp: mcp.name, type: mcp.type, ...slot, sharing: sharingOf(key, server, names),
          ...(destination !== undefined && { destination }), ...(asked !== undefined && { held: slot.state === 'known' || held?.has(slot.field) === true }),
        })),
      });
    });
    return opened;
  }

  #correct(server: SecretServer, counts: Counts): void {
    const { secrets, blanks } = this.#countsOf(server);
    if (secrets === counts.secrets && blanks === counts.blanks) return;
    this.#corrected ??= new WeakMap();
    this.#corrected.set(server, counts);
  }

  #dated(opened: readonly OpenedServer[]): readonly SecretItem[] {
    const times = this.#parts.history.changeTimes([...new Set(opened.map(({ server }) => server.revision))]);
    return opened.flatMap(({ server, items }) => {
      const changedAt = times.get(server.revision);
      return changedAt === undefined ? items : items.map((item) => ({ ...item, changedAt }));
    });
  }
}
