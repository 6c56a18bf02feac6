import { AppError } from '../../src-shared/errors/app-error';
import { jsonPointer, type FieldPath } from '../../src-shared/profile/field-path';
import { isList, isMap, type Tree, type TreeMap } from '../../src-shared/profile/tree';
import type { Finding } from '../../src-shared/transfer/finding';
import type { FoundServers, ServerGroup } from './client-format';
import { entriesOf, leftBehind, type ClientEntry } from './client-servers';
import { listedEntries } from './listed-entries';
import { valueAt } from './mcp-servers-group';
import type { ParsedText } from './parsed-text';

/**
 * The servers of a group; those that the file turns off elsewhere by name are disabled.
 * @throws AppError DOCUMENT_INVALID where something else than servers stands in its place.
 */
export function groupEntries({ path, servers, disabled = false }: ServerGroup, parsed: ParsedText, switchedOff: ReadonlySet<string> = new Set()): readonly ClientEntry[] {
  const inFile = valueAt(parsed.tree, path) ?? null;
  const sound = isList(servers) || (isMap(servers) && (servers.size > 0 || inFile === null || isMap(inFile)));
  if (!sound) throw new AppError('DOCUMENT_INVALID', { place: parsed.locate(path), expected: 'an object, one server a key' });
  const entries = isList(servers) ? listedEntries(servers, path, disabled) : entriesOf(servers, path, disabled);
  return entries.map((entry) => (switchedOff.has(entry.name) ? { ...entry, disabled: true } : entry));
}

/** Notes of what stands in the file beside the servers, by field names: in the groups themselves, beside them, at the root. `read`: root fields that do not stay behind. */
export function besideGroups({ groups, kept = [], used = [] }: FoundServers, parsed: ParsedText, read: readonly string[] = []): readonly Finding[] {
  const { tree } = parsed;
  const taken = [...groups.map(({ path }) => path), ...kept, ...used];
  const touched = new Set(taken.flatMap((path) => path.map((_, index) => jsonPointer(path.slice(0, index + 1)))));
  const around = taken.filter((path) => path.length > 1).map((path) => path.slice(0, -1));
  const isRoot = groups.some(({ path }) => path.length === 0);
  return [
    ...containers(groups).flatMap(([{ path }, keys]) => {
      const inFile = valueAt(tree, path);
      // Keys that are not in the file were made up by the format, which then knows what else is there.
      return isMap(inFile) && keys.every((key) => inFile.has(key)) ? leftBehind(inFile, [...keys, ...(path.length === 0 ? read : [])], parsed, path) : [];
    }),
    ...[...Map.groupBy(around, ([head]) => String(head))].flatMap(([head, paths]) => leftBehind(untouched(paths, tree, touched), [], parsed, [head])),
    ...(isMap(tree) && !isRoot ? leftBehind(tree, [...taken.map(([head]) => String(head)), ...read], parsed) : []),
  ];
}

/** Each place with groups of servers by name, and the keys that were read there. */
function containers(groups: readonly ServerGroup[]): readonly (readonly [ServerGroup, readonly string[]])[] {
  const byPlace = new Map<string, readonly [ServerGroup, readonly string[]]>();
  for (const group of groups.filter(({ servers }) => isMap(servers))) {
    const place = jsonPointer(group.path);
    const keys = isMap(group.servers) ? entriesOf(group.servers, []).map(({ path }) => String(path[0])) : [];
    byPlace.set(place, [group, [...byPlace.get(place)?.[1] ?? [], ...keys]]);
  }
  return [...byPlace.values()];
}

/** What stands in these objects and was not read, each name once. */
function untouched(paths: readonly FieldPath[], tree: Tree, touched: ReadonlySet<string>): TreeMap {
  const objects = new Map(paths.map((path) => [jsonPointer(path), path]));
  return new Map([...objects.values()].flatMap((path) => {
    const object = valueAt(tree, path);
    return isMap(object) ? [...object].filter(([key]) => !touched.has(jsonPointer([...path, key]))) : [];
  }));
}
