import type { ActivityService } from '../services/activity/activity-service';
import type { ChangingServices, LargeChanges } from '../services/activity/large-changes';
import type { Exports } from '../services/export/exports';
import type { ClientService } from '../services/clients/client-service';
import type { GatewayExports } from '../services/gateway/gateway-exports';
import type { GatewayFiles } from '../services/gateway/gateway-files';
import type { LiveGatewayService } from '../services/gateway/live-gateway-service';
import type { Imports } from '../services/import/imports';
import type { JobService } from '../services/jobs/job-service';
import type { ProfileService } from '../services/profiles/profile-service';
import type { VaultService } from '../services/secrets/vault-service';
import type { AccessTokenService } from '../services/settings/access-token-service';
import type { SettingsService } from '../services/settings/settings-service';
import type { Later } from './later';

/** What operations work with, each loaded by the first operation that needs it. */
interface Work extends Omit<ChangingServices, 'activity'> {
  readonly profiles: ProfileService;
  readonly changes: LargeChanges;
  readonly imports: Imports;
  readonly clients: ClientService;
  readonly exports: Exports;
  readonly gatewayExports: GatewayExports;
  readonly gatewayFiles: GatewayFiles;
  readonly liveGateways: LiveGatewayService;
}

/** All that works on the database of one home. */
export interface Services extends LaterServices {
  readonly vault: VaultService;
  readonly jobs: JobService;
  readonly activity: ActivityService;
  readonly settings: SettingsService;
  readonly tokens: AccessTokenService;
}

type LaterServices = { readonly [Name in keyof Work]: Later<Work[Name]> };
