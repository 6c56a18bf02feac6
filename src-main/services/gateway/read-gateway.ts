import type { KeyObject } from 'node:crypto';
import type { GatewayFile, ParsedEntity, RejectedEntity } from '../../formats/gateway/gateway-file';
import { openParsed } from './open-entity';

/** What a file of gateway configuration holds, as an import needs it. */
export interface ReadGateway {
  readonly entities: readonly ParsedEntity[];
  readonly rejected: readonly RejectedEntity[];
}

export interface IncomingGateway extends ReadGateway {
  /** Which of the plan's sources it is. */
  readonly source: number;
}

/** `key`: of what was sealed with a password, where it was. */
export function readGateway({ entities, rejected }: GatewayFile, key: KeyObject | undefined): ReadGateway {
  return { rejected, entities: key === undefined ? entities : entities.map((parsed) => openParsed(parsed, key).parsed) };
}
