import type { PlanItem } from '../../../src-shared/transfer/import-plan';
import { ofPlan } from './of-plan';

/** What an item is called, and where it goes: `github` in `Work`. */
export interface ItemName {
  readonly name: string;
  /** The name of its profile in the file; absent for profiles. */
  readonly profile?: string;
}

/** Names by `PlanItem.key`. A subject is `PROFILE/MCP`, and either name can hold a slash: the parent says where it parts. */
export const itemNames = ofPlan((plan): ReadonlyMap<string, ItemName> => {
  const profiles = new Map(plan.items.filter(({ kind }) => kind === 'profile').map(({ key, subject }) => [key, subject]));
  return new Map(plan.items.map(({ key, subject, parent }) => {
    const profile = parent === undefined ? undefined : profiles.get(parent);
    return [key, profile === undefined ? { name: subject } : { name: subject.slice(profile.length + 1), profile }];
  }));
});

/** Items by `PlanItem.key`. */
export const itemsByKey = ofPlan((plan): ReadonlyMap<string, PlanItem> => new Map(plan.items.map((item) => [item.key, item])));
