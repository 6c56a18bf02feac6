import { foldedName } from '../../../src-shared/profile/folded-name';
import type { PlanItem } from '../../../src-shared/transfer/import-plan';
import { ofPlan } from './of-plan';
import { reviewTree } from './review-tree';

/** What a profile of the import goes into: one that is kept, one that another file of the import makes, or none. */
export type Meeting = 'kept' | 'made' | undefined;

/** By `PlanItem.key` of profiles. */
export const meetings = ofPlan((plan): ReadonlyMap<string, Meeting> => {
  const made = new Set<string>();
  return new Map(reviewTree(plan).map(({ item: { key, state, subject } }) => {
    const name = foldedName(subject);
    const meeting = made.has(name) ? 'made' : state === 'new' ? undefined : 'kept';
    if (state === 'new') made.add(name);
    return [key, meeting] as const;
  }));
});

/** Profiles that are named after a client and meet a kept one of that name: nobody has said that they are the same. */
export const metByClients = ofPlan((plan): readonly PlanItem[] => {
  const met = meetings(plan);
  return reviewTree(plan).map(({ item }) => item).filter(({ key, source }) => met.get(key) === 'kept' && !isOwn(plan.sources[source]?.formatId));
});

const isOwn = (format: string | undefined): boolean => format === 'native' || format === 'native-archive';
