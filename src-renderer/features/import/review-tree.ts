import { foldedName } from '../../../src-shared/profile/folded-name';
import type { ImportPlan, PlanItem } from '../../../src-shared/transfer/import-plan';
import { entityGroups } from './entity-items';
import { itemName, itemsByKey } from './item-names';
import { ofPlan } from './of-plan';

/** A profile of the plan and the servers that can come in with it; or a type of gateway configuration and what there is of it. */
export interface TreeProfile {
  readonly item: PlanItem;
  readonly mcps: readonly PlanItem[];
}

/** Profiles in the order of the plan; entries that can't be taken are told elsewhere. */
export const reviewTree = ofPlan((plan): readonly TreeProfile[] => {
  const mcps = new Map<string | undefined, PlanItem[]>();
  const profiles: PlanItem[] = [];
  for (const item of plan.items) {
    if (item.kind === 'profile') profiles.push(item);
    if (item.kind !== 'mcp' || item.state === 'rejected') continue;
    const own = mcps.get(item.parent);
    if (own === undefined) mcps.set(item.parent, [item]);
    else own.push(item);
  }
  return [...profiles.map((item) => ({ item, mcps: mcps.get(item.key) ?? [] })), ...entityGroups(plan)];
});

/** What can be checked: servers, and profiles that have none. */
export const leafKeys = (tree: readonly TreeProfile[]): readonly string[] =>
  tree.flatMap(({ item, mcps }) => (mcps.length === 0 ? [item.key] : mcps.map(({ key }) => key)));

const emptyProfiles = ofPlan((plan): ReadonlySet<string> => new Set(reviewTree(plan).filter(({ mcps }) => mcps.length === 0).map(({ item }) => item.key)));

/** Whether a key is one of those. */
export function isLeaf(plan: ImportPlan, key: string): boolean {
  const item = itemsByKey(plan).get(key);
  return item?.kind === 'mcp' || item?.kind === 'entity' ? item.state !== 'rejected' : emptyProfiles(plan).has(key);
}

/** The part of the tree that a search finds: servers by name and by how they start, profiles with all they have by name. */
export function searchTree(tree: readonly TreeProfile[], search: string): readonly TreeProfile[] {
  const words = foldedName(search).split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return tree;
  const found = (text: string): boolean => {
    const folded = foldedName(text);
    return words.every((word) => folded.includes(word));
  };
  return tree.flatMap((profile) => {
    const { item, mcps } = profile;
    if (found(item.subject)) return [profile];
    const own = mcps.filter((mcp) => found(`${itemName(mcp, item).name} ${mcp.target ?? ''}`));
    return own.length === 0 ? [] : [{ ...profile, mcps: own }];
  });
}

/** Keys for `Resolution.excluded`: a profile of which nothing is wanted goes itself, with what of it could not be taken anyway. */
export function excludedKeys(tree: readonly TreeProfile[], out: ReadonlySet<string>): readonly string[] {
  if (out.size === 0) return [];
  const touched = new Set([...out].map((key) => profileKey(key)));
  return tree.flatMap(({ item, mcps }) => {
    if (item.kind === 'entity') return mcps.filter(({ key }) => out.has(key)).map(({ key }) => key);
    if (!touched.has(item.key)) return [];
    const gone = mcps.filter(({ key }) => out.has(key)).map(({ key }) => key);
    const all = mcps.length === 0 ? out.has(item.key) : gone.length === mcps.length;
    return all ? [item.key, ...gone] : gone;
  });
}

/** The key of a server begins with that of its profile. */
export function profileKey(key: string): string {
  const end = key.indexOf('/');
  return end === -1 ? key : key.slice(0, end);
}
