import type { ProfileRepository } from '../services/profiles/profile-repository';
import type { DatabaseConnection } from './database-connection';
import { findMcp, listMcps } from './mcps-table';
import { findProfile, listProfiles } from './profiles-table';
import { listRemembered } from './remembered-items-table';
import { readRevision } from './state-table';

export const sqliteProfileRepository = (connection: DatabaseConnection): ProfileRepository => ({
  revision: () => readRevision(connection),
  listProfiles: () => listProfiles(connection),
  findProfile: (id) => findProfile(connection, id),
  listMcps: (profileId) => listMcps(connection, profileId),
  findMcp: (profileId, mcpId) => findMcp(connection, profileId, mcpId),
  listRemembered: () => listRemembered(connection),
  consistently: (read) => connection.consistently(read),
});
