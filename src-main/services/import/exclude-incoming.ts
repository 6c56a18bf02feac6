import { AppError } from '../../../src-shared/errors/app-error';
import { isWorthKeeping, narrowProfile } from './narrow-profile';
import { shownEntries } from './pack-profile';
import type { PreparedProfile } from './prepared-profile';

/**
 * What is left without the items that a person does not want: a profile goes with all its entries, and one whose file says nothing
 * but servers goes with the last of them.
 * @throws AppError ANSWERS_INVALID for a key that no item has: what was not wanted would come in; SELECTION_EMPTY when nothing is left.
 */
export function excludeIncoming(incoming: readonly PreparedProfile[], excluded: readonly string[]): readonly PreparedProfile[] {
  if (excluded.length === 0) return incoming;
  const unwanted = new Set(excluded);
  const touched = new Map(incoming.map((profile) => [profile.key, profile]));
  const unknown = excluded.filter((key) => !isItem(touched, key));
  if (unknown.length > 0) throw new AppError('ANSWERS_INVALID', { items: unknown.slice(0, 20).map((key) => `resolution.excluded: the plan has no item ${JSON.stringify(key)}`) });
  const narrowed = new Set(excluded.map(profileKey));
  const left = incoming.filter(({ key }) => !unwanted.has(key))
    .map((profile) => (narrowed.has(profile.key) ? narrowProfile(profile, (key) => !unwanted.has(key)) : profile))
    .filter(isWorthKeeping);
  if (left.length === 0) throw new AppError('SELECTION_EMPTY', { reason: 'everything is left out' });
  return left;
}

function isItem(profiles: ReadonlyMap<string, PreparedProfile>, key: string): boolean {
  const [own = '', entry, ...rest] = key.split('/');
  const profile = profiles.get(own);
  if (profile === undefined || rest.length > 0) return false;
  if (entry === undefined) return true;
  const { items, rejected } = shownEntries(profile);
  return [...items, ...rejected].some((one) => one.key === entry);
}

const profileKey = (key: string): string => key.split('/')[0] ?? '';
