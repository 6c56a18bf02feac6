import { FILE_ORDER } from '../../../src-shared/gateway/entity-type';
import type { ImportPlan, PlanItem } from '../../../src-shared/transfer/import-plan';
import { ENTITY_WORDS } from '../../texts/entity-texts';
import { ofPlan } from './of-plan';

/** Gateway configuration of one type, as the tree has it. */
export interface EntityGroup {
  /** Stands for the type, and is no item of the plan. */
  readonly item: PlanItem;
  readonly mcps: readonly PlanItem[];
}

/** By type in the order of a file; what can't be taken is told elsewhere. */
export function entityGroups({ items }: Pick<ImportPlan, 'items'>): readonly EntityGroup[] {
  const byType = Map.groupBy(items.filter(({ kind, state }) => kind === 'entity' && state !== 'rejected'), ({ entityType }) => entityType);
  return FILE_ORDER.flatMap((type) => {
    const mcps = byType.get(type);
    if (mcps === undefined) return [];
    const item: PlanItem = { key: `entities ${type}`, kind: 'entity', entityType: type, source: 0, secrets: 0, subject: ENTITY_WORDS[type].title, state: 'new', differences: [], blanks: [], withheld: [], findings: [] };
    return [{ item, mcps }];
  });
}

/** A subject is `tool NAME`. */
export const entityName = (subject: string): string => subject.slice(subject.indexOf(' ') + 1);

/** What comes in besides gateway configuration. */
export const hasServers = ofPlan(({ items }): boolean => items.some(({ kind }) => kind !== 'entity'));

/** Some values of it are not known: they may be encrypted with another secret. */
export const hasLocked = ofPlan(({ items }): boolean => items.some(({ kind, blanks }) => kind === 'entity' && blanks.length > 0));
