import { nameKey } from '../../../src-shared/profile/secret-name';
import { pausing } from '../import/pausing';
import type { SecretServer } from './secret-server';

/** By nameKey, how many servers have a variable or header of that name. */
export type NameCounts = ReadonlyMap<string, number>;

export async function countNames(servers: readonly SecretServer[]): Promise<NameCounts> {
  const counts = new Map<string, number>();
  await pausing(servers, ({ names }) => {
    for (const key of new Set(names.map(nameKey))) counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  return counts;
}

/** How many servers but this one have it. */
export const sharingOf = (key: string | undefined, { names }: Pick<SecretServer, 'names'>, counts: NameCounts): number =>
  (key === undefined ? 0 : (counts.get(key) ?? 0) - (names.some((name) => nameKey(name) === key) ? 1 : 0));
