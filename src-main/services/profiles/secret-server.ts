import type { ProfileId } from '../../../src-shared/profile/profile';
import type { McpId } from '../../../src-shared/profile/mcp';

/** What stands in clear of a server that holds a secret. */
export interface SecretServer {
  readonly profileId: ProfileId;
  /** Their names. */
  readonly profile: string;
  readonly mcp: string;
  readonly mcpId: McpId;
  /** How many of its strings hold a secret, and how many of those are to be filled in. */
  readonly secrets: number;
  readonly blanks: number;
  /** The one that wrote it. */
  readonly revision: number;
  /** Of its variables and headers. */
  readonly names: readonly string[];
}

/** By folded name of the profile, then in order of the servers. */
export interface SecretServers {
  /** Of which they are told; at one revision the same search finds the same. */
  readonly revision: number;
  readonly servers: readonly SecretServer[];
}
