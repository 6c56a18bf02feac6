import type { GatewayExport } from '../../../src-shared/contract/gateway-operations';
import type { GatewayExportOptions } from '../../../src-shared/gateway/gateway-export-options';
import type { FileSink, PlannedFile } from '../export/destination';
import type { JobWatch } from '../import/job-watch';

/** What was written, without its bytes. */
export interface WrittenGateway extends Omit<GatewayExport, 'file'>, PlannedFile {
  readonly bytes: number;
}

/** An export of which nothing is written yet: it holds one moment of what is kept, for the caller to let go of. */
export interface GatewayExporting extends Disposable {
  readonly file: PlannedFile;
  /**
   * Piece by piece, each made when the last one is taken; once. Of what fails nothing stays.
   * @throws AppError VAULT_…, those of FileSink; CANCELLED
   */
  writeTo(sink: FileSink, watch: JobWatch): Promise<WrittenGateway>;
}

/** Gateway configuration on its way out. */
export interface GatewayExports {
  /**
   * Of the default environment where none is named.
   * @throws AppError ENVIRONMENT_NOT_FOUND, those of `planGatewaySecrets`, `chooseEntities` and the hooks, VAULT_…
   */
  begin(environment: string | undefined, options: GatewayExportOptions): Promise<GatewayExporting>;
  /** The same in memory. @throws AppError as `begin` and `writeTo` */
  export(environment: string | undefined, options: GatewayExportOptions): Promise<GatewayExport>;
}
