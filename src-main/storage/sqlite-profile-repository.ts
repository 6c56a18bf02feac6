import type { ProfileRepository } from '../services/profiles/profile-repository';
import type { DatabaseConnection } from './database-connection';
import { readFacets } from './facets-query';
import { listEveryMcp } from './listed-mcps';
import { McpGroups } from './mcp-groups-query';
import { countMcps, findMcp, listMcps } from './mcps-table';
import { readProfilePage } from './profile-page-query';
import { findProfile, findProfileId, listProfileIds, listProfileNames, listProfiles } from './profiles-table';
import { listRemembered } from './remembered-items-table';
import { SecretServersQuery } from './secret-servers-query';
import { readRevision } from './state-table';

export function sqliteProfileRepository(connection: DatabaseConnection): ProfileRepository {
  const groups = new McpGroups(connection);
  const secretServers = new SecretServersQuery(connection);
  return {
    revision: () => readRevision(connection),
    profileNames: () => listProfileNames(connection),
    profileIds: () => listProfileIds(connection),
    listProfiles: () => listProfiles(connection),
    findProfile: (id) => findProfile(connection, id),
    findProfileId: (idOrName) => findProfileId(connection, idOrName),
    listMcps: (profileId) => listMcps(connection, profileId),
    countMcps: (profileIds) => countMcps(connection, profileIds),
    findMcp: (profileId, mcpId) => findMcp(connection, profileId, mcpId),
    listEveryMcp: () => listEveryMcp(connection),
    profilePage: async (query) => readProfilePage(connection, query),
    facets: () => connection.consistently(() => readFacets(connection)),
    mcpGroups: (query) => groups.page(query),
    secretServers: (search) => secretServers.find(search),
    listRemembered: () => listRemembered(connection),
    consistently: (read) => connection.consistently(read),
  };
}
