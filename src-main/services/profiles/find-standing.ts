import type { Mcp } from '../../../src-shared/profile/mcp';
import type { HistoryRepository } from '../activity/history-repository';
import { BlankHolders } from '../import/blank-holders';
import { breathe } from '../import/job-watch';
import type { OpenVault } from '../secrets/vault';
import { openMcp } from './seal-mcp';
import type { SecretServer } from './secret-server';
import { unlessDamaged } from './unless-damaged';

/** A server with slots to be filled in. */
interface OpenSlots {
  readonly server: SecretServer;
  readonly mcp: Mcp;
  readonly blanks: readonly string[];
  readonly held: Set<string>;
}

/** Adds to `held` the blanks in which, as undo records tell it, a value stood while the server led where it leads now. */
export async function findStanding(open: readonly OpenSlots[], history: HistoryRepository, vault: OpenVault): Promise<void> {
  if (open.length === 0) return;
  const byPlace = new Map(open.map((slots) => [placeKey(slots.server.profileId, slots.server.mcpId), slots]));
  const places = open.map(({ server: { profileId, mcpId } }) => ({ profileId, mcpId }));
  for (const step of history.sealedSteps()) {
    for (const { profileId, mcp: stored } of history.serverImages(step, places)) {
      const slots = byPlace.get(placeKey(profileId, stored.id));
      const before = unlessDamaged(() => openMcp(profileId, stored, vault));
      if (slots === undefined || before === undefined) continue;
      const holders = new BlankHolders([]);
      holders.add(before);
      for (const field of holders.held(slots.mcp, slots.blanks)) slots.held.add(field);
    }
    await breathe();
  }
}

const placeKey = (profileId: string, mcpId: string): string => JSON.stringify([profileId, mcpId]);
