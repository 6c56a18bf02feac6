import { identityOf } from '../../../src-shared/gateway/entity-catalogue';
import { EnvironmentIdSchema } from '../../../src-shared/gateway/environment-id';
import type { HistorySummary } from '../../../src-shared/transfer/history-summary';
import type { OpenVault } from '../secrets/vault';
import { followRenames } from './follow-renames';
import type { GatewayRepository } from './gateway-repository';
import { gatewaySummary } from './gateway-summary';
import type { DecidedGateway } from './resolve-gateway';
import { sealEntity } from './seal-entity';
import { sealEnvironment } from './seal-environment';
import type { GatewayChanges } from './stored-gateway';

/** The same with those that refer to what is known by another name now, and follow it. */
export function withFollowers(gateway: GatewayRepository, decided: DecidedGateway, vault: OpenVault): DecidedGateway {
  const { target: { id }, changed, put, touched } = decided;
  const followers = id === undefined ? [] : followRenames({ gateway, vault, environmentId: id }, changed, put);
  if (followers.length === 0) return decided;
  const [written, following] = [new Set(put.map((one) => one.id)), new Map(followers.map((one) => [one.id, one]))];
  const others = followers.filter((one) => !written.has(one.id));
  return {
    ...decided,
    put: [...put.map((one) => following.get(one.id) ?? one), ...others],
    touched: [...touched, ...others.map(({ type, entity }) => ({ did: 'changed', identity: identityOf(type, entity) }) as const)],
  };
}

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
