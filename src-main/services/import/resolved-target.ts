import { foldedName } from '../../../src-shared/profile/folded-name';
import type { Mcp } from '../../../src-shared/profile/mcp';
import { ProfileIdSchema, type Profile, type ProfileId } from '../../../src-shared/profile/profile';
import type { ItemOutcome } from '../../../src-shared/transfer/import-report';
import type { IncomingProfile } from './incoming';

/** Where the servers of a resolved profile go. */
export interface ResolvedTarget {
  readonly id: ProfileId;
  readonly name: string;
  readonly outcome: ItemOutcome;
  /** It is a new profile: what its servers met in the kept one is nothing to them. */
  readonly fresh: boolean;
  /** The whole profile stays out. */
  readonly skipsAll: boolean;
  /** Folded names and ids of its servers so far; grows while it is resolved. */
  readonly names: Set<string>;
  readonly ids: Set<string>;
}

export const makeTarget = {
  added: (id: ProfileId, name: string, outcome: ItemOutcome): ResolvedTarget =>
    ({ id, name, outcome, fresh: true, skipsAll: false, names: new Set(), ids: new Set() }),

  kept: ({ id, name, mcps }: Profile, outcome: ItemOutcome): ResolvedTarget => ({
    id, name, outcome, fresh: false, skipsAll: false,
    names: new Set(mcps.map((mcp: Mcp) => foldedName(mcp.name))),
    ids: new Set(mcps.map((mcp: Mcp) => mcp.id)),
  }),

  /** The file's own id where it is free, else a new one. */
  freshId: ({ identified, profile }: IncomingProfile, kept: Profile | undefined, { mintId }: { mintId: () => string }): ProfileId =>
    (identified && kept !== undefined && kept.id !== profile.id ? profile.id : ProfileIdSchema.parse(mintId())),
};

/** `name`, or `name 2` where it is taken under folding; takes it. */
export function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let count = 2; taken.has(foldedName(free)); count += 1) free = `${name} ${count}`;
  taken.add(foldedName(free));
  return free;
}
