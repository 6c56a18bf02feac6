import type { Mcp } from '../../../src-shared/profile/mcp';
import type { Profile } from '../../../src-shared/profile/profile';
import type { SealedBlob } from '../secrets/sealed-blob';

/**
 * A server definition at rest. `blob` holds every string of a sensitive position (command, args, cwd, env, url, headers,
 * description, unknown fields) and is the only source when it is read back; `command`, `packageName`, `host` and
 * `description` are copies in clear for search, absent where they hold a secret.
 */
export interface StoredMcp
  extends Pick<Mcp, 'id' | 'name' | 'type' | 'category' | 'tags' | 'disabled' | 'alwaysAllow' | 'usageCount' | 'lastUsed' | 'source' | 'version'> {
  /** Order within the profile, from 0; gaps are allowed. */
  readonly position: number;
  readonly command: string | undefined;
  readonly packageName: string | undefined;
  readonly host: string | undefined;
  readonly description: string | undefined;
  readonly envNames: readonly string[];
  readonly headerNames: readonly string[];
  /** How many strings are masked on screen (count-secrets), and how many of these are unknown. */
  readonly secretCount: number;
  readonly unknownCount: number;
  readonly blob: SealedBlob;
}

/** What stands beside the blob. */
export type McpRow = Omit<StoredMcp, 'blob'>;

/** A profile at rest, without its servers. `blob` holds description and unknown fields. */
export interface StoredProfile
  extends Pick<Profile, 'id' | 'name' | 'category' | 'tags' | 'color' | 'icon' | 'author' | 'version' | 'compatibility'
    | 'autoEnable' | 'autoDisable' | 'strictMode' | 'dependencies'> {
  /** Copy in clear for search, absent where it holds a secret. */
  readonly description: string | undefined;
  readonly blob: SealedBlob;
}

export type ProfileRow = Omit<StoredProfile, 'blob'>;
