import type { Mcp } from '../../../src-shared/profile/mcp';
import { nameKey } from '../../../src-shared/profile/secret-name';
import type { SecretQuery } from '../../../src-shared/profile/secret-page';
import type { HistoryRepository } from '../activity/history-repository';
import { BlankHolders } from '../import/blank-holders';
import { pausing } from '../import/pausing';
import type { OpenVault } from '../secrets/vault';
import type { ProfileRepository } from './profile-repository';
import { openMcp } from './seal-mcp';
import type { SecretServer } from './secret-server';
import { secretSlots } from './secret-slots';
import { findStanding } from './find-standing';

export interface FoundSlots {
  readonly server: SecretServer;
  readonly fields: ReadonlySet<string>;
  /** Blank ones where a value stood before, or stands in another server that leads to the same place; only where a name was asked for. */
  readonly held: Set<string>;
}

interface Search extends Pick<SecretQuery, 'show' | 'name'> {
  readonly servers: readonly SecretServer[];
  readonly profiles: ProfileRepository;
  readonly history: HistoryRepository;
  readonly vault: OpenVault;
}

/** Which slots a question is about, in order of the servers; opens each of them, and tells no value. */
export async function findSlots({ servers, show, name, profiles, history, vault }: Search): Promise<readonly FoundSlots[]> {
  const key = name === undefined ? undefined : nameKey(name);
  const found: FoundSlots[] = [];
  const holders = new BlankHolders([]);
  const open: (FoundSlots & { readonly mcp: Mcp; readonly blanks: readonly string[] })[] = [];
  await pausing(servers, (server) => {
    const stored = profiles.findMcp(server.profileId, server.mcpId);
    if (stored === undefined || stored.revision !== server.revision) return;
    const mcp = openMcp(server.profileId, stored, vault);
    const named = secretSlots(mcp).filter((slot) => key === undefined || slot.key === key);
    const chosen = named.filter(({ state, detected }) => show === 'all' || (show === 'blank' ? state === 'blank' : detected));
    const slots = { server, fields: new Set(chosen.map(({ field }) => field)), held: new Set<string>() };
    if (chosen.length > 0) found.push(slots);
    if (key === undefined) return;
    if (named.some(({ state }) => state === 'known')) holders.add(mcp);
    const blanks = chosen.filter(({ state }) => state === 'blank').map(({ field }) => field);
    if (blanks.length > 0) open.push({ ...slots, mcp, blanks });
  });
  await pausing(open, ({ held, mcp, blanks }) => {
    for (const field of holders.held(mcp, blanks)) held.add(field);
  });
  await findStanding(open, history, vault);
  return found;
}
