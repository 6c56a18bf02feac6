import { foldedName } from '../../../src-shared/profile/folded-name';
import type { Profile } from '../../../src-shared/profile/profile';
import { ProfileIdSchema } from '../../../src-shared/profile/profile-id';
import { profileDifferences } from './compare-fields';
import { fillUnknownTexts } from './fill-unknown';
import { findTarget, type FoundTarget, type MadeProfile } from './find-target';
import { goalOf } from './goal-of';
import type { IncomingProfile } from './incoming';
import { incomingKeyOf, KeyNumbers } from './incoming-content';
import { requiredMcps } from './missing-mcps';
import { NamedIndex } from './named-index';
import { PlanContext, type PlanOptions } from './plan-context';
import { planServers } from './plan-servers';
import type { Difference } from '../../../src-shared/transfer/import-plan';
import type { CurrentState, PlannedImport, PlannedMcp, PlannedProfile } from './planned-import';
import { removalsOf } from './removals-of';

/**
 * Says what importing `incoming` would do to `current` (format.md section 6). Decides nothing that a person should: items in
 * conflict keep all that a decision needs. Changes nothing; the same input gives the same plan, minted ids aside.
 * @throws AppError PROFILE_NOT_FOUND when the target is not there.
 */
export function planImport(current: CurrentState, incoming: readonly IncomingProfile[], options: PlanOptions): PlannedImport {
  const context = new PlanContext(current, options);
  const made = new NamedIndex<MadeProfile>();
  const keys = new KeyNumbers();
  const planned: PlannedProfile[] = [];
  const byGoal = new Map<string, PlannedProfile[]>();
  for (const item of incoming) {
    const incomingKey = keys.next(incomingKeyOf(item.identified, item.profile.id, item.profile.name));
    const target = findTarget(context, item, incomingKey, made);
    const goal = goalOf({ kept: target.kept, joins: target.joins?.key, incoming: item });
    const mates = byGoal.get(goal) ?? [];
    const profile = planProfile(context, item, incomingKey, target, mates, made);
    const { result, state } = profile;
    mates.push(profile);
    byGoal.set(goal, mates);
    if (state === 'new') made.add({ key: item.key, id: result.id, name: result.name, identified: item.identified, profile: result });
    planned.push(profile);
  }
  const names = current.names.map(({ name }) => foldedName(name));
  return { revision: current.revision, profiles: removalsOf(planned), takenNames: new Set(names), takenIds: context.takenIds };
}

function planProfile(context: PlanContext, incoming: IncomingProfile, incomingKey: string, target: FoundTarget, mates: readonly PlannedProfile[], made: NamedIndex<MadeProfile>): PlannedProfile {
  const { kept, joins } = target;
  const mcps = planServers(context, incoming, { kept, name: target.name, replaces: target.replaces }, mates.flatMap((mate) => mate.mcps));
  const result = resultOf(context, incoming, target, made);
  const base = kept ?? joins?.profile;
  const differencesTo = (mine: Profile | undefined): readonly Difference[] =>
    (mine === undefined || !target.takesFields || target.remembered ? [] : profileDifferences(mine, { ...result, mcps: requiredMcps(incoming) }));
  const own = differencesTo(base);
  // What is as it is kept may still undo what the import itself said before.
  const before = mates.findLast(({ state }) => state !== 'identical')?.result;
  const twice = own.length > 0 ? [] : differencesTo(before);
  const differences = [...own, ...twice];
  return {
    incoming, kept, joins: joins?.key, result, differences, mcps, incomingKey,
    mine: twice.length > 0 ? before : base,
    replaces: target.replaces, nameTaken: target.nameTaken, removals: [],
    state: base === undefined ? 'new' : profileState(target, twice.length > 0, differences.length, mcps),
  };
}

function profileState({ nameTaken, joins }: FoundTarget, isSecond: boolean, differences: number, mcps: readonly PlannedMcp[]): PlannedProfile['state'] {
  const equal = differences === 0 && (!nameTaken || mcps.every(({ state }) => state === 'identical'));
  if (equal) return 'identical';
  if (joins !== undefined || isSecond) return 'duplicate';
  return nameTaken ? 'name-taken' : 'changed';
}

/** The profile fields after an update: the kept id, the kept name where another profile has the incoming one, kept secrets where the file's are unknown. */
function resultOf({ options, profiles, takenIds }: PlanContext, incoming: IncomingProfile, target: FoundTarget, made: NamedIndex<MadeProfile>): Profile {
  const { profile } = incoming;
  const base = target.kept ?? target.joins?.profile;
  if (base === undefined) {
    const taken = made.withId(profile.id) !== undefined || takenIds.has(profile.id);
    return { ...profile, name: target.name, id: taken ? ProfileIdSchema.parse(options.mintId()) : profile.id };
  }
  if (!target.takesFields) return base;
  const holder = profiles.named(target.name);
  const elsewhere = holder !== undefined && holder.id !== base.id;
  return fillUnknownTexts(base, { ...profile, id: base.id, name: elsewhere ? base.name : target.name });
}
