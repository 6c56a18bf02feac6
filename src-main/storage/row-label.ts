import { ENTITY_TITLES } from '../../src-shared/gateway/entity-titles';
import type { EntityType } from '../../src-shared/gateway/entity-type';
import type { Reader } from './database-connection';
import { ENTITIES, findEntityTitle } from './entities-table';
import { ENVIRONMENTS, findEnvironmentName } from './environments-table';
import { findMcpName, MCPS } from './mcps-table';
import { findProfileName, PROFILES } from './profiles-table';
import type { TrackedTable } from './tracked-table';

export const profileLabel = (name: string): string => `profile "${name}"`;
export const mcpLabel = (profileName: string, name: string): string => `${profileName}/${name}`;
export const environmentLabel = (name: string): string => `environment "${name}"`;
export const entityLabel = (environmentName: string, type: EntityType, identity: string): string => `${environmentName}: ${ENTITY_TITLES[type]} ${identity}`;

/** What people call the row that stands there now; for a remembered item, what it was kept as. */
export function findLabel(reader: Reader, table: TrackedTable, key: readonly string[]): string | undefined {
  const [first = '', second = ''] = key;
  if (table === PROFILES) return findProfileLabel(reader, first);
  if (table === MCPS) return findMcpLabel(reader, first, second);
  if (table === ENVIRONMENTS) return findEnvironmentLabel(reader, first);
  if (table === ENTITIES) return findEntityLabel(reader, first, second);
  const keptId = reader.row(table.findSql, ...key)?.text('kept_id');
  if (keptId === undefined) return undefined;
  return first === '' ? findProfileLabel(reader, keptId) : findMcpLabel(reader, first, keptId);
}

function findProfileLabel(reader: Reader, id: string): string | undefined {
  const name = findProfileName(reader, id);
  return name === undefined ? undefined : profileLabel(name);
}

function findMcpLabel(reader: Reader, profileId: string, id: string): string | undefined {
  const profileName = findProfileName(reader, profileId);
  const name = findMcpName(reader, profileId, id);
  return profileName === undefined || name === undefined ? undefined : mcpLabel(profileName, name);
}

export function findEnvironmentLabel(reader: Reader, id: string): string | undefined {
  const name = findEnvironmentName(reader, id);
  return name === undefined ? undefined : environmentLabel(name);
}

export function findEntityLabel(reader: Reader, environmentId: string, id: string): string | undefined {
  const name = findEnvironmentName(reader, environmentId);
  const entity = findEntityTitle(reader, environmentId, id);
  return name === undefined || entity === undefined ? undefined : entityLabel(name, entity.type, entity.identity);
}
