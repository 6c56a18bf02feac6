import { createHash } from 'node:crypto';
import { foldedName } from '../../../../src-shared/profile/folded-name';
import type { Mcp } from '../../../../src-shared/profile/mcp';
import type { Profile } from '../../../../src-shared/profile/profile';
import type { ReportItem } from '../../../../src-shared/transfer/import-report';
import type { Resolution, Target } from '../../../../src-shared/transfer/resolution';
import type { ImportChanges } from '../import-changes';
import type { IncomingProfile } from '../incoming';
import { planImport } from '../plan-import';
import type { CurrentState, PlannedImport } from '../planned-import';
import { resolvePlan } from '../resolve-plan';

type Remembered = CurrentState['remembered'][number];

/** What an import did. */
export interface Brought {
  readonly plan: PlannedImport;
  readonly items: readonly ReportItem[];
  readonly changes: ImportChanges;
  readonly unmet: readonly string[];
}

/** What is kept, in memory: planned, resolved and applied by the code under test, with storage's rules on ids and names. */
export class KeptState {
  profiles: readonly Profile[];
  remembered: readonly Remembered[] = [];
  #minted = 0;

  constructor(...profiles: readonly Profile[]) {
    this.profiles = profiles;
  }

  plan(incoming: readonly IncomingProfile[], target?: Target, targets: Readonly<Record<string, Target>> = {}): PlannedImport {
    const { profiles, remembered } = this;
    return planImport({ revision: 1, profiles, names: profiles, remembered }, incoming, { target, targets: new Map(Object.entries(targets)), fingerprint, mintId: () => this.#mint() });
  }

  /** Plans, decides and applies; what is undecided or rejected is only reported. */
  bring(incoming: readonly IncomingProfile[], answers: Partial<Resolution> = {}, target?: Target, targets: Readonly<Record<string, Target>> = {}): Brought {
    const plan = this.plan(incoming, target, targets);
    const resolution: Resolution = { strategy: 'fail', decisions: {}, fields: {}, names: {}, choices: {}, blanks: {}, excluded: [], carrySecrets: [], settings: [], partial: false, ...answers };
    const { changes, items, unmet } = resolvePlan(plan, resolution, { suffix: ' (20250124-150000)', mintId: () => this.#mint() });
    this.#apply(changes);
    return { plan, items, changes, unmet };
  }

  mcp(profile: string, name: string): Mcp {
    const found = this.profiles.find((kept) => kept.name === profile)?.mcps.find((mcp) => mcp.name === name);
    if (found === undefined) throw new Error(`there is no ${profile}/${name}`);
    return found;
  }

  #mint(): string {
    this.#minted += 1;
    return `minted-${this.#minted}`;
  }

  #apply({ putProfiles, putMcps, removeMcps, remember }: ImportChanges): void {
    const servers = new Map<string, Map<string, Mcp>>(this.profiles.map(({ id, mcps }) => [id, new Map(mcps.map((mcp) => [mcp.id, mcp]))]));
    const serversOf = (id: string): Map<string, Mcp> => {
      const found = servers.get(id);
      if (found === undefined) throw new Error(`a server is put into ${id}, which is not there`);
      return found;
    };
    const profiles = new Map<string, Omit<Profile, 'mcps'>>(this.profiles.map((profile) => [profile.id, profile]));
    for (const put of putProfiles) {
      profiles.set(put.id, put);
      if (!servers.has(put.id)) servers.set(put.id, new Map());
    }
    for (const { profileId, mcpId } of removeMcps) serversOf(profileId).delete(mcpId);
    for (const { profileId, mcp } of putMcps) serversOf(profileId).set(mcp.id, mcp);
    this.profiles = [...profiles].map(([id, profile]) => ({ ...profile, mcps: [...serversOf(id).values()] }));
    refuseTwins('profile', this.profiles);
    for (const { name, mcps } of this.profiles) refuseTwins(`server of ${name}`, mcps);
    this.#note(remember);
  }

  #note(remember: ImportChanges['remember']): void {
    const key = ({ profileId, incomingKey }: Pick<Remembered, 'profileId' | 'incomingKey'>): string => JSON.stringify([profileId, incomingKey]);
    const notes = remember.map(({ content, ...note }): Remembered => ({ ...note, fingerprint: fingerprint(content) }));
    const rows = new Set(this.profiles.flatMap(({ id, mcps }) => [JSON.stringify(['', id]), ...mcps.map((mcp) => JSON.stringify([id, mcp.id]))]));
    const standing = ({ profileId, keptId }: Remembered): boolean => rows.has(JSON.stringify([profileId, keptId]));
    this.remembered = [...new Map([...this.remembered, ...notes].map((note) => [key(note), note])).values()].filter(standing);
  }
}

const fingerprint = (content: string): Uint8Array => createHash('sha256').update(content).digest();

/** As the database does. */
function refuseTwins(kind: string, rows: readonly { readonly id: string; readonly name: string }[]): void {
  const names = new Set<string>();
  const ids = new Set<string>();
  for (const { id, name } of rows) {
    if (names.has(foldedName(name)) || ids.has(id)) throw new Error(`a second ${kind} called ${name} (${id})`);
    names.add(foldedName(name));
    ids.add(id);
  }
}
