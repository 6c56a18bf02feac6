import type { ReactNode } from 'react';

/** A node of a check tree; one without children is what is chosen. */
export interface Branch {
  readonly id: string;
  readonly label: ReactNode;
  /** Behind the label; as a function where it is costly, for it is asked only of what is in sight. */
  readonly note?: ReactNode | (() => ReactNode);
  readonly children?: readonly Branch[];
}

/** Which leaves are chosen. */
export type Checked = Pick<ReadonlySet<string>, 'has'>;

export interface FlatBranch {
  readonly branch: Branch;
  /** From 1. */
  readonly depth: number;
  readonly parent: string | undefined;
}

/** Ids of the leaves below, the branch itself where it is one. */
export const leavesOf = (branch: Branch): readonly string[] => branch.children?.flatMap(leavesOf) ?? [branch.id];

export function checkState(branch: Branch, checked: Checked): 'on' | 'off' | 'mixed' {
  if (branch.children === undefined) return checked.has(branch.id) ? 'on' : 'off';
  let all: 'on' | 'off' | undefined;
  for (const child of branch.children) {
    const state = checkState(child, checked);
    if (state === 'mixed' || (all !== undefined && state !== all)) return 'mixed';
    all = state;
  }
  return all ?? 'off';
}

/** The rows in sight: everything that is not folded away. */
export function flattenBranches(branches: readonly Branch[], closed: ReadonlySet<string>): readonly FlatBranch[] {
  const rows: FlatBranch[] = [];
  const add = (branch: Branch, depth: number, parent: string | undefined): void => {
    rows.push({ branch, depth, parent });
    if (branch.children !== undefined && !closed.has(branch.id)) for (const child of branch.children) add(child, depth + 1, branch.id);
  };
  for (const branch of branches) add(branch, 1, undefined);
  return rows;
}
