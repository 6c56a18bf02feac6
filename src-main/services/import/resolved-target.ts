import type { Mcp, McpId } from '../../../src-shared/profile/mcp';
import type { Profile, ProfileId } from '../../../src-shared/profile/profile';
import type { ItemOutcome } from '../../../src-shared/transfer/import-report';

/** The servers of a target as they stand so far; all profiles of an import that go into the same target share them. */
export interface TargetServers {
  /** Name by id; undefined for one that has no name yet. */
  readonly rows: Map<McpId, string | undefined>;
  /** Where new servers went, by the key of the item. */
  readonly placed: Map<string, McpId>;
  /** What was kept otherwise than it came in, by the key of the item: beside another, or merged. */
  readonly copies: Map<string, McpId>;
  /** What the import has put so far. */
  readonly standing: Map<McpId, Mcp>;
  /** Folded names that a person gave. */
  readonly given: Set<string>;
}

const untouched = (): Omit<TargetServers, 'rows'> => ({ placed: new Map(), copies: new Map(), standing: new Map(), given: new Set() });

/** Where the servers of a resolved profile go. */
export interface ResolvedTarget {
  readonly id: ProfileId;
  readonly name: string;
  readonly outcome: ItemOutcome;
  /** It is a new profile: what its servers met in the kept one is nothing to them. */
  readonly fresh: boolean;
  /** The whole profile stays out. */
  readonly skipsAll: boolean;
  readonly servers: TargetServers;
}

export const newTarget = (id: ProfileId, name: string, outcome: ItemOutcome): ResolvedTarget =>
  ({ id, name, outcome, fresh: true, skipsAll: false, servers: { ...untouched(), rows: new Map() } });

export const serversOf = ({ mcps }: Profile): TargetServers => ({ ...untouched(), rows: new Map(mcps.map(({ id, name }) => [id, name])) });
