import type { GatewayChanges } from '../services/gateway/stored-gateway';
import type { StoredChanges } from '../services/profiles/profile-repository';
import type { Reader } from './database-connection';
import { ENTITIES, toRow as entityToRow } from './entities-table';
import { ENVIRONMENTS, findEnvironmentName, toRow as environmentToRow } from './environments-table';
import { findMcpName, MCPS, toRow as mcpToRow } from './mcps-table';
import { findProfileName, PROFILES, toRow as profileToRow } from './profiles-table';
import { REMEMBERED_ITEMS, toRow as rememberedToRow } from './remembered-items-table';
import { entityLabel, environmentLabel, findLabel, mcpLabel, profileLabel } from './row-label';
import { rowName, type RowWrite } from './row-write';
import { withVanishing } from './vanishing-rows';
import type { TrackedTable } from './tracked-table';

/** Every row that `changes` touch, those that vanish with others included; what is both removed and put is put. */
export function writesOfChanges(reader: Reader, changes: StoredChanges, revision: number): RowWrite[] {
  const writes = withVanishing(reader, [
    ...changes.removeProfiles.map((id) => removal(reader, PROFILES, [id])),
    ...changes.removeMcps.map(({ profileId, mcpId }) => removal(reader, MCPS, [profileId, mcpId])),
    ...(changes.gateway?.removeEnvironments ?? []).map((id) => removal(reader, ENVIRONMENTS, [id])),
    ...(changes.gateway?.removeEntities ?? []).map(({ environmentId, entityId }) => removal(reader, ENTITIES, [environmentId, entityId])),
  ]);
  const ofGateways = gatewayPuts(reader, changes.gateway ?? {}, revision);
  // None of them can be among what is removed: there are ten thousand, and none has to be looked for by name.
  const apart = writes.size === 0;
  for (const write of [...puts(reader, changes, revision), ...(apart ? [] : ofGateways)]) writes.set(rowName(write.table, write.key), write);
  return [...writes.values(), ...(apart ? ofGateways : [])];
}

const removal = (reader: Reader, table: TrackedTable, key: readonly string[]): RowWrite =>
  ({ table, key, row: undefined, blob: undefined, label: findLabel(reader, table, key) ?? key.join('/') });

function puts(reader: Reader, changes: StoredChanges, revision: number): RowWrite[] {
  const profileNames = new Map<string, string>(changes.putProfiles.map(({ id, name }) => [id, name]));
  const mcpNames = new Map(changes.putMcps.map(({ profileId, mcp }) => [rowName(MCPS, [profileId, mcp.id]), mcp.name]));
  const profileName = (id: string): string => {
    const name = profileNames.get(id) ?? findProfileName(reader, id) ?? id;
    profileNames.set(id, name);
    return name;
  };
  const mcpName = (profileId: string, id: string): string =>
    mcpNames.get(rowName(MCPS, [profileId, id])) ?? findMcpName(reader, profileId, id) ?? id;
  return [
    ...changes.putProfiles.map((profile) => ({
      table: PROFILES, key: [profile.id], row: profileToRow(profile, revision), blob: profile.blob, label: profileLabel(profile.name),
    })),
    ...changes.putMcps.map(({ profileId, mcp }) => ({
      table: MCPS, key: [profileId, mcp.id], row: mcpToRow(profileId, mcp, revision), blob: mcp.blob,
      label: mcpLabel(profileName(profileId), mcp.name),
    })),
    ...changes.putRemembered.map((item) => ({
      table: REMEMBERED_ITEMS, key: [item.profileId, item.incomingKey], row: rememberedToRow(item, revision), blob: undefined,
      label: item.profileId === '' ? profileLabel(profileName(item.keptId))
        : mcpLabel(profileName(item.profileId), mcpName(item.profileId, item.keptId)),
    })),
  ];
}

function gatewayPuts(reader: Reader, { putEnvironments = [], putEntities = [] }: GatewayChanges, revision: number): RowWrite[] {
  const names = new Map<string, string>(putEnvironments.map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => {
    const name = names.get(id) ?? findEnvironmentName(reader, id) ?? id;
    names.set(id, name);
    return name;
  };
  return [
    ...putEnvironments.map((environment) => ({
      table: ENVIRONMENTS, key: [environment.id], row: environmentToRow(environment, revision), blob: environment.blob, label: environmentLabel(environment.name),
    })),
    ...putEntities.map(({ environmentId, entity }) => ({
      table: ENTITIES, key: [environmentId, entity.id], row: entityToRow(environmentId, entity, revision), blob: entity.blob,
      label: entityLabel(nameOf(environmentId), entity.type, entity.identity),
    })),
  ];
}
