import type { OperationName } from './operations';

export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below `/api/v1`; `:name` is a field of the input, the rest of it is query (GET) or JSON body. */
  readonly path: string;
}

/** Where each operation stands in REST. Total: an operation without its route does not compile. */
export const ROUTES: Readonly<Record<OperationName, Route>> = {
  'profile.list': { method: 'GET', path: '/profiles' },
  'profile.facets': { method: 'GET', path: '/profile-facets' },
  'profile.show': { method: 'GET', path: '/profiles/:name' },
  'profile.create': { method: 'POST', path: '/profiles' },
  'profile.update': { method: 'PATCH', path: '/profiles/:profileId' },
  'profile.duplicate': { method: 'POST', path: '/profiles/:profileId/duplicate' },
  'profile.remove': { method: 'DELETE', path: '/profiles' },

  'mcp.list': { method: 'GET', path: '/mcps' },
  'mcp.show': { method: 'GET', path: '/profiles/:profileId/mcps/:mcpId' },
  'mcp.groups': { method: 'GET', path: '/mcp-groups' },
  'mcp.compare': { method: 'POST', path: '/mcps/compare' },
  'mcp.add': { method: 'POST', path: '/profiles/:profileId/mcps' },
  'mcp.update': { method: 'PATCH', path: '/profiles/:profileId/mcps/:mcpId' },
  'mcp.switch': { method: 'POST', path: '/mcps/switch' },
  'mcp.remove': { method: 'DELETE', path: '/mcps' },
  'mcp.copy': { method: 'POST', path: '/profiles/:profileId/mcps/:mcpId/copy' },

  'secret.list': { method: 'GET', path: '/secrets' },
  'secret.fill': { method: 'POST', path: '/secrets/fill' },
  'secret.unset': { method: 'POST', path: '/secrets/unset' },
  'secret.reveal': { method: 'POST', path: '/profiles/:profileId/mcps/:mcpId/reveal' },
  'secret.set': { method: 'POST', path: '/profiles/:profileId/mcps/:mcpId/secret' },

  'import.plan': { method: 'POST', path: '/import/plans' },
  'import.recall': { method: 'GET', path: '/import/plans/:planId' },
  'import.items': { method: 'GET', path: '/import/plans/:planId/items' },
  'import.checkName': { method: 'POST', path: '/import/plans/:planId/check-name' },
  'import.show': { method: 'POST', path: '/import/plans/:planId/show' },
  'import.apply': { method: 'POST', path: '/import/plans/:planId/apply' },
  'import.discard': { method: 'DELETE', path: '/import/plans/:planId' },
  'export.create': { method: 'POST', path: '/exports' },
  'export.write': { method: 'POST', path: '/exports/write' },
  'export.preview': { method: 'POST', path: '/exports/preview' },
  'export.record': { method: 'POST', path: '/exports/record' },
  'file.inspect': { method: 'POST', path: '/files/inspect' },
  'file.verify': { method: 'POST', path: '/files/verify' },
  'file.rekey': { method: 'POST', path: '/files/rekey' },
  'file.scan': { method: 'POST', path: '/files/scan' },
  'job.list': { method: 'GET', path: '/jobs' },
  'job.cancel': { method: 'POST', path: '/jobs/:jobId/cancel' },
  'client.list': { method: 'GET', path: '/clients' },
  'history.report': { method: 'GET', path: '/history/:id/report' },
  'history.clear': { method: 'DELETE', path: '/history' },
  'history.list': { method: 'GET', path: '/history' },
  'history.undo': { method: 'POST', path: '/history/undo' },

  'environment.list': { method: 'GET', path: '/environments' },
  'environment.add': { method: 'POST', path: '/environments' },
  'environment.update': { method: 'PATCH', path: '/environments/:environment' },
  'environment.remove': { method: 'DELETE', path: '/environments/:environment' },
  'environment.setSecret': { method: 'POST', path: '/environments/:environment/secret' },
  'entity.list': { method: 'GET', path: '/environments/:environment/entities' },
  'entity.show': { method: 'GET', path: '/environments/:environment/entities/:type/:entity' },
  'entity.put': { method: 'POST', path: '/environments/:environment/entities' },
  'entity.remove': { method: 'DELETE', path: '/environments/:environment/entities' },
  'gateway.export': { method: 'POST', path: '/gateway/export' },
  'gateway.diff': { method: 'POST', path: '/gateway/diff' },
  'gateway.rekey': { method: 'POST', path: '/gateway/rekey' },

  'vault.status': { method: 'GET', path: '/vault' },
  'vault.unlock': { method: 'POST', path: '/vault/unlock' },
  'vault.lock': { method: 'POST', path: '/vault/lock' },
  'vault.rotate': { method: 'POST', path: '/vault/rotate' },
  'vault.move': { method: 'POST', path: '/vault/move' },
  'vault.changePassphrase': { method: 'POST', path: '/vault/passphrase' },
  'settings.read': { method: 'GET', path: '/settings' },
  'settings.update': { method: 'PATCH', path: '/settings' },
  'token.create': { method: 'POST', path: '/tokens' },
  'token.list': { method: 'GET', path: '/tokens' },
  'token.revoke': { method: 'DELETE', path: '/tokens/:token' },
  'system.about': { method: 'GET', path: '/about' },
  'system.check': { method: 'GET', path: '/checks' },
};
