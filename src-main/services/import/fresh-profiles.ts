import { foldedName } from '../../../src-shared/profile/folded-name';
import type { Target } from '../../../src-shared/transfer/resolution';
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

/**
 * The keys of profiles that meet nothing: neither what is kept nor another one of the import, nor within themselves. All of them is
 * new, without a decision to take; they need no comparing and can be written as they are.
 */
export function freshProfiles(prepared: readonly PreparedProfile[], kept: KeptIdentities, { target, targets, opened }: FreshOptions): ReadonlySet<string> {
  if (target !== undefined) return new Set();
  const ids = count(prepared, ({ row }) => row.id);
  const names = count(prepared, ({ row }) => foldedName(row.name));
  const isFresh = (profile: PreparedProfile): boolean => {
    const { key, row, identified, plain, questions } = profile;
    const name = foldedName(row.name);
    return targets[key] === undefined && !opened.has(key) && questions.length === 0
      && ids.get(row.id) === 1 && names.get(name) === 1 && !kept.ids.has(row.id) && !kept.names.has(name)
      && !kept.remembered.has(incomingKeyOf(identified, row.id, row.name)) && plain;
  };
  return new Set(prepared.filter(isFresh).map(({ key }) => key));
}

function count(prepared: readonly PreparedProfile[], keyOf: (profile: PreparedProfile) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const profile of prepared) counts.set(keyOf(profile), (counts.get(keyOf(profile)) ?? 0) + 1);
  return counts;
}
