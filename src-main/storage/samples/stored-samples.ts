import { createHash } from 'node:crypto';
import { McpIdSchema } from '../../../src-shared/profile/mcp-id';
import { NO_DEPENDENCIES } from '../../../src-shared/profile/dependencies';
import { ProfileIdSchema } from '../../../src-shared/profile/profile-id';
import type { HistoryStep } from '../../services/activity/history-repository';
import type { RememberedItem, StoredChanges } from '../../services/profiles/profile-repository';
import type { StoredMcp, StoredProfile } from '../../services/profiles/stored-profile';
import type { SealedBlob } from '../../services/secrets/sealed-blob';

/** Bytes that look like a sealing of `content`. */
export function sampleBlob(content: string): SealedBlob {
  const digest = new Uint8Array(createHash('sha512').update(content).digest());
  return { keyId: 'key-1', nonce: digest.slice(0, 12), ciphertext: digest.slice(12) };
}

export const sampleProfile = (id: string, name: string, changes: Partial<StoredProfile> = {}): StoredProfile => ({
  id: ProfileIdSchema.parse(id), name, description: undefined, category: undefined, tags: [], color: undefined, icon: undefined,
  author: undefined, version: undefined, compatibility: undefined, autoEnable: undefined, autoDisable: undefined, strictMode: undefined,
  dependencies: NO_DEPENDENCIES, blob: sampleBlob(`${id} ${name}`), ...changes,
});

export const sampleMcp = (id: string, name: string, changes: Partial<StoredMcp> = {}): StoredMcp => ({
  id: McpIdSchema.parse(id), name, position: 0, type: 'stdio', command: 'npx', packageName: undefined, host: undefined,
  description: undefined, category: undefined, tags: [], disabled: false, alwaysAllow: undefined, usageCount: undefined,
  lastUsed: undefined, source: undefined, version: undefined, envNames: [], headerNames: [], secretCount: 0, unknownCount: 0,
  blob: sampleBlob(`${id} ${name}`), ...changes,
});

export const putMcp = (profileId: string, mcp: StoredMcp): StoredChanges['putMcps'][number] =>
  ({ profileId: ProfileIdSchema.parse(profileId), mcp });

export const removeMcp = (profileId: string, mcpId: string): StoredChanges['removeMcps'][number] =>
  ({ profileId: ProfileIdSchema.parse(profileId), mcpId: McpIdSchema.parse(mcpId) });

export const sampleRemembered = (profileId: string, incomingKey: string, keptId: string, content = incomingKey): RememberedItem => ({
  profileId: profileId === '' ? '' : ProfileIdSchema.parse(profileId), incomingKey, keptId,
  fingerprint: new Uint8Array(createHash('sha256').update(content).digest()),
});

export const sampleChanges = (changes: Partial<StoredChanges>): StoredChanges =>
  ({ putProfiles: [], removeProfiles: [], putMcps: [], removeMcps: [], putRemembered: [], ...changes });

export const IMPORT: HistoryStep = {
  kind: 'import', at: '2025-01-02T03:04:05.000Z',
  summary: {
    files: ['work.json'], profiles: ['Work'], profilesAdded: 1, profilesChanged: 2, profilesRemoved: 3, mcpsAdded: 4, mcpsChanged: 5, mcpsRemoved: 6,
  },
};
