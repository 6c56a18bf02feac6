import { foldedName } from '../../../src-shared/profile/folded-name';
import { subjectOf } from './plan-mcp';
import type { PlannedImport } from './planned-import';

/** Whose kept secrets may go to a new destination. */
export interface CarriedItems {
  /** By the key of the item. */
  readonly keys: ReadonlySet<string>;
  /** Wishes that could not be met, a line each. */
  readonly unmet: readonly string[];
}

/** A wish names one item, by its key or as `PROFILE/MCP` in the file's names or in the kept ones; a name that several answer to is none. */
export function carriedItems({ profiles }: PlannedImport, wishes: readonly string[]): CarriedItems {
  if (wishes.length === 0) return { keys: new Set(), unmet: [] };
  const bearers = new Map<string, Set<string>>();
  for (const { incoming, kept, mcps } of profiles) {
    for (const { incoming: item, meets, subject } of mcps) {
      const names = [item.key, subject, ...(kept === undefined ? [] : [item.mcp, ...(meets === undefined ? [] : [meets.mcp])].map((mcp) => subjectOf(kept, mcp)))];
      if (meets !== undefined) names.push(subjectOf(incoming.profile, meets.mcp));
      for (const name of names) bearers.set(foldedName(name), (bearers.get(foldedName(name)) ?? new Set()).add(item.key));
    }
  }
  const keys = new Set<string>();
  const unmet: string[] = [];
  for (const wish of wishes) {
    const [only, ...more] = bearers.get(foldedName(wish)) ?? [];
    if (only === undefined) unmet.push(`${wish}: no server of this import has that name, so no secret was carried`);
    else if (more.length > 0) unmet.push(`${wish}: several servers of this import have that name, so no secret was carried`);
    else keys.add(only);
  }
  return { keys, unmet };
}
