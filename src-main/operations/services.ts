import type { ActivityService } from '../services/activity/activity-service';
import type { ExportService } from '../services/export/export-service';
import type { ImportService } from '../services/import/import-service';
import type { EditService } from '../services/profiles/edit-service';
import type { ProfileService } from '../services/profiles/profile-service';
import type { VaultService } from '../services/secrets/vault-service';
import type { AccessTokenService } from '../services/settings/access-token-service';
import type { SettingsService } from '../services/settings/settings-service';

/** All that works on the database of one home. */
export interface Services {
  readonly profiles: ProfileService;
  readonly edits: EditService;
  readonly imports: ImportService;
  readonly exports: ExportService;
  readonly activity: ActivityService;
  readonly vault: VaultService;
  readonly settings: SettingsService;
  readonly tokens: AccessTokenService;
}
