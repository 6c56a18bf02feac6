import type { McpId, Mcp } from '../../../src-shared/profile/mcp';
import type { Profile, ProfileId } from '../../../src-shared/profile/profile';
import type { Difference, ItemState } from '../../../src-shared/transfer/import-plan';
import type { IncomingMcp, IncomingProfile } from './incoming';

/** What is kept, as far as a plan needs it. */
export interface CurrentState {
  readonly revision: number;
  /** Opened; at least those that something incoming could meet. */
  readonly profiles: readonly Profile[];
  /** Of every kept profile. */
  readonly names: readonly { readonly id: ProfileId; readonly name: string }[];
  readonly remembered: readonly { readonly profileId: string; readonly incomingKey: string; readonly keptId: string; readonly fingerprint: Uint8Array }[];
}

/** What merging a server field by field needs beside `carried`. */
export interface MergeSides {
  /** Whose values the differences call mine. */
  readonly mine: Mcp;
  /** The kept server whose values stand in `carried` for unknown ones. */
  readonly kept: Mcp;
  /** Fields in which they do, and fields whose kept secret has no place in `carried`. */
  readonly filled: readonly string[];
  readonly lost: readonly string[];
  /** What the file itself says. */
  readonly said: Mcp;
}

/** A kept server and the profile that it belongs to. */
export interface PlacedMcp {
  readonly home: Profile;
  readonly mcp: Mcp;
}

export interface PlannedMcp {
  readonly incoming: IncomingMcp;
  /** `PROFILE/MCP` */
  readonly subject: string;
  readonly state: ItemState;
  /** What it meets: a kept server, or an earlier item of the same import (state `duplicate`). */
  readonly meets?: { readonly mcp: Mcp; readonly earlier?: string } | undefined;
  /** What `update` would keep, without secrets that would go to a new destination, and with them. */
  readonly result: Mcp;
  readonly carried: Mcp;
  readonly differences: readonly Difference[];
  readonly blanks: readonly string[];
  readonly withheld: readonly string[];
  /** Blanks whose secret a kept server with the same destination holds. */
  readonly blankHeld: readonly string[];
  /** Where there is something kept or earlier to merge with. */
  readonly sides?: MergeSides | undefined;
  /** What it could mean, where it is ambiguous. */
  readonly candidates?: readonly PlacedMcp[] | undefined;
  /** What changed of the destination, where secrets are withheld. */
  readonly destination?: string | undefined;
  /** Under which key the choice is remembered; unique in its target. */
  readonly incomingKey: string;
}

export interface PlannedProfile {
  readonly incoming: IncomingProfile;
  readonly state: ItemState;
  /** The kept profile that it meets or goes into. */
  readonly kept?: Profile | undefined;
  /** An earlier profile of the same import that makes the new target; its key. */
  readonly joins?: string | undefined;
  /** The profile fields that `update` would keep, under the kept id where there is one. */
  readonly result: Profile;
  /** Whose values the differences call mine; absent where it meets nothing. */
  readonly mine?: Profile | undefined;
  readonly differences: readonly Difference[];
  readonly mcps: readonly PlannedMcp[];
  /** The name is there, under another id or although a new profile was asked for. */
  readonly nameTaken: boolean;
  /** The target shall hold nothing but what comes in. */
  readonly replaces: boolean;
  /** Kept servers that `replace` takes away; those of one target stand with its first profile. */
  readonly removals: readonly { readonly id: McpId; readonly name: string }[];
  readonly incomingKey: string;
}

export interface PlannedImport {
  readonly revision: number;
  readonly profiles: readonly PlannedProfile[];
  /** Folded names of every kept profile: a new name must not be one of them. */
  readonly takenNames: ReadonlySet<string>;
  /** Ids of every kept profile. */
  readonly takenIds: ReadonlySet<string>;
}
