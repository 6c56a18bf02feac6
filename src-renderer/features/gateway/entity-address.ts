import { isEntityType, type EntityType } from '../../../src-shared/gateway/entity-type';
import { go, goInstead } from '../../ui/route';

/** One entry, as the address of the window names it. */
export interface EntityAddress {
  readonly type: EntityType;
  readonly id: string;
}

export function entityAddress([type = '', id]: readonly string[]): EntityAddress | undefined {
  return id !== undefined && isEntityType(type) ? { type, id } : undefined;
}

export const goToEntity = (environmentId: string, { type, id }: EntityAddress): void => go('gateway', environmentId, type, id);
/** The same without a step to go back to: for going along a list. */
export const showEntity = (environmentId: string, { type, id }: EntityAddress): void => goInstead('gateway', environmentId, type, id);
export const showEnvironment = (environmentId: string): void => goInstead('gateway', environmentId);
