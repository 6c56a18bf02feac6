import { profileTexts } from '../../../src-shared/profile/map-texts';
import { hasSecret } from '../../../src-shared/profile/secret-text';
import type { SourceReport } from '../../../src-shared/transfer/import-plan';
import { countSecrets } from '../secrets/count-secrets';
import type { IncomingProfile } from './incoming';

/** What one source holds: servers that could be read, and strings with a secret in them, those to be filled in included. */
export function sourceCounts(bytes: number, profiles: readonly IncomingProfile[]): NonNullable<SourceReport['counts']> {
  const mcps = profiles.flatMap(({ items }) => items);
  const secrets = sum(profiles.map(({ profile }) => profileSecrets(profile))) + sum(mcps.map(({ mcp }) => countSecrets(mcp)));
  return { bytes, profiles: profiles.length, mcps: mcps.length, secrets };
}

/** Strings of a profile that hold a secret, without its servers. */
export const profileSecrets = (profile: Parameters<typeof profileTexts>[0]): number => profileTexts(profile).filter(({ text }) => hasSecret(text)).length;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
