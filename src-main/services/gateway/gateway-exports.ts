import type { EntityDifference, GatewayExport } from '../../../src-shared/contract/gateway-operations';
import type { GatewayExportOptions } from '../../../src-shared/gateway/gateway-export-options';
import type { OperationOutput } from '../../../src-shared/contract/operations';
import type { GivenSource } from '../files-at-hand/file-service';

/** One side of a comparison. */
export type GatewaySide = { readonly environment: string } | { readonly file: GivenSource; readonly secret?: string | undefined };

export interface GatewayRekeying {
  readonly file: GivenSource;
  readonly sourceSecret: string;
  readonly targetSecret: string;
}

/** Gateway configuration on its way out, and beside other such. */
export interface GatewayExports {
  /** Of the default environment where none is named. */
  export(environment: string | undefined, options: GatewayExportOptions): Promise<GatewayExport>;
  diff(a: GatewaySide, b: GatewaySide): Promise<readonly EntityDifference[]>;
  rekey(rekeying: GatewayRekeying): Promise<OperationOutput<'gateway.rekey'>>;
}
