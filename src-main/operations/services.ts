import type { ChangingServices, LargeChanges } from '../services/activity/large-changes';
import type { Exports } from '../services/export/exports';
import type { ClientService } from '../services/clients/client-service';
import type { GatewayExports } from '../services/gateway/gateway-exports';
import type { LiveGatewayService } from '../services/gateway/live-gateway-service';
import type { Imports } from '../services/import/imports';
import type { JobService } from '../services/jobs/job-service';
import type { ProfileService } from '../services/profiles/profile-service';
import type { VaultService } from '../services/secrets/vault-service';
import type { AccessTokenService } from '../services/settings/access-token-service';
import type { SettingsService } from '../services/settings/settings-service';

/** All that works on the database of one home. */
export interface Services extends ChangingServices {
  readonly profiles: ProfileService;
  readonly changes: LargeChanges;
  readonly imports: Imports;
  readonly jobs: JobService;
  readonly clients: ClientService;
  readonly exports: Exports;
  readonly gatewayExports: GatewayExports;
  readonly liveGateways: LiveGatewayService;
  readonly vault: VaultService;
  readonly settings: SettingsService;
  readonly tokens: AccessTokenService;
}
