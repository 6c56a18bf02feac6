import type { PlanItem } from '../../../src-shared/transfer/import-plan';
import { entityName } from './entity-items';
import { ofPlan } from './of-plan';

/** What an item is called, and where it goes: `github` in `Work`. */
export interface ItemName {
  readonly name: string;
  /** The name of its profile in the file; absent for profiles. */
  readonly profile?: string;
}

/** Names by `PlanItem.key`. */
export interface ItemNames {
  readonly get: (key: string) => ItemName | undefined;
}

/** Items by `PlanItem.key`. */
export const itemsByKey = ofPlan((plan): ReadonlyMap<string, PlanItem> => {
  const items = new Map<string, PlanItem>();
  for (const item of plan.items) items.set(item.key, item);
  return items;
});

/** Worked out where one is asked for: a plan has more names than anybody looks at. */
export const itemNames = ofPlan((plan): ItemNames => {
  const items = itemsByKey(plan);
  return {
    get: (key) => {
      const item = items.get(key);
      return item && itemName(item, item.parent === undefined ? undefined : items.get(item.parent));
    },
  };
});

/** A subject is `PROFILE/MCP`, and either name can hold a slash: the parent says where it parts. */
export const itemName = ({ kind, subject }: PlanItem, parent: PlanItem | undefined): ItemName =>
  (kind === 'entity' ? { name: entityName(subject) } : parent === undefined ? { name: subject } : { name: subject.slice(parent.subject.length + 1), profile: parent.subject });
