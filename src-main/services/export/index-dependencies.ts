import type { Dependencies } from '../../../src-shared/profile/dependencies';
import type { DependencyIndex } from '../../../src-shared/transfer/dependency-index';

/** What a profile says it needs. */
export interface NeedyProfile {
  readonly profile: string;
  readonly dependencies: Dependencies;
}

/** Every requirement with the profiles that have it, both in the order in which they come up. */
export function indexDependencies(profiles: readonly NeedyProfile[]): DependencyIndex {
  const byRequirement = (needs: (dependencies: Dependencies) => readonly string[]): DependencyIndex['runtimes'] => {
    const index = new Map<string, string[]>();
    for (const { profile, dependencies } of profiles) {
      for (const name of new Set(needs(dependencies))) {
        const needing = index.get(name);
        if (needing === undefined) index.set(name, [profile]);
        else needing.push(profile);
      }
    }
    return [...index].map(([name, needing]) => ({ name, profiles: needing }));
  };
  return {
    format: 'valise-dependencies',
    version: '1.0',
    runtimes: byRequirement(({ runtimes }) => runtimes),
    npmPackages: byRequirement(({ npmPackages }) => npmPackages),
    nodeVersions: byRequirement(({ nodeVersion }) => (nodeVersion === undefined ? [] : [nodeVersion])),
    environmentVariables: byRequirement(({ environmentVariables }) => environmentVariables),
    requiredMCPs: byRequirement(({ requiredMCPs }) => requiredMCPs),
  };
}
