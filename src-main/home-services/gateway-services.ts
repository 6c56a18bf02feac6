import { APP_VERSION } from '../../src-shared/app-version';
import { compress } from '../files/compress';
import { compressPieces } from '../files/compress-pieces';
import { unpackSource } from '../files/unpack-source';
import type { OpenedHome } from '../opened-home';
import { FetchGateway } from '../remote/fetch-gateway';
import type { ActivityService } from '../services/activity/activity-service';
import { exportClock } from '../services/export/export-clock';
import type { PreExportHook } from '../services/gateway/extension-points';
import { GatewayExportService } from '../services/gateway/gateway-export-service';
import type { GatewayExports } from '../services/gateway/gateway-exports';
import { GatewayFileService } from '../services/gateway/gateway-file-service';
import type { GatewayFiles } from '../services/gateway/gateway-files';
import { GATEWAY_FORMATS } from '../services/gateway/gateway-formats';
import { LiveGatewayService } from '../services/gateway/live-gateway-service';
import type { Imports } from '../services/import/imports';
import { openMoment } from '../worker/open-moment';

interface GatewayParts extends OpenedHome {
  readonly imports: Imports;
  readonly activity: ActivityService;
  readonly preExport: readonly PreExportHook[];
}

/** Gateways as files, and live ones. */
export function gatewayServices({ environment, paths, patience, storage: { gateway }, vault, deriver, imports, activity, preExport }: GatewayParts): { readonly exports: GatewayExports; readonly files: GatewayFiles; readonly live: LiveGatewayService } {
  const exporting = {
    gateway, moment: () => openMoment(paths.data, patience), vault, compress, compressPieces, unpacker: { unpack: unpackSource }, deriver, now: exportClock(environment['SOURCE_DATE_EPOCH']), version: APP_VERSION,
    preExport, formats: GATEWAY_FORMATS,
  };
  return {
    exports: new GatewayExportService({ ...exporting, exported: (about) => void activity.recordGatewayExport(about) }),
    files: new GatewayFileService(exporting),
    live: new LiveGatewayService({ gateway, vault, imports, exports: new GatewayExportService(exporting), remote: new FetchGateway({ checksCertificates: process.env['NODE_TLS_REJECT_UNAUTHORIZED'] !== '0' }) }),
  };
}
