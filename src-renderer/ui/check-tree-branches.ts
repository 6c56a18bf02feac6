import type { ReactNode } from 'react';

/** A node of a check tree; one without children is what is chosen. */
export interface Branch {
  readonly id: string;
  readonly label: ReactNode;
  /** Behind the label; as a function where it is costly, for it is asked only of what is in sight. */
  readonly note?: ReactNode | (() => ReactNode);
  readonly children?: readonly Branch[];
}

export interface FlatBranch {
  readonly branch: Branch;
  /** From 1. */
  readonly depth: number;
  readonly parent: string | undefined;
}

/** Ids of the leaves below, the branch itself where it is one. */
export const leavesOf = (branch: Branch): readonly string[] => branch.children?.flatMap(leavesOf) ?? [branch.id];

export function checkState(branch: Branch, checked: ReadonlySet<string>): 'on' | 'off' | 'mixed' {
  const leaves = leavesOf(branch);
  const on = leaves.filter((id) => checked.has(id)).length;
  if (on === 0) return 'off';
  return on === leaves.length ? 'on' : 'mixed';
}

/** The rows in sight: everything that is not folded away. */
export const flattenBranches = (branches: readonly Branch[], closed: ReadonlySet<string>, depth = 1, parent?: string): readonly FlatBranch[] =>
  branches.flatMap((branch) => [
    { branch, depth, parent },
    ...(branch.children === undefined || closed.has(branch.id) ? [] : flattenBranches(branch.children, closed, depth + 1, branch.id)),
  ]);
