import type { GatewayRepository } from '../services/gateway/gateway-repository';
import type { DatabaseConnection } from './database-connection';
import { countEntities, findEntity, findEntityByKey, listEntities, listHeads, listHeadsOf, listSealed } from './entities-table';
import { readEntityPage } from './entity-page-query';
import { findEnvironment, listEnvironments } from './environments-table';
import { readRevision } from './state-table';

export const sqliteGatewayRepository = (connection: DatabaseConnection): GatewayRepository => ({
  revision: () => readRevision(connection),
  listEnvironments: () => listEnvironments(connection),
  findEnvironment: (idOrName) => findEnvironment(connection, idOrName),
  countEntities: (environmentId) => countEntities(connection, environmentId),
  entityPage: (environmentId, query) => connection.consistently(() => readEntityPage(connection, environmentId, query)),
  listHeads: (environmentId) => listHeads(connection, environmentId),
  listEntities: (environmentId, type, after, most) => listEntities(connection, environmentId, type, after, most),
  listHeadsOf: (environmentId, type, after, most) => listHeadsOf(connection, environmentId, type, after, most),
  listSealed: (environmentId, ids) => listSealed(connection, environmentId, ids),
  findEntity: (environmentId, id) => findEntity(connection, environmentId, id),
  findEntityByKey: (environmentId, type, identityKey) => findEntityByKey(connection, environmentId, type, identityKey),
  consistently: (read) => connection.consistently(read),
});
