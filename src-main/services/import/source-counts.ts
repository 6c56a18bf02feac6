import { profileTexts } from '../../../src-shared/profile/map-texts';
import { hasSecret } from '../../../src-shared/profile/secret-text';
import type { SourceReport } from '../../../src-shared/transfer/import-plan';
import type { PreparedProfile } from './prepared-profile';

/** What one source holds: servers that could be read, and strings with a secret in them, those to be filled in included. */
export function sourceCounts(bytes: number, profiles: readonly PreparedProfile[]): NonNullable<SourceReport['counts']> {
  let mcps = 0;
  let secrets = 0;
  for (const profile of profiles) {
    mcps += profile.counts.mcps;
    secrets += profile.secrets + profile.counts.secrets;
  }
  return { bytes, profiles: profiles.length, mcps, secrets };
}

/** Strings of a profile that hold a secret, without its servers. */
export const profileSecrets = (profile: Parameters<typeof profileTexts>[0]): number => profileTexts(profile).filter(({ text }) => hasSecret(text)).length;
