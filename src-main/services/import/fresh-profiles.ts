import { foldedName } from '../../../src-shared/profile/folded-name';
import type { Target } from '../../../src-shared/transfer/resolution';
import type { ProfileRepository } from '../profiles/profile-repository';
import { incomingKeyOf } from './incoming-content';
import type { PreparedProfile } from './prepared-profile';

/** What is kept, as far as a profile could meet it by identity alone. */
export interface KeptIdentities {
  readonly ids: ReadonlySet<string>;
  /** Folded. */
  readonly names: ReadonlySet<string>;
  /** Incoming keys of profiles that are remembered under another id. */
  readonly remembered: ReadonlySet<string>;
}

export interface FreshOptions {
  readonly target: Target | undefined;
  readonly targets: Readonly<Record<string, Target>>;
  /** Keys of profiles that must be planned whole, whatever they meet. */
  readonly opened: ReadonlySet<string>;
}

/** What of a profile is asked. */
export type Newcomer = Pick<PreparedProfile, 'key' | 'identified' | 'plain' | 'questions'> & { readonly row: Pick<PreparedProfile['row'], 'id' | 'name'> };

/** Reads of what is kept just the identities. */
export function keptIdentities(profiles: Pick<ProfileRepository, 'profileNames' | 'listRemembered'>): KeptIdentities {
  const kept = profiles.profileNames();
  return {
    ids: new Set(kept.map(({ id }) => id)),
    names: new Set(kept.map(({ name }) => foldedName(name))),
    remembered: new Set(profiles.listRemembered().filter(({ profileId }) => profileId === '').map(({ incomingKey }) => incomingKey)),
  };
}

/**
 * The keys of profiles that meet nothing: neither what is kept nor another one of the import, nor within themselves. All of them is
 * new, without a decision to take; they need no comparing and can be written as they are.
 */
export function freshProfiles(prepared: readonly Newcomer[], kept: KeptIdentities, { target, targets, opened }: FreshOptions): ReadonlySet<string> {
  if (target !== undefined) return new Set();
  const names = prepared.map(({ row }) => foldedName(row.name));
  const ids = repeated(prepared.map(({ row }) => row.id));
  const twins = repeated(names);
  const isFresh = ({ key, row, identified, plain, questions }: Newcomer, name: string): boolean =>
    plain && questions.length === 0 && !ids.has(row.id) && !twins.has(name) && !kept.ids.has(row.id) && !kept.names.has(name)
    && !opened.has(key) && targets[key] === undefined && !kept.remembered.has(incomingKeyOf(identified, row.id, row.name));
  return new Set(prepared.filter((profile, index) => isFresh(profile, names[index] ?? '')).map(({ key }) => key));
}

/** Those that stand there more than once. */
function repeated(keys: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(keys.filter((key) => seen.size === seen.add(key).size));
}
