import type { FieldPath } from '../../../src-shared/profile/field-path';
import { isList, isMap, type Tree, type TreeMap } from '../../../src-shared/profile/tree';
import type { MigrationNote } from './migration';
import { withList, withTime } from './spelled-values';

/** A part of the document as the next version has it. */
export interface MigratedPart {
  readonly value: Tree | undefined;
  readonly notes: readonly MigrationNote[];
  /** As `Migrated.origin`, for paths that lead into the part. */
  readonly origin: (path: FieldPath) => FieldPath;
}

const unchanged = (value: Tree | undefined): MigratedPart => ({ value, notes: [], origin: (path) => path });

/** What stands in `profile.metadata` since 1.0, and stood in `profile` itself. */
const METADATA = ['author', 'version', 'compatibility', 'lastExported', 'exportFormat'];

/** `profile`: tags as a list, times as ISO 8601, and metadata apart. What stands in a metadata object already stays, and so does its double. */
export function migrateProfile(profile: Tree | undefined): MigratedPart {
  if (!isMap(profile)) return unchanged(profile);
  const notes: MigrationNote[] = [];
  const timed = withTime(withList(profile, 'tags', ['profile'], undefined, notes), 'lastExported', ['profile'], undefined, notes);
  const stated = profile.get('metadata') ?? null;
  if (stated !== null && !isMap(stated)) return { value: timed, notes, origin: (path) => path };
  const moved = METADATA.filter((field) => (timed.get(field) ?? null) !== null && stated?.has(field) !== true);
  if (moved.length === 0) return { value: timed, notes, origin: (path) => path };
  const metadata = new Map<string, Tree>([...stated ?? [], ...moved.map((field) => [field, timed.get(field) ?? null] as const)]);
  return {
    value: new Map<string, Tree>([...[...timed].filter(([field]) => !moved.includes(field)), ['metadata', metadata]]),
    notes: [...notes, ...moved.map((field): MigrationNote => ({ code: 'FIELD_MIGRATED', path: ['profile', field], reason: `now profile.metadata.${field}` }))],
    origin: (path) => {
      const [, step, field, ...rest] = path;
      return step === 'metadata' && typeof field === 'string' && moved.includes(field) ? ['profile', field, ...rest] : path;
    },
  };
}

/** `security`: one switch, and paths that named servers by their old field. */
export function migrateSecurity(security: Tree | undefined): MigratedPart {
  if (!isMap(security)) return unchanged(security);
  const notes: MigrationNote[] = [];
  const renames = (security.get('encrypted') ?? null) !== null && (security.get('encryptionUsed') ?? null) === null;
  if (renames) notes.push({ code: 'FIELD_MIGRATED', path: ['security', 'encrypted'], reason: 'now security.encryptionUsed' });
  const fields = new Map<string, Tree>([...security].filter(([field]) => !renames || field !== 'encryptionUsed').map(([field, value]) => [renames && field === 'encrypted' ? 'encryptionUsed' : field, value]));
  return {
    value: withSensitiveFields(fields, notes),
    notes,
    origin: (path) => (renames && path[1] === 'encryptionUsed' ? ['security', 'encrypted', ...path.slice(2)] : path),
  };
}

function withSensitiveFields(security: TreeMap, notes: MigrationNote[]): TreeMap {
  const listed = security.get('sensitiveFields');
  if (!isList(listed) || !listed.some((entry) => typeof entry === 'string' && entry.startsWith('servers['))) return security;
  notes.push({ code: 'FIELD_MIGRATED', path: ['security', 'sensitiveFields'], reason: 'now of mcps' });
  return new Map<string, Tree>([...security, ['sensitiveFields', listed.map((entry) => (typeof entry === 'string' ? entry.replace(/^servers\[/, 'mcps[') : entry))]]);
}
