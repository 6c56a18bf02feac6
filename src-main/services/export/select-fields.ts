import type { FieldPath } from '../../../src-shared/profile/field-path';
import type { Mcp } from '../../../src-shared/profile/mcp';
import type { Profile } from '../../../src-shared/profile/profile';
import type { Dependencies } from '../../../src-shared/profile/dependencies';
import { isMap, type TreeMapOf, type TreeOf } from '../../../src-shared/profile/tree';
import { patternIn } from './pattern-in';
import { covers, type PointerPattern } from './pointer-pattern';

/** A pointer as it was given, and what it means. */
export interface ChosenField {
  readonly pointer: string;
  readonly pattern: PointerPattern;
}

export interface Selection {
  /** With what identifies it, and what was chosen. */
  readonly profile: Profile;
  /** Whether a place of the document was chosen; a server is a step of its id. */
  readonly includes: (path: FieldPath) => boolean;
  /** Filled fields that were not chosen; a server that was not chosen at all is one. */
  readonly leftOut: number;
  /** Pointers at which something stands. */
  readonly met: ReadonlySet<string>;
}

/**
 * Only what `chosen` covers, by places of the profile document. Name and id of the profile stay, and of a server of which anything was
 * chosen id, name, type, and that it is switched off: without that an import would switch it on. Lists count as one field.
 */
export function selectFields(profile: Profile, chosen: readonly ChosenField[]): Selection {
  const patterns = chosen.flatMap(({ pointer, pattern }) => {
    const here = patternIn(profile.mcps, pattern);
    return here === undefined ? [] : [{ pointer, pattern: here }];
  });
  const met = new Set<string>();
  let leftOut = 0;
  const keeps = (path: FieldPath): boolean => {
    const covering = patterns.filter(({ pattern }) => covers(pattern, path));
    for (const { pointer } of covering) met.add(pointer);
    return covering.length > 0;
  };
  const missed = (path: FieldPath): boolean => {
    if (keeps(path)) return false;
    leftOut += 1;
    return true;
  };

  const selectMap = <Value>(map: ReadonlyMap<string, Value>, path: FieldPath): Map<string, Value> => new Map([...map].filter(([name]) => !missed([...path, name])));
  const selectTree = <Text>(map: TreeMapOf<Text>, path: FieldPath): TreeMapOf<Text> => {
    const kept = new Map<string, TreeOf<Text>>();
    for (const [key, value] of map) {
      const at = [...path, key];
      if (keeps(at)) kept.set(key, value);
      else if (isMap(value)) {
        const inner = selectTree(value, at);
        if (inner.size > 0) kept.set(key, inner);
      } else leftOut += 1;
    }
    return kept;
  };
  const selectServer = (mcp: Mcp): Mcp | undefined => {
    const at = ['mcps', mcp.id];
    const before = leftOut;
    const chosenItself = [at, ...IDENTITY.map((field) => [...at, field])].filter(keeps).length > 0;
    const simple = without(mcp, MCP_FIELDS, (field) => missed([...at, field]));
    const [env, headers, extra] = [selectMap(mcp.env, [...at, 'env']), selectMap(mcp.headers, [...at, 'headers']), selectTree(mcp.extra, at)];
    const anyInIt = env.size + headers.size + extra.size > 0 || MCP_FIELDS.some((field) => isFilled(simple, field));
    if (chosenItself || anyInIt) return { ...simple, env, headers, extra };
    leftOut = before + 1;
    return undefined;
  };

  ALWAYS.forEach(keeps);
  const own = without(profile, PROFILE_FIELDS, (field) => missed(PLACES[field]));
  const dependencies = without(profile.dependencies, DEPENDENCY_FIELDS, (field) => missed(dependencyPath(field)));
  const extras = new Map([...profile.extras].map(([at, fields]) => [at, selectTree(fields, at.split('/').slice(1))]));
  const mcps = profile.mcps.flatMap((mcp) => selectServer(mcp) ?? []);
  return {
    profile: { ...own, dependencies, extras, mcps }, met, leftOut,
    includes: (path) => patterns.some(({ pattern }) => covers(pattern, path)),
  };
}

/** Those that were chosen of what a document says is needed, derived ones too. */
export const selectDependencies = (dependencies: Dependencies, includes: Selection['includes']): Dependencies =>
  without(dependencies, DEPENDENCY_FIELDS, (field) => !includes(dependencyPath(field)));

/** What stays of a server of which anything is chosen. */
export const IDENTITY: readonly string[] = ['id', 'name', 'type', 'disabled'];

const MCP_FIELDS = ['command', 'args', 'cwd', 'url', 'description', 'category', 'tags', 'alwaysAllow', 'usageCount', 'lastUsed', 'source', 'version'] as const satisfies readonly (keyof Mcp)[];
const PROFILE_FIELDS = ['description', 'category', 'tags', 'color', 'icon', 'author', 'version', 'compatibility', 'autoEnable', 'autoDisable', 'strictMode'] as const satisfies readonly (keyof Profile)[];
const DEPENDENCY_FIELDS = ['requiredMCPs', 'conflictingProfiles', 'nodeVersion', 'npmPackages', 'runtimes', 'environmentVariables'] as const satisfies readonly (keyof Dependencies)[];

const PLACES: Readonly<Record<(typeof PROFILE_FIELDS)[number], FieldPath>> = {
  description: ['profile', 'description'], category: ['profile', 'category'], tags: ['profile', 'tags'], color: ['profile', 'color'], icon: ['profile', 'icon'],
  author: ['profile', 'metadata', 'author'], version: ['profile', 'metadata', 'version'], compatibility: ['profile', 'metadata', 'compatibility'],
  autoEnable: ['profile', 'settings', 'autoEnable'], autoDisable: ['profile', 'settings', 'autoDisable'], strictMode: ['profile', 'settings', 'strictMode'],
};

const dependencyPath = (field: (typeof DEPENDENCY_FIELDS)[number]): FieldPath =>
  (field === 'nodeVersion' || field === 'npmPackages' || field === 'runtimes' ? ['dependencies', 'systemRequirements', field] : ['dependencies', field]);

/** What a document has whatever the profile holds: to choose it is no mistake. */
const ALWAYS: readonly FieldPath[] = [
  ...['version', 'exportedAt', 'exportedBy', 'exporterVersion', 'format', 'checksum', 'compression'].map((field) => ['exportInfo', field]),
  ...['id', 'name', 'stats'].map((field) => ['profile', field]), ['profile', 'metadata', 'lastExported'], ['profile', 'metadata', 'exportFormat'],
  ...DEPENDENCY_FIELDS.map(dependencyPath), ...['encryptionUsed', 'sensitiveFields', 'exportedWithSecrets'].map((field) => ['security', field]),
];

/** Lists that the model has even where they are empty; elsewhere an empty one says something. */
const LISTS: ReadonlySet<string> = new Set(['args', 'tags', 'requiredMCPs', 'conflictingProfiles', 'npmPackages', 'runtimes', 'environmentVariables']);

function isFilled<Owner extends object>(owner: Owner, field: keyof Owner & string): boolean {
  const value: unknown = owner[field];
  return value !== undefined && !(LISTS.has(field) && Array.isArray(value) && value.length === 0);
}

/** The same without those of its filled fields that `isMissed`. */
function without<Owner extends object, Field extends keyof Owner & string>(owner: Owner, fields: readonly Field[], isMissed: (field: Field) => boolean): Owner {
  const missed = fields.filter((field) => isFilled(owner, field) && isMissed(field));
  return missed.length === 0 ? owner : { ...owner, ...Object.fromEntries(missed.map((field) => [field, LISTS.has(field) ? [] : undefined])) };
}
