import type { ActivityService } from '../services/activity/activity-service';
import type { CheckService } from '../services/checks/check-service';
import type { ExportService } from '../services/export/export-service';
import type { ImportService } from '../services/import/import-service';
import type { ProfileService } from '../services/profiles/profile-service';
import type { VaultService } from '../services/secrets/vault-service';
import type { Handlers } from './operation-handlers';

export interface Services {
  readonly imports: ImportService;
  readonly exports: ExportService;
  readonly profiles: ProfileService;
  readonly activity: ActivityService;
  readonly vault: VaultService;
}

/** Connects each name of the contract to its service. The services are made at the first call that needs them: a check runs without a database. */
export function serviceHandlers(services: () => Services, checks: CheckService): Handlers {
  return {
    'import.plan': ({ sources, ...request }) => services().imports.plan(sources, request),
    'import.apply': ({ planId, ...request }) => services().imports.apply(planId, request),
    'import.discard': ({ planId }) => {
      services().imports.discard(planId);
      return {};
    },
    'export.create': ({ profiles, options }) => {
      const { exports, profiles: kept } = services();
      return exports.export(profiles === 'all' ? kept.allIds() : kept.resolve(profiles), options);
    },
    'export.record': (result) => {
      services().exports.recordExport(result, result.fileName);
      return {};
    },
    'profile.list': () => [...services().profiles.list()],
    'profile.show': ({ name }) => services().profiles.show(name),
    'mcp.list': () => [...services().profiles.listMcps()],
    'history.list': () => [...services().activity.list()],
    'history.undo': ({ id }) => services().activity.undo(id),
    'vault.status': () => services().vault.status(),
    'system.check': async () => [...(await checks.run())],
  };
}
