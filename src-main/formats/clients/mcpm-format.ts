import { FORMAT_TITLES } from '../../../src-shared/transfer/format-titles';
import type { FieldPath } from '../../../src-shared/profile/field-path';
import { isList, isMap, type Tree, type TreeMap } from '../../../src-shared/profile/tree';
import type { ClientFormat, FoundServers, ServerGroup } from '../client-format';
import { user } from '../client-places';
import { looksLikeServer } from '../client-servers';
import { withField, withoutFields } from '../neutral-entry';
import { filledIn } from './mcpm-variables';
import { renamed, silently, textOf, translated } from './translation-steps';

/** mcpm: its own `servers.json`, and manifests of its registry, one server for each way to install it. */
export const MCPM_FORMAT: ClientFormat = {
  id: 'mcpm',
  title: FORMAT_TITLES.mcpm,
  specFormat: 'generic-mcp',
  places: [user('~/.config/mcpm/servers.json')],
  find,
  translate: (entry) => translated(entry, [
    renamed({ profile_tags: 'tags' }),
    ...(isMap(entry.get(ARGUMENTS)) ? [silently(withoutInstallation), filledIn(entry.get(ARGUMENTS) ?? null), silently((server) => withoutFields(server, [ARGUMENTS]))] : []),
  ]),
};

/** Carries what a manifest says of the variables to its installations; no server has a field with a blank in its name. */
const ARGUMENTS = 'manifest arguments';

function find(tree: Tree): FoundServers | undefined {
  if (!isMap(tree)) return undefined;
  const manifests: readonly (readonly [FieldPath, Tree])[] = isManifest(tree) ? [[[], tree]] : [...tree].map(([key, value]) => [[key], value]);
  if (manifests.length > 0 && manifests.every(([, value]) => isManifest(value))) {
    const read = manifests.map(([path, manifest]) => ({ path, manifest, groups: isMap(manifest) ? installations(manifest, path) : [] }));
    return {
      groups: read.flatMap(({ groups }) => groups),
      used: read.flatMap(({ path, manifest, groups }) => (isMap(manifest) && groups.length > 0 ? SAID.filter((field) => manifest.has(field)).map((field) => [...path, field]) : [])),
    };
  }
  const values = [...tree].filter(([key]) => !/^[$_]/.test(key)).map(([, value]) => value);
  return values.length > 0 && values.every(looksLikeServer) && values.some((value) => isMap(value) && isList(value.get('profile_tags')))
    ? { groups: [{ path: [], servers: tree }] }
    : undefined;
}

/** What a manifest says of its installations. */
const SAID = ['name', 'description', 'arguments'] as const;

const isManifest = (tree: Tree): boolean => isMap(tree) && isMap(tree.get('installations')) && typeof tree.get('name') === 'string';

function installations(manifest: TreeMap, path: FieldPath): readonly ServerGroup[] {
  const ways = manifest.get('installations');
  if (!isMap(ways)) return [];
  const name = textOf(manifest.get('name')) ?? '';
  const description = textOf(manifest.get('description'));
  return [...ways].map(([key, way]) => ({
    path: [...path, 'installations', key],
    servers: new Map([[ways.size === 1 ? name : `${name} (${key})`, isMap(way) ? new Map<string, Tree>([
      ...withoutFields(way, ['description', 'name']), ...(description === undefined ? [] : [['description', description] as const]),
      [ARGUMENTS, manifest.get('arguments') ?? new Map<string, Tree>()],
    ]) : way]]),
  }));
}

/** `type` names the installer (`npm`, `uvx`, `docker`) and says nothing of the transport, unless it does. */
const withoutInstallation = (entry: TreeMap): TreeMap => {
  const type = entry.get('type');
  if (type === undefined) return entry;
  return ['stdio', 'http', 'sse'].includes(textOf(type) ?? '') ? entry : withField(withoutFields(entry, ['type', 'recommended']), 'installation', type);
};
