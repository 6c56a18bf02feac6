import type { Finding } from '../../../src-shared/transfer/finding';
import type { ImportPlan, PlanItem } from '../../../src-shared/transfer/import-plan';
import type { ReportItem } from '../../../src-shared/transfer/import-report';
import type { ProfileId } from '../../../src-shared/profile/profile';
import type { StoredMcp } from '../profiles/stored-profile';
import { freshPlanItems, freshReportItems } from './fresh-items';
import { entryCount } from './pack-profile';
import { openQuestions } from './plan-questions';
import { planItemsOf } from './plan-view';
import { subjectOf } from './plan-mcp';
import type { PlannedImport, PlannedProfile } from './planned-import';
import type { PreparedProfile } from './prepared-profile';
import { withExcluded } from './report-item';

/** What an import would do: profiles that meet nothing as they were prepared, all others planned. */
export interface WholePlan {
  /** Of what is kept. */
  readonly revision: number;
  /** All that comes in, in order. */
  readonly prepared: readonly PreparedProfile[];
  /** Keys of those that meet nothing. */
  readonly fresh: ReadonlySet<string>;
  /** The others. */
  readonly planned: PlannedImport;
  /** What the profiles need and do not find here, by their keys. */
  readonly needs: ReadonlyMap<string, readonly Finding[]>;
  /** The kept rows that the others were held against. */
  readonly kept: ReadonlyMap<ProfileId, readonly StoredMcp[]>;
}

export function itemTotal({ prepared, planned }: WholePlan): number {
  const byKey = byProfile(planned);
  return prepared.reduce((total, profile) => total + itemCount(profile, byKey.get(profile.key)), 0);
}

const itemCount = (profile: PreparedProfile, planned: PlannedProfile | undefined): number =>
  (planned === undefined ? entryCount(profile) : 1 + planned.incoming.rejected.length + planned.mcps.length + openQuestions(planned).length);

/** The items of a plan from position `from` on, as they may leave the core: secrets masked. */
export function planItems({ prepared, planned, needs }: WholePlan, from: number, most: number): PlanItem[] {
  const byKey = byProfile(planned);
  const items: PlanItem[] = [];
  let at = 0;
  for (const profile of prepared) {
    const planOf = byKey.get(profile.key);
    const count = itemCount(profile, planOf);
    if (at + count > from) {
      const own = withNeeds(planOf === undefined ? freshPlanItems(profile) : planItemsOf(planOf), needs.get(profile.key));
      items.push(...own.slice(Math.max(0, from - at), from - at + most));
      if (at + count >= from + most) break;
    }
    at += count;
  }
  return items;
}

/** What a profile needs stands with its own item. */
const withNeeds = ([profile, ...others]: readonly PlanItem[], needs: readonly Finding[] = []): readonly PlanItem[] =>
  (profile === undefined ? [] : [{ ...profile, findings: [...profile.findings, ...needs] }, ...others]);

export const planRemovals = ({ planned }: WholePlan): ImportPlan['removals'] =>
  planned.profiles.flatMap(({ result, removals }) => removals.map((removed) => subjectOf(result, removed)));

/** Every item of the report in the order of the plan: `resolved` has those of planned profiles, each profile's together. */
export function reportItems({ prepared, fresh }: WholePlan, resolved: readonly ReportItem[]): ReportItem[] {
  const groups = groupedItems(resolved);
  return prepared.flatMap((profile) => (fresh.has(profile.key) ? freshReportItems(profile, 'added') : groups.get(profile.key) ?? []));
}

/** The same where a person left something out: `shown` is the plan as they saw it, and what they left out is told as skipped. */
export function reportItemsWithExcluded(shown: WholePlan, told: readonly ReportItem[]): ReportItem[] {
  const byKey = new Map(told.map((item) => [item.key, item]));
  const groups = groupedItems(told);
  const plans = byProfile(shown.planned);
  return shown.prepared.flatMap((profile) => {
    const planned = plans.get(profile.key);
    if (planned !== undefined) return withExcluded({ ...shown.planned, profiles: [planned] }, groups.get(profile.key) ?? []);
    return freshReportItems(profile, 'skipped').map((item) => byKey.get(item.key) ?? item);
  });
}

/** A profile's item comes before those that belong to it, what it replaces included. */
function groupedItems(items: readonly ReportItem[]): ReadonlyMap<string, ReportItem[]> {
  const groups = new Map<string, ReportItem[]>();
  let group: ReportItem[] = [];
  for (const item of items) {
    if (item.kind === 'profile' && item.key !== undefined) {
      group = [];
      groups.set(item.key, group);
    }
    group.push(item);
  }
  return groups;
}

const byProfile = ({ profiles }: PlannedImport): ReadonlyMap<string, PlannedProfile> => new Map(profiles.map((profile) => [profile.incoming.key, profile]));
