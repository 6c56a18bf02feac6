import type { ImportPlan } from '../../../src-shared/transfer/import-plan';
import { aimOf, replacesAny, type Aims } from './aim';
import { keySet } from './key-set';
import { excludedKeys, isLeaf, profileKey, reviewTree } from './review-tree';

/** What a person left out. */
export interface LeftOutKeys {
  /** For `Resolution.excluded`. */
  readonly excluded: readonly string[];
  /** Leaves that can't be left out: once a kept profile gives way it holds just what comes in, so they would be removed. */
  readonly needed: readonly string[];
}

/** `out` are the leaves that are unchecked. */
export function leftOutKeys(plan: ImportPlan, out: readonly string[], aims: Aims): LeftOutKeys {
  const needed = replacesAny(aims) ? out.filter((key) => aimOf(profileKey(key), aims).kind === 'replace' && isLeaf(plan, key)) : [];
  const held = new Set(needed);
  const free = held.size === 0 ? keySet(out) : new Set(out.filter((key) => !held.has(key)));
  return { excluded: excludedKeys(reviewTree(plan), free), needed };
}
