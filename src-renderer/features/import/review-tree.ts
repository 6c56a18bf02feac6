import { foldedName } from '../../../src-shared/profile/folded-name';
import type { PlanItem } from '../../../src-shared/transfer/import-plan';
import type { ItemName } from './item-names';
import { ofPlan } from './of-plan';

/** A profile of the plan and the servers that can come in with it. */
export interface TreeProfile {
  readonly item: PlanItem;
  readonly mcps: readonly PlanItem[];
}

/** Profiles in the order of the plan; entries that can't be taken are told elsewhere. */
export const reviewTree = ofPlan(({ items }): readonly TreeProfile[] => {
  const mcps = Map.groupBy(items.filter(({ kind, state }) => kind === 'mcp' && state !== 'rejected'), ({ parent }) => parent);
  return items.filter(({ kind }) => kind === 'profile').map((item) => ({ item, mcps: mcps.get(item.key) ?? [] }));
});

/** What can be checked: servers, and profiles that have none. */
export const leafKeys = (tree: readonly TreeProfile[]): readonly string[] =>
  tree.flatMap(({ item, mcps }) => (mcps.length === 0 ? [item.key] : mcps.map(({ key }) => key)));

/** The part of the tree that a search finds: servers by name and by how they start, profiles with all they have by name. */
export function searchTree(tree: readonly TreeProfile[], search: string, names: ReadonlyMap<string, ItemName>): readonly TreeProfile[] {
  const words = foldedName(search).split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return tree;
  const found = (text: string): boolean => words.every((word) => foldedName(text).includes(word));
  return tree.flatMap((profile) => {
    if (found(profile.item.subject)) return [profile];
    const mcps = profile.mcps.filter(({ key, target }) => found(`${names.get(key)?.name ?? ''} ${target ?? ''}`));
    return mcps.length === 0 ? [] : [{ ...profile, mcps }];
  });
}

/** Keys for `Resolution.excluded`: a profile of which nothing is wanted goes itself, with what of it could not be taken anyway. */
export function excludedKeys(tree: readonly TreeProfile[], out: ReadonlySet<string>): readonly string[] {
  return tree.flatMap(({ item, mcps }) => {
    const gone = mcps.filter(({ key }) => out.has(key)).map(({ key }) => key);
    const all = mcps.length === 0 ? out.has(item.key) : gone.length === mcps.length;
    return all ? [item.key, ...gone] : gone;
  });
}
