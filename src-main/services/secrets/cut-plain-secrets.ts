import type { Mcp } from '../../../src-shared/profile/mcp';
import type { Profile } from '../../../src-shared/profile/profile';
import { detectSecrets } from './detect-secrets';

/** Fields that are kept in clear, for lists and search: no secret belongs there. */
const MCP_FIELDS = ['category', 'tags', 'alwaysAllow', 'lastUsed', 'source', 'version'] as const satisfies readonly (keyof Mcp)[];
const PROFILE_FIELDS = ['category', 'tags', 'color', 'icon', 'author', 'version', 'compatibility'] as const satisfies readonly (keyof Profile)[];

export interface CutOut<Value> {
  readonly value: Value;
  /** The fields that a secret was cut out of. */
  readonly fields: readonly string[];
}

/** The server with `[REDACTED]` for every secret that detection finds in a field kept in clear: what can't be protected is not kept. */
export const cutMcpSecrets = <M extends Omit<Mcp, 'id'>>(mcp: M): CutOut<M> => cutFields(mcp, MCP_FIELDS);

/** The same for a profile, its dependencies included. */
export function cutProfileSecrets<P extends Omit<Profile, 'id' | 'mcps'>>(profile: P): CutOut<P> {
  const own = cutFields(profile, PROFILE_FIELDS);
  const lists = cutFields(profile.dependencies, ['requiredMCPs', 'conflictingProfiles', 'nodeVersion', 'npmPackages', 'runtimes', 'environmentVariables']);
  return { value: { ...own.value, dependencies: lists.value }, fields: [...own.fields, ...lists.fields] };
}

function cutFields<Holder extends object>(holder: Holder, names: readonly (keyof Holder & string)[]): CutOut<Holder> {
  const changed: Partial<Record<string, unknown>> = {};
  for (const name of names) {
    const value: unknown = holder[name];
    if (Array.isArray(value)) {
      const cut = value.map((item) => cutText(String(item), name));
      if (cut.some((item, index) => item !== value[index])) changed[name] = cut;
    } else if (typeof value === 'string') {
      const cut = cutText(value, name);
      if (cut !== value) changed[name] = cut;
    }
  }
  return { value: { ...holder, ...changed }, fields: Object.keys(changed) };
}

function cutText(text: string, name: string): string {
  let cut = '';
  let at = 0;
  for (const { start, end } of detectSecrets(text, { kind: 'free', name })) {
    cut += `${text.slice(at, start)}[REDACTED]`;
    at = end;
  }
  return cut + text.slice(at);
}
