import type { EntityDifference } from '../../../src-shared/contract/gateway-operations';
import type { OperationOutput } from '../../../src-shared/contract/operations';
import type { GivenSource } from '../files-at-hand/file-service';
import type { JobWatch } from '../import/job-watch';
import type { ComparedWith } from './compared-file';

/** One side of a comparison. */
export type GatewaySide = { readonly environment: string } | ({ readonly file: GivenSource } & ComparedWith);

export interface GatewayRekeying {
  readonly file: GivenSource;
  readonly sourceSecret: string;
  readonly targetSecret: string;
}

/** Files of gateway configuration at hand, wherever that runs. Errors as GatewayFileService states. */
export interface GatewayFiles {
  diff(a: GatewaySide, b: GatewaySide, watch: JobWatch): Promise<readonly EntityDifference[]>;
  rekey(rekeying: GatewayRekeying): Promise<OperationOutput<'gateway.rekey'>>;
}
