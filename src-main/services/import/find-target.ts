import { AppError } from '../../../src-shared/errors/app-error';
import { foldedName } from '../../../src-shared/profile/folded-name';
import type { Profile } from '../../../src-shared/profile/profile';
import type { Target } from '../../../src-shared/transfer/resolution';
import { incomingKeyOf } from './incoming-content';
import type { IncomingProfile } from './incoming';
import type { CurrentState } from './planned-import';

/** A profile that an earlier item of the same import makes. */
export interface MadeProfile {
  readonly key: string;
  readonly profile: Profile;
}

/** Where an incoming profile goes (format.md section 6, "Identity" and "Target"). */
export interface FoundTarget {
  readonly kept?: Profile | undefined;
  readonly joins?: MadeProfile | undefined;
  /** The name is there, under another id or although a new profile was asked for. */
  readonly nameTaken: boolean;
  /** It was imported before, just like this, and a choice was made. */
  readonly remembered: boolean;
  /** Fields of the profile itself count. */
  readonly takesFields: boolean;
  /** Kept servers that do not come in go. */
  readonly replaces: boolean;
  /** The name it shall have. */
  readonly name: string;
}

const PLAIN = { nameTaken: false, remembered: false, replaces: false } as const;

/** @throws AppError PROFILE_NOT_FOUND when the target names a profile that is not there. */
export function findTarget(current: CurrentState, incoming: IncomingProfile, target: Target | undefined, made: readonly MadeProfile[], fingerprint: Uint8Array | undefined): FoundTarget {
  const takesFields = incoming.says === 'whole';
  const { name } = incoming.profile;
  switch (target?.kind) {
    case 'merge':
    case 'replace': {
      const kept = profileNamed(current, target.name);
      if (kept === undefined) throw new AppError('PROFILE_NOT_FOUND', { subject: target.name });
      return { ...PLAIN, kept, name: kept.name, takesFields: takesFields && target.kind === 'replace', replaces: target.kind === 'replace' };
    }
    case 'new': {
      const wanted = target.name ?? name;
      const joins = made.find((other) => foldedName(other.profile.name) === foldedName(wanted));
      const kept = joins === undefined ? current.profiles.find((profile) => foldedName(profile.name) === foldedName(wanted)) : undefined;
      return { ...PLAIN, kept, joins, name: wanted, takesFields, nameTaken: kept !== undefined };
    }
    case undefined:
      return { ...PLAIN, takesFields, name, ...ownIdentity(current, incoming, made, fingerprint) };
  }
}

function ownIdentity(current: CurrentState, incoming: IncomingProfile, made: readonly MadeProfile[], fingerprint: Uint8Array | undefined): Partial<FoundTarget> {
  const { profile, identified } = incoming;
  const key = incomingKeyOf(identified, profile.id, profile.name);
  const note = current.remembered.find((item) => item.profileId === '' && item.incomingKey === key);
  const noted = note && current.profiles.find((kept) => kept.id === note.keptId);
  if (note !== undefined && noted !== undefined && fingerprint !== undefined && sameBytes(note.fingerprint, fingerprint)) return { kept: noted, remembered: true };
  const own = identified ? current.profiles.find((kept) => kept.id === profile.id) ?? noted : undefined;
  if (own !== undefined) return { kept: own };
  const joins = made.find((other) => (identified && other.profile.id === profile.id) || foldedName(other.profile.name) === foldedName(profile.name));
  if (joins !== undefined) return { joins };
  const namesake = current.profiles.find((kept) => foldedName(kept.name) === foldedName(profile.name));
  return namesake === undefined ? {} : { kept: namesake, nameTaken: identified };
}

/** By id, else by folded name: how people name profiles. */
export const profileNamed = (current: Pick<CurrentState, 'profiles'>, name: string): Profile | undefined =>
  current.profiles.find((profile) => profile.id === name) ?? current.profiles.find((profile) => foldedName(profile.name) === foldedName(name));

export const sameBytes = (one: Uint8Array, two: Uint8Array): boolean => one.length === two.length && one.every((byte, index) => byte === two[index]);
