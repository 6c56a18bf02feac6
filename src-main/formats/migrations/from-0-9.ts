import type { FieldPath } from '../../../src-shared/profile/field-path';
import { isList, isMap, type Tree, type TreeMap } from '../../../src-shared/profile/tree';
import { migrateDependencies } from './dependency-names';
import type { Migrated, MigrationNote } from './migration';
import { migrateProfile, migrateSecurity, type MigratedPart } from './profile-fields';
import { scalarName } from './scalar-name';
import { withList, withTime } from './spelled-values';

/** Version 0.9 spells the document in another way (format.md section 4); nothing else of it changes. */
export function migrateFrom09(tree: TreeMap): Migrated {
  const info = migrateInfo(tree.get('exportInfo'));
  const profile = migrateProfile(tree.get('profile'));
  const servers = migrateServers(tree);
  const dependencies = migrateDependencies(tree.get('dependencies'), servers.list);
  const security = migrateSecurity(tree.get('security'));
  const changed = new Map<string, Tree | undefined>([
    ['exportInfo', info.value], ['profile', profile.value], ['mcps', servers.list], ['dependencies', dependencies.value], ['security', security.value],
  ]);
  const parts = new Map<string | number, MigratedPart>([['profile', profile], ['dependencies', dependencies], ['security', security]]);
  const fields = [...new Set([...tree.keys()].map((field) => (field === 'servers' ? 'mcps' : field)))];
  return {
    tree: new Map(fields.map((field) => [field, changed.get(field) ?? tree.get(field) ?? null])),
    changes: [...info.notes, ...profile.notes, ...servers.notes, ...dependencies.notes, ...security.notes],
    questions: dependencies.questions,
    origin: (path) => {
      const [root, step, ...rest] = path;
      if (root === 'mcps') return servers.origin(step, rest);
      return parts.get(root ?? '')?.origin(path) ?? path;
    },
  };
}

function migrateInfo(info: Tree | undefined): { readonly value: Tree | undefined; readonly notes: readonly MigrationNote[] } {
  if (!isMap(info)) return { value: info, notes: [] };
  const notes: MigrationNote[] = [{ code: 'FIELD_MIGRATED', path: ['exportInfo', 'version'], reason: 'read as version 1.0' }];
  const fields = new Map<string, Tree>([...withTime(info, 'exportedAt', ['exportInfo'], undefined, notes), ['version', '1.0']]);
  if ((fields.get('checksum') ?? null) !== null) {
    notes.push({ code: 'LOST_IN_MIGRATION', path: ['exportInfo', 'checksum'], reason: 'version 0.9 does not say what a checksum is over, so it is not checked' });
  }
  fields.delete('checksum');
  return { value: fields, notes };
}

interface MigratedServers {
  readonly list: Tree | undefined;
  readonly notes: readonly MigrationNote[];
  /** Of what stands below `mcps`. */
  readonly origin: (step: string | number | undefined, rest: FieldPath) => FieldPath;
}

/** A file that has both `servers` and `mcps` keeps those of both. */
function migrateServers(tree: TreeMap): MigratedServers {
  const [old, later] = [tree.get('servers') ?? undefined, tree.get('mcps') ?? undefined];
  const from = (field: string): MigratedServers['origin'] => (step, rest) => (step === undefined ? [field] : [field, step, ...rest]);
  const notes: MigrationNote[] = old === undefined ? [] : [{ code: 'FIELD_MIGRATED', path: ['servers'], reason: 'now mcps' }];
  const entriesOf = (list: Tree | undefined, field: string): readonly Tree[] => (isList(list) ? list.map((entry, index) => migrateServer(entry, [field, index], index, notes)) : []);
  // What is no list holds no servers that could be read: the reader refuses it, and the whole document.
  if (old !== undefined && !isList(old)) return { list: old, notes, origin: from('servers') };
  if (later !== undefined && !isList(later)) return { list: later, notes, origin: from('mcps') };
  if (old === undefined) return { list: later === undefined ? undefined : entriesOf(later, 'mcps'), notes, origin: from('mcps') };
  const first = entriesOf(old, 'servers');
  return {
    list: [...first, ...entriesOf(later, 'mcps')],
    notes,
    origin: (step, rest) => (typeof step === 'number' && step >= first.length ? ['mcps', step - first.length, ...rest] : from('servers')(step, rest)),
  };
}

function migrateServer(entry: Tree, path: FieldPath, index: number, notes: MigrationNote[]): Tree {
  if (!isMap(entry)) return entry;
  const subject = scalarName(entry.get('name')) ?? `server ${index + 1}`;
  return withTime(withList(entry, 'tags', path, subject, notes), 'lastUsed', path, subject, notes);
}
