import type { McpId } from '../../../src-shared/profile/mcp';
import type { ProfileId } from '../../../src-shared/profile/profile';
import type { McpGroupPage, McpGroupQuery, ProfileFacets, ProfilePage, ProfileQuery } from '../../../src-shared/profile/profile-page';
import type { McpSummary } from '../../../src-shared/profile/profile-view';
import type { GatewayChanges } from '../gateway/stored-gateway';
import type { SecretServers } from './secret-server';
import type { StoredMcp, StoredProfile } from './stored-profile';

/** A row as it was read, with the revision that wrote it. */
export type Kept<Row> = Row & { readonly revision: number };

/** A profile without its servers. */
export type ProfileHead = Kept<StoredProfile>;

/** What an import remembers of an item that it kept under another id or name (format.md section 6, Identity). */
export interface RememberedItem {
  /** `''` for profiles themselves. */
  readonly profileId: ProfileId | '';
  /** `id:…` or `name:…` of the incoming item. */
  readonly incomingKey: string;
  readonly keptId: string;
  /** 32 bytes; HMAC under a subkey of the data key over the incoming content. */
  readonly fingerprint: Uint8Array;
}

/** Reading what is kept. Every call sees one consistent state. */
export interface ProfileRepository {
  /** Grows with every change of profiles, servers or remembered items; a plan made at one revision is stale at another. */
  revision(): number;
  /** Of every kept profile, in no order. */
  profileNames(): readonly { readonly id: ProfileId; readonly name: string }[];
  /** Of every profile, ordered by folded name. */
  profileIds(): readonly ProfileId[];
  /** Ordered by folded name. */
  listProfiles(): readonly ProfileHead[];
  findProfile(id: ProfileId): Kept<StoredProfile> | undefined;
  /** The profile with this id, else the one that bears this name, whatever the case. */
  findProfileId(idOrName: string): ProfileId | undefined;
  /** In order of position. */
  listMcps(profileId: ProfileId): readonly Kept<StoredMcp>[];
  /** Servers of these profiles together; a profile that is not there has none. */
  countMcps(profileIds: readonly string[]): number;
  findMcp(profileId: ProfileId, mcpId: McpId): Kept<StoredMcp> | undefined;
  /** Every server of every profile: by folded name of the profile, then in order of position. */
  listEveryMcp(): readonly McpSummary[];
  /** Only what stands in clear is looked through: no search finds a secret. */
  profilePage(query: ProfileQuery): Promise<ProfilePage>;
  facets(): ProfileFacets;
  /** By folded name; servers as `listEveryMcp` orders them. A group is found by any of them, and told whole, up to what it can hold. */
  mcpGroups(query: McpGroupQuery): Promise<McpGroupPage>;
  /** Only what stands in clear is looked through: the names of the server, its profile, its variables and headers. */
  secretServers(search: string): Promise<SecretServers>;
  listRemembered(): readonly RememberedItem[];
  /** Runs `read` inside one read transaction, so that several calls see the same state. */
  consistently<Value>(read: () => Value): Value;
}

/** What one apply writes. Puts replace the whole row; removing a profile removes its servers. */
export interface StoredChanges {
  readonly putProfiles: readonly StoredProfile[];
  readonly removeProfiles: readonly ProfileId[];
  readonly putMcps: readonly { readonly profileId: ProfileId; readonly mcp: StoredMcp }[];
  readonly removeMcps: readonly { readonly profileId: ProfileId; readonly mcpId: McpId }[];
  readonly putRemembered: readonly RememberedItem[];
  readonly gateway?: GatewayChanges;
  /** Profiles with servers of which nothing is kept yet: neither ids nor names are taken. Made while they are written. */
  readonly freshProfiles?: Iterable<FreshProfile>;
}

export interface FreshProfile {
  readonly profile: StoredProfile;
  readonly mcps: readonly StoredMcp[];
}
