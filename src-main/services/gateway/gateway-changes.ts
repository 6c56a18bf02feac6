import { EnvironmentIdSchema } from '../../../src-shared/gateway/environment';
import type { HistorySummary } from '../../../src-shared/transfer/history-entry';
import type { OpenVault } from '../secrets/vault';
import { gatewaySummary } from './gateway-summary';
import type { DecidedGateway } from './resolve-gateway';
import { sealEntity } from './seal-entity';
import { sealEnvironment } from './seal-environment';
import type { GatewayChanges } from './stored-gateway';

/** Seals what will be written; an environment that is not there is made with it. */
export function sealGatewayChanges({ target, put }: DecidedGateway, vault: OpenVault, mintId: () => string): GatewayChanges {
  const id = target.id ?? EnvironmentIdSchema.parse(mintId());
  return {
    ...(target.id === undefined && { putEnvironments: [sealEnvironment({ id, name: target.name, description: '' }, {}, vault)] }),
    putEntities: put.map((entity) => ({ environmentId: id, entity: sealEntity(id, entity, vault) })),
  };
}

/** What the history says of it, beside what it says of profiles. */
export const importedGateway = ({ target, touched }: DecidedGateway, files: readonly string[]): HistorySummary['gateway'] =>
  gatewaySummary({ environments: [target.name], environmentsAdded: target.id === undefined ? 1 : 0, entities: touched }, files).gateway;
