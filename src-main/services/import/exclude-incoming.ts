import { AppError } from '../../../src-shared/errors/app-error';
import type { IncomingProfile } from './incoming';
import { isWorthKeeping, narrowProfile } from './narrow-profile';

/**
 * What is left without the items that a person does not want: a profile goes with all its entries, and one whose file says nothing
 * but servers goes with the last of them.
 * @throws AppError INPUT_INVALID for a key that no item has: what was not wanted would come in; SELECTION_EMPTY when nothing is left.
 */
export function excludeIncoming(incoming: readonly IncomingProfile[], excluded: readonly string[]): readonly IncomingProfile[] {
  if (excluded.length === 0) return incoming;
  const unwanted = new Set(excluded);
  const keys = new Set(incoming.flatMap(({ key, items, rejected }) => [key, ...[...items, ...rejected].map((entry) => entry.key)]));
  const unknown = excluded.filter((key) => !keys.has(key));
  if (unknown.length > 0) throw new AppError('INPUT_INVALID', { items: unknown.slice(0, 20).map((key) => `resolution.excluded: the plan has no item ${JSON.stringify(key)}`) });
  const left = incoming.filter(({ key }) => !unwanted.has(key)).map((profile) => narrowProfile(profile, (key) => !unwanted.has(key))).filter(isWorthKeeping);
  if (left.length === 0) throw new AppError('SELECTION_EMPTY', { reason: 'everything is left out' });
  return left;
}
