import type { Finding } from '../../../src-shared/transfer/finding';
import type { ProfileRepository } from '../profiles/profile-repository';
import { checkDependencies, neededPrograms, requiredElsewhere } from './check-dependencies';
import type { PreparedProfile } from './prepared-profile';
import type { RuntimeFinder } from './runtime-finder';

/** What the profiles need, held against this computer and what is kept. Nothing is run. */
export async function dependencyFindings({ profiles, runtimes, version }: { readonly profiles: ProfileRepository; readonly runtimes: RuntimeFinder; readonly version: string }, prepared: readonly PreparedProfile[]): Promise<ReadonlyMap<string, readonly Finding[]>> {
  const found = await runtimes.find(neededPrograms(prepared));
  const keptMcps = requiredElsewhere(prepared).length === 0 ? [] : profiles.listEveryMcp().map(({ id, name }) => ({ id, name }));
  return checkDependencies(prepared, { keptProfiles: profiles.profileNames(), keptMcps, found, version });
}
