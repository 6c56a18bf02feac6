import type { Mcp, McpId } from '../../../src-shared/profile/mcp';
import type { Profile, ProfileId } from '../../../src-shared/profile/profile';

/** What an import writes, opened; the service seals it and storage keeps it in one transaction. */
export interface ImportChanges {
  readonly putProfiles: readonly Omit<Profile, 'mcps'>[];
  /** A server that is kept already stays in its place; a new one goes to the end. */
  readonly putMcps: readonly { readonly profileId: ProfileId; readonly mcp: Mcp }[];
  readonly removeMcps: readonly { readonly profileId: ProfileId; readonly mcpId: McpId }[];
  readonly remember: readonly { readonly profileId: ProfileId | ''; readonly incomingKey: string; readonly keptId: string; readonly content: string }[];
}

export const changesNothing = (changes: ImportChanges): boolean =>
  changes.putProfiles.length === 0 && changes.putMcps.length === 0 && changes.removeMcps.length === 0 && changes.remember.length === 0;
