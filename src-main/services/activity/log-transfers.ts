import type { EntityCounts } from '../../../src-shared/transfer/import-report';
import type { PostImportHook, PreExportHook } from '../gateway/extension-points';
import type { Log } from './log-sink';

/** A line before anything leaves: it is there whatever becomes of the export. */
export const logExports = (log: Log): PreExportHook => ({ types, selective, includeInactive, secrets, allowPlain, format }) =>
  log.info({ types, selective, include_inactive: includeInactive, secrets, allow_plain: allowPlain, format }, 'Configuration export started');

/** The line of an import that is done, with the fields of the spec. */
export const logImports = (log: Log): PostImportHook => ({ importId, user, duration, bytes, entities }) => {
  const { environment: _, byType, ...results } = entities;
  log.info({ import_id: importId, user, duration_ms: Math.round(duration), size_bytes: bytes, entity_counts: byType && countsByType(byType), results }, 'Configuration import completed');
};

const countsByType = (byType: NonNullable<EntityCounts['byType']>): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(byType).map(([type, outcomes]) => [type, Object.values(outcomes).reduce((sum, count) => sum + count, 0)]));
