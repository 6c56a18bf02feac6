import type { ProfileId } from '../../../src-shared/profile/profile';
import type { StoredChanges } from '../profiles/profile-repository';
import { sealMcp } from '../profiles/seal-mcp';
import { sealProfile } from '../profiles/seal-profile';
import type { StoredMcp } from '../profiles/stored-profile';
import type { OpenVault } from '../secrets/vault';
import type { ImportChanges } from './import-changes';

/** Seals what will be written. A server that is kept stays in its place, a new one goes behind the last. */
export function sealChanges(changes: ImportChanges, kept: ReadonlyMap<ProfileId, readonly StoredMcp[]>, vault: OpenVault): StoredChanges {
  const orders = new Map([...kept].map(([id, mcps]) => [id, new Order(mcps)]));
  const nextPosition = (profileId: ProfileId, mcpId: StoredMcp['id']): number => {
    const order = orders.get(profileId) ?? new Order([]);
    orders.set(profileId, order);
    return order.positionOf(mcpId);
  };
  return {
    putProfiles: changes.putProfiles.map((profile) => sealProfile(profile, vault)),
    removeProfiles: [],
    putMcps: changes.putMcps.map(({ profileId, mcp }) => ({ profileId, mcp: sealMcp(profileId, mcp, nextPosition(profileId, mcp.id), vault) })),
    removeMcps: changes.removeMcps,
    putRemembered: changes.remember.map(({ content, ...note }) => ({ ...note, fingerprint: vault.fingerprint(new TextEncoder().encode(content)) })),
  };
}

class Order {
  readonly #positions: Map<StoredMcp['id'], number>;
  #next: number;

  constructor(mcps: readonly StoredMcp[]) {
    this.#positions = new Map(mcps.map(({ id, position }) => [id, position]));
    this.#next = mcps.reduce((last, { position }) => Math.max(last, position), -1) + 1;
  }

  positionOf(id: StoredMcp['id']): number {
    const position = this.#positions.get(id) ?? this.#next++;
    this.#positions.set(id, position);
    return position;
  }
}
