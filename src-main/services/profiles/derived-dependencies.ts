import type { Mcp } from '../../../src-shared/profile/mcp';
import type { Profile } from '../../../src-shared/profile/profile';
import type { Dependencies } from '../../../src-shared/profile/dependencies';
import { programName, serverPackage } from '../../../src-shared/profile/server-package';
import { nameSecrets } from '../secrets/name-secrets';
import { clearText } from './seal-mcp';

/** What the servers themselves say they need: packages of npm, and the programs they start with. */
export function derivedDependencies(mcps: readonly Omit<Mcp, 'id'>[]): Pick<Dependencies, 'npmPackages' | 'runtimes'> {
  const npmPackages = new Set<string>();
  const runtimes = new Set<string>();
  for (const mcp of mcps) {
    // Words that hold a secret are not read: what is derived leaves in clear.
    const command = clearText(mcp.command);
    if (mcp.type !== 'stdio' || command === undefined || command.trim() === '') continue;
    runtimes.add(programName(command));
    const found = serverPackage(command, mcp.args.map((arg) => clearText(arg) ?? ''));
    if (found?.registry === 'npm') npmPackages.add(found.name);
  }
  return { npmPackages: [...npmPackages], runtimes: [...runtimes] };
}

/** What is kept, then what is derived, each once (format.md section 1). `requiredMCPs` of a manifest are its servers. */
export function exportedDependencies(profile: Profile, variables: readonly string[], manifest: boolean): Dependencies {
  const derived = derivedDependencies(profile.mcps);
  const kept = profile.dependencies;
  return {
    ...kept,
    requiredMCPs: union(kept.requiredMCPs, manifest ? profile.mcps.map((mcp) => mcp.id) : []),
    npmPackages: union(kept.npmPackages, derived.npmPackages),
    runtimes: union(kept.runtimes, derived.runtimes),
    environmentVariables: union(kept.environmentVariables, variables),
  };
}

/** What only the file or a person can say: what follows from the servers of one of `profiles` does not count when profiles are compared. */
export function declaredDependencies(profile: Profile, profiles: readonly Profile[]): Dependencies {
  const derived = profiles.map(({ mcps }) => derivedDependencies(mcps));
  const without = (list: readonly string[], follows: readonly string[]): string[] => {
    const names = new Set(follows);
    return list.filter((item) => !names.has(item));
  };
  return {
    ...profile.dependencies,
    requiredMCPs: without(profile.dependencies.requiredMCPs, profiles.flatMap(({ mcps }) => mcps.map((mcp) => mcp.id))),
    npmPackages: without(profile.dependencies.npmPackages, derived.flatMap(({ npmPackages }) => npmPackages)),
    runtimes: without(profile.dependencies.runtimes, derived.flatMap(({ runtimes }) => runtimes)),
    environmentVariables: without(profile.dependencies.environmentVariables, profiles.flatMap((other) => nameSecrets(other).all)),
  };
}

const union = (first: readonly string[], second: readonly string[]): string[] => [...new Set([...first, ...second])];
