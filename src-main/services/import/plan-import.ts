import { foldedName } from '../../../src-shared/profile/folded-name';
import { ProfileIdSchema, type Profile } from '../../../src-shared/profile/profile';
import type { Target } from '../../../src-shared/transfer/resolution';
import { profileDifferences } from './compare-fields';
import { findTarget, type FoundTarget, type MadeProfile } from './find-target';
import type { IncomingProfile } from './incoming';
import { incomingKeyOf, profileContent } from './incoming-content';
import { planServers } from './plan-servers';
import type { CurrentState, PlannedImport, PlannedMcp, PlannedProfile } from './planned-import';

export interface PlanOptions {
  readonly target?: Target | undefined;
  /** HMAC of an item's content; undefined while nothing is kept that could be remembered. */
  readonly fingerprint?: ((content: string) => Uint8Array) | undefined;
  readonly mintId: () => string;
}

/**
 * Says what importing `incoming` would do to `current` (format.md section 6). Decides nothing that a person should: items in
 * conflict keep all that a decision needs. Changes nothing; the same input gives the same plan, minted ids aside.
 * @throws AppError PROFILE_NOT_FOUND when the target is not there.
 */
export function planImport(current: CurrentState, incoming: readonly IncomingProfile[], options: PlanOptions): PlannedImport {
  const made: MadeProfile[] = [];
  const earlier: PlannedProfile[] = [];
  for (const item of incoming) {
    const fingerprint = options.fingerprint?.(profileContent(item));
    const target = findTarget(current, item, options.target, made, fingerprint);
    const planned = planProfile(current, item, target, earlier, options);
    if (planned.state === 'new') made.push({ key: item.key, profile: planned.result });
    earlier.push(planned);
  }
  return { revision: current.revision, profiles: earlier, takenNames: new Set(current.names.map(({ name }) => foldedName(name))) };
}

function planProfile(current: CurrentState, incoming: IncomingProfile, target: FoundTarget, earlier: readonly PlannedProfile[], options: PlanOptions): PlannedProfile {
  const { kept, joins } = target;
  const mates = earlier.filter((other) => (kept === undefined ? joins !== undefined && (other.incoming.key === joins.key || other.joins === joins.key) : other.kept?.id === kept.id));
  const mcps = planServers(current, incoming, { kept, name: target.name, replaces: target.replaces }, mates.flatMap((mate) => mate.mcps), options);
  const result = resultOf(current, incoming, target, options);
  const base = kept ?? joins?.profile;
  const counts = base !== undefined && target.takesFields && !target.remembered && joins === undefined;
  const differences = counts ? profileDifferences(base, { ...result, mcps: incoming.profile.mcps }) : [];
  const met = new Set(mcps.map((mcp) => mcp.meets?.mcp.id));
  return {
    incoming, kept, joins: joins?.key, result, differences, mcps,
    state: base === undefined ? 'new' : profileState(target, differences.length, mcps),
    removals: target.replaces && kept !== undefined ? kept.mcps.filter(({ id }) => !met.has(id)).map(({ id, name }) => ({ id, name })) : [],
    incomingKey: incomingKeyOf(incoming.identified, incoming.profile.id, incoming.profile.name),
  };
}

function profileState(target: FoundTarget, differences: number, mcps: readonly PlannedMcp[]): PlannedProfile['state'] {
  const equal = differences === 0 && mcps.every(({ state }) => state === 'identical');
  if (target.nameTaken) return equal ? 'identical' : 'name-taken';
  return differences === 0 ? 'identical' : 'changed';
}

/** The profile fields after an update: the kept id, and the kept name where another profile has the incoming one. */
function resultOf(current: CurrentState, incoming: IncomingProfile, target: FoundTarget, options: PlanOptions): Profile {
  const { profile } = incoming;
  const base = target.kept ?? target.joins?.profile;
  if (base === undefined) {
    const taken = current.names.some(({ id }) => id === profile.id);
    return { ...profile, name: target.name, id: taken ? ProfileIdSchema.parse(options.mintId()) : profile.id };
  }
  if (!target.takesFields) return base;
  const elsewhere = current.names.some(({ id, name }) => id !== base.id && foldedName(name) === foldedName(target.name));
  return { ...profile, id: base.id, name: elsewhere ? base.name : target.name };
}
