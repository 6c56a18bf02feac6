import { AppError } from '../../../src-shared/errors/app-error';
import type { Profile, ProfileId } from '../../../src-shared/profile/profile';
import type { IncomingProfile } from './incoming';
import { profileContent } from './incoming-content';
import type { NamedIndex } from './named-index';
import type { PlanContext } from './plan-context';

/** A profile that an earlier item of the same import makes. */
export interface MadeProfile {
  readonly id: ProfileId;
  readonly name: string;
  readonly key: string;
  /** Its file gave the id. */
  readonly identified: boolean;
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
export function findTarget(context: PlanContext, incoming: IncomingProfile, incomingKey: string, made: NamedIndex<MadeProfile>): FoundTarget {
  const target = context.options.targets?.get(incoming.key) ?? context.options.target;
  const takesFields = incoming.says === 'whole';
  const { name } = incoming.profile;
  switch (target?.kind) {
    case 'merge':
    case 'replace': {
      // By id, else by folded name: how people name profiles.
      const kept = context.profiles.withId(target.name) ?? context.profiles.named(target.name);
      if (kept === undefined) throw new AppError('PROFILE_NOT_FOUND', { subject: target.name });
      const remembered = context.keptJustSo('', incomingKey, () => profileContent(incoming)) === kept.id;
      return { ...PLAIN, kept, remembered, name: kept.name, takesFields: takesFields && target.kind === 'replace', replaces: target.kind === 'replace' };
    }
    case 'new': {
      const wanted = target.name ?? name;
      const joins = made.named(wanted);
      const kept = joins === undefined ? context.profiles.named(wanted) : undefined;
      return { ...PLAIN, kept, joins, name: wanted, takesFields, nameTaken: kept !== undefined || isForeign(incoming, joins) };
    }
    case undefined:
      return { ...PLAIN, takesFields, name, ...ownIdentity(context, incoming, incomingKey, made) };
  }
}

function ownIdentity(context: PlanContext, incoming: IncomingProfile, incomingKey: string, made: NamedIndex<MadeProfile>): Partial<FoundTarget> {
  const { profile, identified } = incoming;
  const { profiles } = context;
  const kept = (id: string | undefined): Profile | undefined => (id === undefined ? undefined : profiles.withId(id));
  const justSo = kept(context.keptJustSo('', incomingKey, () => profileContent(incoming)));
  if (justSo !== undefined) return { kept: justSo, remembered: true };
  const own = identified ? kept(profile.id) ?? kept(context.keptAs('', incomingKey)) : undefined;
  if (own !== undefined) return { kept: own };
  const joins = (identified ? made.withId(profile.id) : undefined) ?? made.named(profile.name);
  if (joins !== undefined) return { joins, nameTaken: isForeign(incoming, joins) };
  const namesake = profiles.named(profile.name);
  return namesake === undefined ? {} : { kept: namesake, nameTaken: identified };
}

const isForeign = ({ identified, profile }: IncomingProfile, joins: MadeProfile | undefined): boolean =>
  joins !== undefined && identified && joins.identified && joins.id !== profile.id;
