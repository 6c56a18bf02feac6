import { FORMAT_TITLES } from '../../../src-shared/transfer/format-titles';
import type { FieldPath } from '../../../src-shared/profile/field-path';
import { isList, isMap, type Tree, type TreeMap } from '../../../src-shared/profile/tree';
import type { ClientFormat, FoundServers, ServerGroup, Translation } from '../client-format';
import { translatePackage } from './registry-package';
import { translateRemote } from './registry-remote';
import { textOf } from './translation-steps';

/**
 * Entries of the MCP registry (`server.json`, and lists of them): a catalogue, so each package and each remote address becomes a server
 * whose values a person fills in.
 */
export const REGISTRY_FORMAT: ClientFormat = {
  id: 'registry',
  title: FORMAT_TITLES.registry,
  specFormat: 'generic-mcp',
  places: [],
  find: (tree) => {
    const records = recordsIn(tree);
    const groups = records.flatMap(([path, record]) => groupsOf(record, path));
    const used = records.flatMap(([path, record]) => SAID.filter((field) => textOf(record.get(field)) !== undefined).map((field) => [...path, field]));
    return groups.length === 0 ? undefined : { groups, used } satisfies FoundServers;
  },
  translate,
};

/** What a record says of all its servers. */
const SAID = ['name', 'description', 'version'] as const;

type PlacedRecord = readonly [path: FieldPath, record: TreeMap];

/** One record, one with its `server` and `_meta`, a list of them, or a page of the registry with `servers`. */
function recordsIn(tree: Tree): readonly PlacedRecord[] {
  if (isList(tree)) return tree.flatMap((item, index) => recordOf(item, [index]));
  if (!isMap(tree)) return [];
  const page = tree.get('servers');
  return isList(page) ? page.flatMap((item, index) => recordOf(item, ['servers', index])) : recordOf(tree, []);
}

function recordOf(tree: Tree, path: FieldPath): readonly PlacedRecord[] {
  const inner = isMap(tree) ? tree.get('server') : undefined;
  if (isMap(inner) && isRecord(inner)) return [[[...path, 'server'], inner]];
  return isMap(tree) && isRecord(tree) ? [[path, tree]] : [];
}

const PACKAGE_FIELDS = ['registryType', 'registry_type', 'registry_name', 'identifier'] as const;
const itemsOf = (record: TreeMap, field: string): readonly TreeMap[] => {
  const list = record.get(field);
  return isList(list) ? list.filter((item) => isMap(item)) : [];
};

const isRecord = (record: TreeMap): boolean => textOf(record.get('name')) !== undefined && (
  itemsOf(record, 'packages').some((item) => PACKAGE_FIELDS.some((field) => typeof item.get(field) === 'string'))
  || itemsOf(record, 'remotes').some((item) => typeof item.get('url') === 'string'));

/** The servers of a record, each item wrapped together with what the record says of it. */
function groupsOf(record: TreeMap, path: FieldPath): readonly ServerGroup[] {
  const count = itemsOf(record, 'packages').length + itemsOf(record, 'remotes').length;
  return (['packages', 'remotes'] as const).flatMap((field): readonly ServerGroup[] => {
    const list = record.get(field);
    if (!isList(list) || list.length === 0) return [];
    const kind = field === 'packages' ? 'package' : 'remote';
    return [{ path: [...path, field], servers: list.map((item, index) => (isMap(item) ? wrapped(record, kind, item, count > 1 ? index : undefined) : item)) }];
  });
}

function wrapped(record: TreeMap, kind: 'package' | 'remote', item: TreeMap, index: number | undefined): TreeMap {
  const name = textOf(record.get('name')) ?? '';
  const registry = PACKAGE_FIELDS.slice(0, 3).map((field) => textOf(item.get(field))).find((text) => text !== undefined);
  const way = `${registry ?? kind}${(index ?? 0) === 0 ? '' : ` ${(index ?? 0) + 1}`}`;
  const said = SAID.filter((field) => field !== 'name').flatMap((field) => {
    const text = textOf(record.get(field));
    return text === undefined ? [] : [[field, text] as const];
  });
  return new Map<string, Tree>([['name', index === undefined ? name : `${name} (${way})`], ...said, [kind, item]]);
}

function translate(entry: TreeMap): Translation {
  const { package: pack, remote, ...said } = Object.fromEntries(entry) as Readonly<Record<string, Tree>>;
  const base = new Map(Object.entries(said));
  if (isMap(pack)) return translatePackage(base, pack);
  return isMap(remote) ? translateRemote(base, remote) : { entry };
}
