import type { FieldPath } from '../../../src-shared/profile/field-path';
import { isList, isMap, type Tree, type TreeMap } from '../../../src-shared/profile/tree';
import type { Migrated, MigrationNote } from './migration';
import { scalarName } from './scalar-name';

/** Version 0.8 says a name, and servers by theirs, each with a switch. What else a file of it holds has no place (format.md section 4). */
export function migrateFrom08(tree: TreeMap): Migrated {
  const servers = tree.get('mcpServers');
  const entries = isMap(servers) ? [...servers].map(([key, entry]) => ({ key, ...migrateServer(key, entry) })) : undefined;
  const keys = entries?.map(({ key }) => key) ?? [];
  return {
    tree: new Map<string, Tree>([
      ['exportInfo', new Map([['version', '0.9']])],
      ['profile', new Map([...tree].filter(([field]) => field === 'name'))],
      ['servers', entries?.map(({ entry }) => entry) ?? servers ?? null],
    ]),
    changes: [...[...tree].flatMap(([field, value]) => rootNotes(field, value)), ...(entries ?? []).flatMap(({ notes }) => notes)],
    questions: [],
    origin: (path) => originOf(path, keys),
  };
}

const MOVED: ReadonlyMap<string, string> = new Map([['version', 'read as version 0.9'], ['name', 'now profile.name'], ['mcpServers', 'now servers, a list']]);

function rootNotes(field: string, value: Tree): readonly MigrationNote[] {
  const now = MOVED.get(field);
  if (now !== undefined) return [{ code: 'FIELD_MIGRATED', path: [field], reason: now }];
  return isEmpty(value) ? [] : [{ code: 'LOST_IN_MIGRATION', path: [field], reason: 'of version 0.8 the name and the servers are read' }];
}

const isEmpty = (value: Tree): boolean => value === null || value === '' || (isList(value) && value.length === 0) || (isMap(value) && value.size === 0);

interface MigratedServer {
  readonly entry: Tree;
  readonly notes: readonly MigrationNote[];
}

function migrateServer(key: string, entry: Tree): MigratedServer {
  // What is no object is no server: the reader says so, under its key.
  if (!isMap(entry)) return { entry, notes: [] };
  const named = withName(key, entry);
  const switched = withDisabled(named.entry);
  const subject = scalarName(switched.entry.get('name')) ?? key;
  const note = (code: MigrationNote['code'], field: readonly string[], reason: string): MigrationNote => ({ code, path: ['mcpServers', key, ...field], subject, reason });
  return {
    entry: switched.entry,
    notes: [
      ...(named.loses ? [note('LOST_IN_MIGRATION', [], 'the key of the entry, which has a name of its own')] : []),
      ...(switched.now === undefined ? [] : [note('FIELD_MIGRATED', ['enabled'], switched.now)]),
      ...(switched.lost === undefined ? [] : [note('LOST_IN_MIGRATION', ['enabled'], switched.lost)]),
    ],
  };
}

/** Named by its key, unless it names itself. */
function withName(key: string, entry: TreeMap): { readonly entry: TreeMap; readonly loses: boolean } {
  const own = entry.get('name') ?? null;
  if (own !== null && own !== '') return { entry, loses: scalarName(own) !== key };
  return { entry: new Map<string, Tree>([['name', key], ...[...entry].filter(([field]) => field !== 'name')]), loses: false };
}

function withDisabled(entry: TreeMap): { readonly entry: TreeMap; readonly now?: string; readonly lost?: string } {
  const enabled = entry.get('enabled') ?? null;
  const rest = new Map([...entry].filter(([field]) => field !== 'enabled'));
  if (enabled === null) return { entry: rest };
  if ((entry.get('disabled') ?? null) !== null) return { entry: rest, lost: 'disabled stands beside it, and counts' };
  const switched = new Map<string, Tree>([...rest, ['disabled', enabled !== true]]);
  return typeof enabled === 'boolean' ? { entry: switched, now: 'now disabled, the other way round' } : { entry: switched, lost: 'true or false was expected; the server comes in disabled' };
}

function originOf([root, step, ...rest]: FieldPath, keys: readonly string[]): FieldPath {
  const below = step === undefined ? [] : [step, ...rest];
  if (root === 'exportInfo') return ['version'];
  if (root === 'profile') return below;
  if (root !== 'servers') return [];
  const key = typeof step === 'number' ? keys[step] : undefined;
  return ['mcpServers', ...(key === undefined ? below : [key, ...rest])];
}
